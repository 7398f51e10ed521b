import logging

from odoo import api, models

_logger = logging.getLogger(__name__)


class Base(models.AbstractModel):
    _inherit = "base"

    @api.model
    def get_empty_list_help(self, help_message):
        """Offers, below what an empty list says, the scenario that fills it."""
        said = super().get_empty_list_help(help_message)
        offer = self._golive_offer()
        return f"{said or ''}{offer}" if offer else said

    @api.model
    def _golive_offer(self):
        """Never fails: an error of ours must not keep a list from being opened."""
        try:
            with self.env.cr.savepoint(flush=False):
                scenario = self.env["golive.scenario"]._filling(self._name)
                if not scenario:
                    return ""
                scenario = scenario.with_context(lang=self.env.lang)
                return self.env["ir.qweb"]._render("golive.empty_list", {"scenario": scenario})
        except Exception:
            _logger.exception("Golive: an empty list is opened without its offer")
            return ""
