import logging

from odoo import api, models

_logger = logging.getLogger(__name__)


class Base(models.AbstractModel):
    _inherit = "base"

    @api.model
    def get_empty_list_help(self, help_message):
        """Offers, below what an empty list says, the scenario that fills it."""
        return self._golive_offered(super().get_empty_list_help(help_message))

    @api.model
    def _golive_offered(self, said):
        """What an empty list says, with the offer. Never fails: an error of ours must not keep a
        list from being opened."""
        try:
            with self.env.cr.savepoint(flush=False):
                scenario = self.env["golive.scenario"]._filling(self)
                if not scenario:
                    return said
                scenario = scenario.with_context(lang=self.env.lang)
                offer = self.env["ir.qweb"]._render("golive.empty_list", {"scenario": scenario})
                return f"{said or ''}{offer}"
        except Exception:
            _logger.exception("Golive: an empty list is opened without its offer")
            return said

    @api.model
    def _golive_fills(self, _scenario):
        """Whether what a scenario makes of this model belongs in the list that is opened, of which
        the context is that of its action."""
        return True
