from odoo import api, fields, models
from odoo.exceptions import UserError

from .golive_attendance import ATTENDED


class GoliveCorrection(models.Model):
    """That the roster of a session was corrected after it was held: by whom, when and why.
    Insert-only. Whoever leads the session reads it, and the person whom it is about."""

    _name = "golive.correction"
    _description = "Golive Correction of a Roster"
    _log_access = False
    _order = "date desc, id desc"
    _rec_name = "user_id"

    attendance_id = fields.Many2one(
        "golive.attendance", required=True, readonly=True, ondelete="restrict", index=True
    )
    session_id = fields.Many2one(related="attendance_id.session_id", store=True, index=True)
    user_id = fields.Many2one(related="attendance_id.user_id", store=True, index=True)
    by_id = fields.Many2one(
        "res.users", string="Corrected By", required=True, readonly=True, ondelete="restrict"
    )
    date = fields.Datetime(string="Corrected On", required=True, readonly=True)
    before = fields.Selection(ATTENDED, readonly=True, help="Empty: not on the roster.")
    after = fields.Selection(ATTENDED, required=True, readonly=True)
    reason = fields.Text(required=True, readonly=True)

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise UserError(self.env._("A roster is corrected where it stands, with a reason."))
        return super().create(vals_list)

    def write(self, vals):
        raise UserError(self.env._("A correction does not change once it is made."))

    @api.ondelete(at_uninstall=True)
    def _unlink_never(self):
        raise UserError(self.env._("A correction is kept once it is made."))

    @api.model
    def _keep(self, attendance, before, after, reason):
        """Keep that the current user said otherwise of an attendance.

        :param before: what was said of it, or False for who was not on the roster
        :param after: "attended" or "absent"
        :raise UserError: without a reason
        """
        if not isinstance(reason, str) or not reason.strip():
            raise UserError(self.env._("Say why it is corrected."))
        return self.sudo().create(
            {
                "attendance_id": attendance.id,
                "by_id": self.env.uid,
                "date": fields.Datetime.now(),
                "before": before,
                "after": after,
                "reason": reason.strip(),
            }
        )
