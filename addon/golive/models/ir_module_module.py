from odoo import api, models


class IrModuleModule(models.Model):
    _inherit = "ir.module.module"

    @api.model
    def _load_module_terms(self, modules, langs, overwrite=False):
        """Modules bring translations of their own records, not of what customers approved."""
        done = super()._load_module_terms(modules, langs, overwrite=overwrite)
        self.env["golive.scenario"]._keep_words()
        return done
