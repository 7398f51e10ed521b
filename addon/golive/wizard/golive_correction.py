from odoo import fields, models


class GoliveCorrection(models.TransientModel):
    """What is said otherwise of somebody's attendance of a session that was held, and why."""

    _name = "golive.correction"
    _description = "Golive Correction of a Roster"

    attendance_id = fields.Many2one(
        "golive.attendance", required=True, readonly=True, ondelete="cascade"
    )
    user_id = fields.Many2one(related="attendance_id.user_id")
    state = fields.Selection(
        [("attended", "Attended"), ("absent", "Absent")], string="Status", required=True
    )
    reason = fields.Char(required=True, help="It is kept with the session.")

    def apply(self):
        """Correct it, in the rights of whoever says so."""
        self.ensure_one()
        self.attendance_id.correct(self.state, self.reason)
        return {"type": "ir.actions.act_window_close"}
