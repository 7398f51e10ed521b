from odoo import api, fields, models
from odoo.exceptions import UserError

ATTENDED = [("invited", "Invited"), ("attended", "Attended"), ("absent", "Absent")]


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

    @api.constrains("user_id", "session_id")
    def _check_person(self):
        for session, seats in self.filtered("session_id").grouped("session_id").items():
            session._check_employed(seats.user_id)
            session._check_trainer()

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._check_written()
        for session, seats in made.filtered("session_id").grouped("session_id").items():
            session._check_works_here(seats.user_id)
        # Whatever was sent, or said in the context: nobody attends on another day.
        if not self.env.su and any(one.date != one.session_id.date_start for one in made):
            raise UserError(self.env._("Who attends a session attends it on its day."))
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
        if self.user_id == self.env.user:
            raise UserError(
                self.env._("You were taught in it: have somebody else say who was there.")
            )
        if self.session_id.state != "held" or state not in ("attended", "absent"):
            raise UserError(self.env._("Only the roster of a session that was held is corrected."))
        self.env["golive.correction"]._keep(self, self.state, state, reason)
        self.sudo().state = state
        return True

    def action_correct(self):
        """Ask whether they were there, and why it is corrected."""
        self.ensure_one()
        return self.env["golive.correct"]._asking(self.session_id, self)

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
