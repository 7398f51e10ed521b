from odoo import models


class GoliveScenario(models.Model):
    """From a scenario to where people stop in it."""

    _inherit = "golive.scenario"

    def action_stops(self):
        """Every version of it, the steps of this one first to be asked for."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("golive.action_golive_stop")
        action["domain"] = [("key", "=", self.key)]
        action["context"] = {"search_default_scenario_id": self.id}
        return action
