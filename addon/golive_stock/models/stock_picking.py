from odoo import api, models

#: What the lists hold from which transfers are begun.
KINDS = {
    "stock.method_action_picking_tree_incoming": "incoming",
    "stock.method_action_picking_tree_internal": "internal",
    "stock.method_action_picking_tree_outgoing": "outgoing",
}


class StockPicking(models.Model):
    _inherit = "stock.picking"

    @api.model
    def get_empty_list_help(self, help_message):
        """Inventory says its own words, and asks nobody else."""
        return self._golive_offered(super().get_empty_list_help(help_message))

    @api.model
    def _golive_fills(self, scenario):
        kind = self.env.context.get("restricted_picking_type_code")
        made = KINDS.get(scenario.start)
        return super()._golive_fills(scenario) and (not kind or not made or kind == made)
