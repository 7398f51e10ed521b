from datetime import timedelta

import psycopg2.errors

from odoo import api, fields, models
from odoo.exceptions import AccessError, ConcurrencyError, UserError, ValidationError

from .golive_turn import OPEN

#: Hours after which a turn is late, where `golive.turn_hours` does not say. 0 there is never.
HOURS = 24


class GoliveRun(models.Model):
    """How a run goes from one person to the next.

    Who began it plays until a step is for a role that they do not hold. Then a turn opens, and from
    that step on the run is theirs who takes it, for as long as they hold what comes.
    """

    _inherit = "golive.run"

    turn_ids = fields.One2many("golive.turn", "run_id", readonly=True)

    @api.model
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
    def delegate(self, uid, user_id):
        """Hand the turn to somebody who holds its role, or give it back.

        :param user_id: id of a user; None gives it back to all who hold the role
        :return: True
        :raise AccessError: for who neither took it nor is an administrator
        :raise UserError: when no turn is open, and for who may not have it
        """
        turn = self._turn_to_hand(uid)
        if user_id is not None and (type(user_id) is not int or user_id <= 0):
            raise ValidationError(self.env._("Not somebody to hand this to."))
        turn._hand(self.env["res.users"].sudo().browse(user_id or []))
        return True

    @api.model
    def colleagues(self, uid):
        """To whom the turn may be handed.

        :return: list of dict, `Colleague` of the protocol, by name
        :raise AccessError, UserError: as `delegate`
        """
        turn = self._turn_to_hand(uid)
        others = (turn._holders() - turn.user_id).sorted("name")
        return [{"id": user.id, "name": user.name} for user in others]

    @api.model
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
        done = super(GoliveRun, self.with_user(person)).stop(uid, broken)
        run.invalidate_recordset(["state"])
        if run.state == "stopped" and (turn := run._turn()):
            turn._end("cancelled")
        return done

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
        """The newest open run of the current user's, or False: not one that somebody else is to go
        on with, and of a check nobody is reminded."""
        theirs = [("state", "in", OPEN), ("user_id", "!=", self.env.uid)]
        domain = [
            ("user_id", "=", self.env.uid),
            ("state", "=", "open"),
            # Of a check that was given up nobody is reminded.
            ("mode", "!=", "verify"),
            ("turn_ids", "not any", theirs),
        ]
        return self.sudo().search_fetch(domain, ["uid"], order="id desc", limit=1).uid

    @api.model
    def _of(self, uid):
        """The run of that uid, whoever's it is, as superuser; none for what is no uid."""
        if not isinstance(uid, str):
            return self.sudo().browse()
        return self.sudo().search([("uid", "=", uid)])

    def _is_administered(self):
        """Whether the current user administers Golive in the run's company."""
        user = self.env.user
        return (
            user.has_group("golive.group_admin") and self.company_id.id in user._get_company_ids()
        )

    def _turn(self):
        """The turn that is open, or none."""
        return self.turn_ids.filtered(lambda turn: turn.state in OPEN)

    def _turn_to_hand(self, uid):
        run = self._of(uid)
        if not (run and run._is_administered()):
            run = self._own(uid)
        turn = run._turn()
        if not turn:
            raise UserError(self.env._("This part of the run is over."))
        if turn.user_id != self.env.user and not run._is_administered():
            raise AccessError(
                self.env._("Only who took this part, or an administrator, can hand it on.")
            )
        return turn

    def _course(self):
        course = super()._course()
        course.keeper = self._check_part
        return course

    def _check_part(self, course, step, binds):
        """Refuse a step of a part that is not the current user's, and a name of another part.

        What comes before the open turn stays with whoever played it: a record that is saved late
        still gets its name.

        :raise UserError: naming who has it, or the role that it waits for
        """
        self._check_names(course, step, binds)
        turn = self._turn()
        index = course.script.index
        if not turn or index[step["key"]] < index[turn.step_key]:
            return
        if turn.user_id != self.env.user:
            turn._refuse_taken()
            raise UserError(
                self.env._(
                    "“%(step)s” waits for somebody who holds the role “%(role)s” to take it.",
                    step=step["title"],
                    role=turn._role_name(),
                )
            )

    @api.model
    def _check_names(self, course, step, binds):
        """A record of somebody else's part keeps the name that they gave it."""
        for other in course.script.steps:
            name = (other.get("binds") or {}).get("name")
            actor = course.script.actor(other)
            if name in binds and actor and actor not in course.roles:
                raise UserError(
                    self.env._("“%s” is for another role than yours to do.", other["title"])
                )

    def _close_if_complete(self, course):
        done = super()._close_if_complete(course)
        turn = self._turn()
        if self.state == "done" and turn:
            turn._end("done")
        elif self.state == "open" and (turn or self).user_id == self.env.user:
            self._hand_over(course, turn)
        return done

    def _hand_over(self, course, turn):
        """Where the next step is for a role that the person does not hold, their part ends here."""
        front = next((step for step in course.script.steps if course.is_due(step)), None)
        actor = front and course.script.actor(front)
        if not actor or actor in course.roles:
            return
        if turn:
            turn._end("done")
        self._open_turn(front["key"], actor, self._played(course, actor))

    def _played(self, course, actor):
        """Who played this role in this run before, the last one first: it comes back to them."""
        acted = course.judge.acted
        keys = [step["key"] for step in course.script.steps if course.script.actor(step) == actor]
        return self.env["res.users"].browse([acted[key] for key in reversed(keys) if key in acted])

    def _open_turn(self, step_key, role_key, before):
        """Two that come to the end of a part at once: one is run again and finds the turn."""
        now = self.env.cr.now().replace(microsecond=0)
        role = self.env["golive.role"].sudo().search([("key", "=", role_key)])
        values = {
            "run_id": self.id,
            "number": len(self.turn_ids) + 1,
            "role_id": role.id,
            "role_key": role_key,
            "step_key": step_key,
            "state": "waiting",
            "user_id": False,
            "from_user_id": self.env.uid,
            "date_open": now,
            "date_due": self._turn_due(now),
        }
        turns = self.env["golive.turn"].with_env(self.env(su=True, context={}))
        try:
            with self.env.cr.savepoint():
                turn = turns.create(values)
        except psycopg2.errors.UniqueViolation as error:
            raise ConcurrencyError("a turn that opened at the same moment") from error
        holders = turn._holders()
        if back := next((user for user in before if user in holders), None):
            turn.write({"state": "claimed", "user_id": back.id, "date_claim": now})
        if not holders:
            turn.date_due = now
        turn._announce()

    @api.model
    def _turn_due(self, since=None):
        """When a turn that opens, or is taken, at that time (default: now) is late, or False for
        never."""
        said = self.env["ir.config_parameter"].sudo().get_param("golive.turn_hours", HOURS)
        try:
            hours = float(said)
        except ValueError:
            hours = HOURS
        return (since or fields.Datetime.now()) + timedelta(hours=hours) if hours > 0 else False

    def _load(self):
        load = super()._load()
        turn = self._turn()
        return {**load, "turn": turn._told() if turn else None}
