from odoo import api, models


class GoliveScenario(models.Model):
    _inherit = "golive.scenario"

    @api.model
    def _overviews(self):
        return {**super()._overviews(), "stock.picking": "stock.picking.type"}
