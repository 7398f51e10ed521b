from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from ..play.entry import UID, is_id
from ..play.person import of_the_page
from .golive_turn import OPEN

#: What playing a run reads of it, whatever happens in it.
PLAYED = (
    *("uid", "mode", "state", "user_id", "company_id", "script_id", "date_start", "setup"),
    "handed_over",
)


class GoliveRun(models.Model):
    """How a run goes from one person to the next: taken, handed on, given back, given up."""

    _inherit = "golive.run"

    turn_ids = fields.One2many("golive.turn", "run_id", readonly=True)
    handed_over = fields.Boolean(
        readonly=True, help="A turn opened in it. From then on it is played by turns only."
    )

    # Who waits for somebody else may begin another one meanwhile.
    _open_once = models.UniqueIndex(
        "(user_id, key, mode)"
        " WHERE state = 'open' AND handed_over IS NOT TRUE AND is_trial IS NOT TRUE"
        " AND source_uuid IS NULL",
        "This person has an open run of this scenario already.",
    )

    @api.model
    @of_the_page
    def claim(self, uid):
        """Take the turn that waits. Taking one's own again changes nothing.

        :return: `RunLoad` of the protocol
        :raise AccessError: for who does not hold its role, and for none that exists
        :raise UserError: when somebody else was first, naming them, and when nothing waits
        """
        run = self._own(uid)
        turn = run._turn()
        if turn.user_id != self.env.user:
            turn._refuse_taken()
            if not turn:
                raise UserError(self.env._("This part of the run waits for nobody any more."))
            if not turn._may_take():
                raise AccessError(
                    self.env._("This part of the run is for “%s”.", turn._role_name())
                )
            turn._take()
        return run._load()

    @api.model
    @of_the_page
    def delegate(self, uid, user_id):
        """Hand the turn to somebody who holds its role, or give it back.

        :param user_id: id of a user; None gives it back to all who hold the role
        :return: True
        :raise AccessError: for who neither took it, nor owns its process, nor is an administrator
        :raise UserError: when no turn is open, and for who may not have it
        """
        turn = self._turn_to_hand(uid)
        if user_id is not None and not is_id(user_id):
            raise ValidationError(self.env._("Not somebody to hand this to."))
        turn._hand(self.env["res.users"].sudo().browse(user_id or []))
        return True

    @api.model
    @of_the_page
    def colleagues(self, uid):
        """To whom the turn may be handed.

        :return: list of dict, `Colleague` of the protocol, by name
        :raise AccessError, UserError: as `delegate`
        """
        turn = self._turn_to_hand(uid)
        others = (turn._holders() - turn.user_id).sorted("name")
        return [{"id": user.id, "name": user.name} for user in others]

    @api.model
    @of_the_page
    def stop(self, uid, broken=None):
        """Who began a run gives it up, or an administrator does. The turn that is open ends."""
        run = self._of(uid)
        if run and run.user_id != self.env.user and not run._is_administered():
            self._own(uid)
            raise UserError(
                self.env._(
                    "Only who began this run can give it up. You can give your part of it back."
                )
            )
        person = run.user_id or self.env.user
        # The page is who calls; what is given up is the run of who began it.
        theirs = self.with_user(person).with_context(uid=person.id)
        return super(GoliveRun, theirs).stop(uid, broken)

    @api.model
    def _own(self, uid):
        """Somebody's own run is one that they began, took a turn of, or may take the turn of.

        :raise UserError: for a turn that they could have taken and somebody else has, naming them
        """
        run = self._of(uid)
        if run.user_id == self.env.user:
            return run
        turn = run._turn()
        if self.env.user in run.turn_ids.user_id or (turn and turn._may_take()):
            return run
        if turn and turn._is_held():
            turn._refuse_taken()
        return super()._own(uid)

    @api.model
    def _open_uid(self):
        """The newest open run of the current user's that may be gone on with here, or False: not
        one that is played by turns, which are counted, and of a check nobody is reminded."""
        domain = [
            ("user_id", "=", self.env.uid),
            ("state", "=", "open"),
            ("mode", "!=", "verify"),
            ("handed_over", "=", False),
            ("source_uuid", "=", False),
        ]
        runs = self.sudo().search_fetch(domain, ["uid", "mode"], order="id desc", limit=5)
        is_allowed = self.env["golive.database"]._is_mode_allowed
        going = (run.uid for run in runs if is_allowed(run.mode) and not run._is_over())
        return next(going, False)

    @api.model
    def _of(self, uid):
        """The run of that uid, whoever's it is, as superuser; none for what is no uid."""
        if not isinstance(uid, str) or not UID.fullmatch(uid):
            return self.sudo().browse()
        return self.sudo().search_fetch([("uid", "=", uid)], PLAYED)

    def _is_administered(self):
        """Whether the current user administers Golive in the run's company."""
        user = self.env.user
        return (
            user.has_group("golive.group_admin") and self.company_id.id in user._get_company_ids()
        )

    def _is_overseen(self):
        """Whether the current user may say who has the turn of this run: an administrator, or who
        owns the process of the turn's role, in the run's company."""
        owns = self._turn().role_id.overseen
        there = self.company_id.id in self.env.user._get_company_ids()
        return self._is_administered() or bool(owns and there)

    def _turn(self):
        """The turn that is open, or none, as in most runs: those are not asked for any."""
        if not self.handed_over:
            return self.env["golive.turn"]
        return self.turn_ids.filtered(lambda turn: turn.state in OPEN)

    def _turn_to_hand(self, uid):
        run = self._of(uid)
        if not (run and run._is_overseen()):
            run = self._own(uid)
        turn = run._turn()
        if not turn:
            raise UserError(self.env._("This part of the run is over."))
        if turn.user_id != self.env.user and not run._is_overseen():
            raise AccessError(
                self.env._(
                    "Only who took this part, who owns its process, or an administrator, can hand "
                    "it on."
                )
            )
        return turn
