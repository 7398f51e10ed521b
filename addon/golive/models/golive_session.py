from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from .golive_unique import KEPT


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
        "res.company",
        compute="_compute_company_id",
        store=True,
        precompute=True,
        readonly=False,
        ondelete="restrict",
        help="That of its site, where the site has one.",
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
    roster_shown = fields.Boolean(
        compute="_compute_roster_shown",
        search="_search_roster_shown",
        compute_sudo=True,
        help="You train it, or lead its site: then until it was held, and longer where the "
        "settings let you see how others are getting on.",
    )
    invited = fields.Integer(string="On the Roster", compute="_compute_counts", compute_sudo=True)
    attended = fields.Integer(compute="_compute_counts", compute_sudo=True)
    correction_ids = fields.One2many(
        "golive.correction", "session_id", string="Corrections", readonly=True
    )
    may_hold = fields.Boolean(compute="_compute_may_hold", help="You train it, or lead its site.")

    @api.depends("site_id")
    def _compute_company_id(self):
        for session in self:
            company = session.site_id.sudo().company_id
            session.company_id = company or session.company_id or self.env.company

    @api.depends_context("uid")
    def _compute_roster_shown(self):
        shown = self.search([("roster_shown", "=", True), ("id", "in", self.ids)])
        for session in self:
            session.roster_shown = session in shown

    def _search_roster_shown(self, operator, _value):
        """Odoo asks with `in` and {True}, whatever was written."""
        if operator != "in":
            return NotImplemented
        led = Domain("site_id.led", "=", True)
        if self.env["golive.settings"]._named_detail() == "nothing":
            led &= Domain("state", "=", "planned")
        return led | Domain("trainer_id", "=", self.env.uid)

    @api.depends("attendance_ids.state")
    def _compute_counts(self):
        for session in self:
            session.invited = len(session.attendance_ids)
            session.attended = len(
                session.attendance_ids.filtered(lambda one: one.state == "attended")
            )

    @api.depends("trainer_id", "site_id")
    @api.depends_context("uid")
    def _compute_may_hold(self):
        mine = self._origin._filtered_access("write")
        for session in self:
            session.may_hold = not session._origin or session._origin in mine

    @api.constrains("trainer_id", "attendance_ids")
    def _check_trainer(self):
        for session in self:
            if session.trainer_id in session.attendance_ids.user_id:
                raise ValidationError(
                    self.env._(
                        "%s trains, and is not on the roster: nobody ticks off their own learning.",
                        session.trainer_id.name,
                    )
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

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._check_place()
        # A context may say the default of a field, too.
        if not self.env.su and any(session.state != "planned" for session in made):
            raise UserError(self.env._("A session is planned first."))
        return made

    def write(self, vals):
        """What was held is history: only its words may still be mended."""
        kept = {"scenario_ids", "trainer_id", "date_start", "site_id", "hours", "company_id"}
        is_coming = self.env.context.get("golive_uid_by") is KEPT
        if kept & set(vals) and not is_coming and any(one.state == "held" for one in self):
            raise UserError(
                self.env._("This session was held: what it taught, when and by whom stays.")
            )
        if "state" in vals and not self.env.su:
            raise UserError(self.env._("Say that a session was held, or cancel it."))
        done = super().write(vals)
        if {"site_id", "company_id"} & set(vals):
            self._check_place()
        return done

    @api.ondelete(at_uninstall=False)
    def _unlink_planned(self):
        if any(session.state == "held" for session in self):
            raise UserError(self.env._("A session that was held is kept."))

    def hold(self):
        """It took place: whoever is not marked as absent was there, from then on.

        :raise UserError: for one that is not planned, lies ahead, or has nobody on its roster, and
            for who is on it themselves
        """
        self.check_access("write")
        for session in self:
            if session.state != "planned":
                raise UserError(self.env._("Only a planned session can be held."))
            if session.date_start > fields.Datetime.now():
                raise UserError(self.env._("This session is still to come."))
            if not session.attendance_ids:
                raise UserError(self.env._("Nobody is on the roster yet."))
            if self.env.user in session.attendance_ids.user_id and not self.env.su:
                raise UserError(
                    self.env._("You were taught in it: have somebody else say that it was held.")
                )
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
