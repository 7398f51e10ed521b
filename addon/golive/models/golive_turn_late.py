from odoo import api, fields, models

from .golive_turn import OPEN


class GoliveTurn(models.Model):
    """What becomes of a turn that nobody took, or did, in its time."""

    _inherit = "golive.turn"

    @api.model
    def _escalate(self):
        """Tell who owns the process, and the administrators, once, of what waits for longer than it
        should. What its holder cannot do any more waits for others first."""
        self._free_lapsed()
        overdue = self.sudo().search(
            [
                ("state", "in", OPEN),
                ("late", "=", False),
                ("date_due", "<=", fields.Datetime.now()),
                ("run_id.mode", "!=", "verify"),
            ]
        )
        for turn in overdue:
            turn.late = True
            for lang, people in turn._overseers().grouped("lang").items():
                turn.with_context(lang=lang)._remind_overseers(people)

    def _overseers(self):
        """Who may say who has it: those who own its process, and the administrators, all of its
        company."""
        roles = self.env["golive.role"].sudo()
        owning = roles.search(
            [("segment", "=", "process_owner"), ("area", "=", self.sudo().role_id.area)]
        )
        people = owning._holders() | self.env.ref("golive.group_admin").sudo().all_user_ids
        return people.filtered_domain(
            [("active", "=", True), ("company_ids", "in", self.company_id.ids)]
        )

    def _remind_overseers(self, people):
        name, title = self._words()
        values = {"step": title, "scenario": name, "role": self._role_name()}
        if self.user_id:
            text = self.env._(
                "%(person)s took “%(step)s” of “%(scenario)s”, and has not done it yet.",
                person=self.user_id.name,
                **values,
            )
        else:
            text = self.env._(
                "“%(step)s” of “%(scenario)s” waits for somebody who holds the role “%(role)s”.",
                **values,
            )
        link = f"/odoo/action-golive.action_golive_turn/{self.id}"
        self._schedule(people, self.env._("A part of a run is late: %s", title), text, link)
