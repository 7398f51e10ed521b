from odoo import api, fields, models
from odoo.exceptions import UserError

#: What people write of a report that they see to.
WRITTEN = frozenset({"owner_id", "answer"})


class GoliveProblem(models.Model):
    """The way of a problem: the super users of its site and area, then the support team."""

    _inherit = "golive.problem"

    def take(self):
        """Whoever takes it sees to it."""
        self.check_access("write")
        for problem in self.filtered(lambda one: one.state != "solved"):
            if problem.owner_id and problem.owner_id != self.env.user:
                raise UserError(self.env._("%s sees to it.", problem.owner_id.name))
            problem.owner_id = self.env.user
        return True

    def hand_to_support(self):
        """The super users cannot solve it."""
        self.check_access("write")
        self.filtered(lambda one: one.state == "new").sudo()._to_support()
        return True

    def solve(self):
        """It is solved: who reported it is told what helped.

        :raise UserError: without saying what helped
        """
        self.check_access("write")
        for problem in self.filtered(lambda one: one.state != "solved"):
            if not (problem.answer or "").strip():
                raise UserError(self.env._("Say what helped, so that the next one finds it."))
            problem.sudo().write({"state": "solved", "date_solved": fields.Datetime.now()})
            problem.sudo().message_post(
                body=self.env._("What helped: %s", problem.answer),
                partner_ids=problem.user_id.partner_id.ids,
            )
        return True

    def write(self, vals):
        """What was reported stays; its way goes by methods, but for who sees to it and what
        helped."""
        if not self.env.su:
            if set(vals) & {"state", "date_solved"}:
                raise UserError(self.env._("Solve it, or hand it to the support team."))
            if set(vals) - WRITTEN:
                raise UserError(self.env._("What was reported stays as it was said."))
        return super().write(vals)

    @api.model
    def _escalate(self):
        """What no super user took in time is the support team's."""
        late = self.sudo().search(
            [
                ("state", "=", "new"),
                ("owner_id", "=", False),
                ("date_due", "<", fields.Datetime.now()),
            ]
        )
        late._to_support()

    def _to_support(self):
        """As superuser."""
        team = self._support_team()
        for problem in self:
            problem.write({"state": "support", "owner_id": False})
            people = team.filtered(lambda user, of=problem.company_id: of in user.company_ids)
            problem.message_subscribe(partner_ids=people.partner_id.ids)
            problem.message_post(
                body=problem.env._("It is the support team's now: %s", problem.name),
                partner_ids=people.partner_id.ids,
                subtype_xmlid="mail.mt_note",
            )

    @api.model
    def _support_team(self):
        """Who is in its group; where nobody is, the administrators of Golive."""
        groups = [self.env.ref(f"golive.group_{name}").sudo() for name in ("support", "admin")]
        teams = [group.all_user_ids.filtered(_works) for group in groups]
        return next((team for team in teams if team), teams[0])


def _works(user):
    return user.active and not user.share and not user._is_superuser()
