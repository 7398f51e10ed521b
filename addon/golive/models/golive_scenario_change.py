from odoo import api, fields, models

from ..content.difference import differences
from ..content.difference_told import told


class GoliveScenario(models.Model):
    """What a version that is not approved yet changes of the one that people learn now, and what it
    asks again of whom."""

    _inherit = "golive.scenario"

    replaces_id = fields.Many2one(
        "golive.scenario",
        compute="_compute_replaces_id",
        help="The version that people learn until this one is approved.",
    )
    change_difference = fields.Html(compute="_compute_change")
    change_asks = fields.Text(string="What It Asks Again", compute="_compute_change")

    @api.depends("key", "state")
    def _compute_replaces_id(self):
        current = {one.key: one for one in self._current(self.mapped("key"))}
        for scenario in self:
            is_coming = scenario.state in ("draft", "review")
            replaced = current.get(scenario.key, self.browse()) if is_coming else self.browse()
            scenario.replaces_id = replaced - scenario._origin

    @api.depends("replaces_id", "revision", "step_ids")
    @api.depends_context("lang")
    def _compute_change(self):
        for scenario in self:
            now = scenario.replaces_id
            rows = differences(now, scenario._origin, now.browse()) if now else []
            scenario.change_difference = (
                self.env["ir.qweb"]._render(
                    "golive.scenario_difference",
                    {"rows": told(rows, now, scenario._origin), "is_own": True},
                )
                if rows
                else False
            )
            scenario.change_asks = scenario._asks_again() if now else False

    def _asks_again(self):
        """Whom it asks to learn again once it is approved, in words: how many people of each role
        are done with a line of their path. Nobody is named."""
        self.ensure_one()
        if self.revision == "minor":
            return self.env._("Minor: who has learned it is asked for nothing.")
        done = self.env["golive.progress"].sudo()
        counts = done._read_group(
            [("key", "=", self.key), ("date_done", "!=", False)],
            ["role_id"],
            ["user_id:count_distinct"],
        )
        if not counts:
            return self.env._("Major: it would be learned again, but nobody has learned it yet.")
        told = ", ".join(f"{role.name} ({count})" for role, count in counts)
        return self.env._("Major: it is to be learned again by who has learned it: %s.", told)
