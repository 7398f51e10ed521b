from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

ATTENDED = [("invited", "Invited"), ("attended", "Attended"), ("absent", "Absent")]


class GoliveSession(models.Model):
    """A training session: who taught what, where and when, and who was there."""

    _name = "golive.session"
    _description = "Golive Training Session"
    _inherit = ["mail.thread"]
    _order = "date_start desc, id desc"

    name = fields.Char(required=True, tracking=True)
    trainer_id = fields.Many2one(
        "res.users",
        required=True,
        ondelete="restrict",
        default=lambda self: self.env.user,
        domain=[("share", "=", False)],
        tracking=True,
    )
    place = fields.Char(required=True, help="A room, or where the call is.", tracking=True)
    site_id = fields.Many2one("golive.site", ondelete="restrict", index="btree_not_null")
    company_id = fields.Many2one(
        "res.company", default=lambda self: self.env.company, ondelete="restrict"
    )
    date_start = fields.Datetime(string="Begins", required=True, tracking=True)
    hours = fields.Float(default=1.0, required=True)
    scenario_ids = fields.Many2many(
        "golive.scenario",
        string="Scenarios",
        domain=[("state", "=", "approved")],
        help="What it teaches: whoever was there has attended these.",
    )
    state = fields.Selection(
        [("planned", "Planned"), ("held", "Held"), ("cancelled", "Cancelled")],
        string="Status",
        required=True,
        readonly=True,
        default="planned",
        copy=False,
        tracking=True,
    )
    attendance_ids = fields.One2many("golive.attendance", "session_id", string="Roster")
    invited = fields.Integer(string="On the Roster", compute="_compute_counts")
    attended = fields.Integer(compute="_compute_counts")

    @api.depends("attendance_ids.state")
    def _compute_counts(self):
        for session in self:
            session.invited = len(session.attendance_ids)
            session.attended = len(
                session.attendance_ids.filtered(lambda one: one.state == "attended")
            )

    @api.constrains("hours", "trainer_id")
    def _check_session(self):
        for session in self:
            if session.hours <= 0:
                raise ValidationError(self.env._("A session takes longer than that."))
            if session.trainer_id.share:
                raise ValidationError(
                    self.env._(
                        "%s does not work in Odoo, and holds no session.", session.trainer_id.name
                    )
                )

    def write(self, vals):
        """What was held is history: only its words may still be mended."""
        kept = {"scenario_ids", "trainer_id", "date_start", "site_id", "hours", "company_id"}
        if kept & set(vals) and any(session.state == "held" for session in self):
            raise UserError(
                self.env._("This session was held: what it taught, when and by whom stays.")
            )
        if "state" in vals and not self.env.su:
            raise UserError(self.env._("Say that a session was held, or cancel it."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_planned(self):
        if any(session.state == "held" for session in self):
            raise UserError(self.env._("A session that was held is kept."))

    def hold(self):
        """It took place: whoever is not marked as absent was there, from then on.

        :raise UserError: for one that is not planned, lies ahead, or has nobody on its roster
        """
        self.check_access("write")
        for session in self:
            if session.state != "planned":
                raise UserError(self.env._("Only a planned session can be held."))
            if session.date_start > fields.Datetime.now():
                raise UserError(self.env._("This session is still to come."))
            if not session.attendance_ids:
                raise UserError(self.env._("Nobody is on the roster yet."))
            invited = session.attendance_ids.filtered(lambda one: one.state == "invited")
            invited.sudo().write({"state": "attended"})
            session.sudo().state = "held"
        return True

    def cancel(self):
        """It does not take place."""
        self.check_access("write")
        if any(session.state != "planned" for session in self):
            raise UserError(self.env._("Only a planned session can be cancelled."))
        self.sudo().write({"state": "cancelled"})
        return True


class GoliveAttendance(models.Model):
    """That a person was taught a scenario: at a session, or by a run in `learn`. It says nothing of
    whether they can do it: that is what attempts in `practice` say."""

    _name = "golive.attendance"
    _description = "Golive Attendance"
    _order = "date desc, id desc"

    user_id = fields.Many2one(
        "res.users",
        string="Person",
        required=True,
        ondelete="restrict",
        index=True,
        domain=[("share", "=", False)],
    )
    session_id = fields.Many2one("golive.session", ondelete="cascade", index="btree_not_null")
    run_id = fields.Many2one(
        "golive.run", readonly=True, ondelete="cascade", index="btree_not_null"
    )
    scenario_id = fields.Many2one(related="run_id.scenario_id", store=True, string="Scenario")
    key = fields.Char(related="run_id.key", store=True, string="Scenario Key")
    date = fields.Datetime(compute="_compute_date", store=True, readonly=False)
    state = fields.Selection(ATTENDED, string="Status", required=True, default="invited")

    _session_once = models.UniqueIndex(
        "(session_id, user_id) WHERE session_id IS NOT NULL",
        "This person is on the roster already.",
    )
    _run_once = models.UniqueIndex(
        "(run_id, user_id) WHERE run_id IS NOT NULL", "This attendance is stored already."
    )
    _one_of_both = models.Constraint(
        "CHECK (num_nonnulls(session_id, run_id) = 1)",
        "An attendance is of a session, or of a run.",
    )

    @api.depends("session_id.date_start")
    def _compute_date(self):
        for attendance in self.filtered("session_id"):
            attendance.date = attendance.session_id.date_start

    @api.depends("user_id", "session_id", "run_id")
    def _compute_display_name(self):
        for one in self:
            what = one.session_id.name or one.sudo().scenario_id.name or one.key
            one.display_name = f"{what} · {one.user_id.name}"

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._check_written()
        return made

    def write(self, vals):
        if not self.env.su and set(vals) - {"state"}:
            raise UserError(self.env._("Of an attendance, only whether they were there changes."))
        self._check_written()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_planned(self):
        self._check_written()

    def correct(self, state, reason):
        """Say otherwise of somebody's attendance of a session that was held; the session keeps who
        said it, and why.

        :param state: "attended" or "absent"
        :raise UserError: without a reason, and for what is not a held session's
        """
        self.ensure_one()
        self.session_id.check_access("write")
        if self.session_id.state != "held" or state not in ("attended", "absent"):
            raise UserError(self.env._("Only the roster of a session that was held is corrected."))
        if not isinstance(reason, str) or not reason.strip():
            raise UserError(self.env._("Say why it is corrected."))
        labels = dict(self._fields["state"]._description_selection(self.env))
        self.session_id.message_post(
            body=self.env._(
                "%(person)s: %(before)s → %(after)s. %(reason)s",
                person=self.user_id.name,
                before=labels[self.state],
                after=labels[state],
                reason=reason.strip(),
            )
        )
        self.sudo().state = state
        return True

    def _check_written(self):
        """Runs are attended by playing them, and the roster of a held session is corrected."""
        if self.env.su:
            return
        if self.run_id:
            raise UserError(self.env._("A run is attended by playing it, not by hand."))
        if any(one.session_id.state != "planned" for one in self):
            raise UserError(
                self.env._(
                    "This session is not planned any more: correct its roster, with a reason."
                )
            )
