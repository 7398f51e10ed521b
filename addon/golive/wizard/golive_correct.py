from odoo import api, fields, models


class GoliveCorrect(models.TransientModel):
    """Correcting the roster of a session that was held: what is said of somebody, or that somebody
    came who was not on it."""

    _name = "golive.correct"
    _description = "Golive Correcting a Roster"

    session_id = fields.Many2one("golive.session", required=True, readonly=True)
    attendance_id = fields.Many2one("golive.attendance", readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Person", required=True, domain=[("share", "=", False)]
    )
    state = fields.Selection(
        [("attended", "Attended"), ("absent", "Absent")],
        string="Status",
        required=True,
        default="attended",
    )
    reason = fields.Text(
        required=True, help="Kept with the session, for who leads it and for the person."
    )

    def apply(self):
        """Keep what was said."""
        self.ensure_one()
        if self.attendance_id:
            self.attendance_id.correct(self.state, self.reason)
        else:
            self.session_id.admit(self.user_id.id, self.reason)
        return {"type": "ir.actions.act_window_close"}

    @api.model
    def _asking(self, session, attendance=None):
        """The action that asks what is to be corrected: of an attendance, or who is to be added."""
        action = self.env["ir.actions.act_window"]._for_xml_id("golive.action_golive_correct")
        action["context"] = {"default_session_id": session.id}
        if attendance:
            action["context"] |= {
                "default_attendance_id": attendance.id,
                "default_user_id": attendance.user_id.id,
                "default_state": "attended" if attendance.state == "absent" else "absent",
            }
        return action
