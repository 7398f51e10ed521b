from odoo import api, fields, models


class GoliveScenario(models.Model):
    """From a scenario to where people stop in it."""

    _inherit = "golive.scenario"

    has_stops = fields.Boolean(compute="_compute_has_stops")

    @api.depends("state", "role_ids")
    @api.depends_context("uid")
    def _compute_has_stops(self):
        """Authors see all of it, owners of a process what is theirs, once people play it."""
        is_author = self.env.user.has_group("golive.group_author")
        owned = set(self.env["golive.role"]._owned_areas())
        for scenario in self:
            is_played = scenario.state in ("approved", "retired")
            is_theirs = is_author or bool(owned & set(scenario._areas()))
            scenario.has_stops = is_played and is_theirs

    def action_stops(self):
        """Every version of it, the steps of this one first to be asked for."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("golive.action_golive_stop")
        action["domain"] = [("key", "=", self.key)]
        action["context"] = {"search_default_scenario_id": self.id}
        return action
