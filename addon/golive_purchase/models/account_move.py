from odoo import api, models


class AccountMove(models.Model):
    _inherit = "account.move"

    @api.model
    def _golive_fills(self, scenario):
        """Scenarios of Purchase make vendor bills: not what customers are sent."""
        is_bills = self.env.context.get("default_move_type") == "in_invoice"
        return super()._golive_fills(scenario) and (scenario.app != "purchase" or is_bills)
