from odoo import fields, models


class GoliveSendBack(models.TransientModel):
    """Asking who sends a scenario back what should change."""

    _name = "golive.send.back"
    _description = "Golive Sending a Scenario Back"

    scenario_id = fields.Many2one("golive.scenario", required=True, readonly=True)
    reason = fields.Text(
        string="What Should Change", required=True, help="Kept with the scenario, for its authors."
    )

    def apply(self):
        """Send it back."""
        self.ensure_one()
        self.scenario_id.send_back(self.reason)
        return {"type": "ir.actions.act_window_close"}
