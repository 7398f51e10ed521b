from odoo import api, fields, models
from odoo.exceptions import UserError


class GoliveCarried(models.Model):
    """A line of a bundle as it came: kept for good, so that it goes on to the next database
    unchanged, and so that what could not be placed here, as its person is missing, can be later.
    Nobody reads it but bundles."""

    _name = "golive.carried"
    _description = "Golive Line of a Bundle"
    _log_access = False
    _rec_name = "uid"
    _order = "id"

    part = fields.Char(required=True, readonly=True)
    uid = fields.Char(string="Unique ID", required=True, readonly=True)
    of = fields.Char(readonly=True, index=True, help="The run or session that it belongs to.")
    body = fields.Text(required=True, readonly=True, help="JSON in its one form.")
    settled = fields.Boolean(readonly=True, help="All of it has its place here.")
    bundle_id = fields.Many2one("golive.bundle", readonly=True, ondelete="set null", index=True)

    _once = models.UniqueIndex("(part, uid)", "This line is stored already.")
    _unsettled_idx = models.Index("(part) WHERE settled IS NOT TRUE")

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_hand()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_hand()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("What a bundle brought is kept."))

    def _refuse_hand(self):
        if not self.env.su:
            raise UserError(self.env._("What a bundle brought is kept as it came."))
