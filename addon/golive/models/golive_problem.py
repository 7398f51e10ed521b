from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

STATES = [
    ("new", "With Super Users"),
    ("support", "With Support"),
    ("solved", "Solved"),
]


class GoliveProblem(models.Model):
    """A problem that a person reported from the screen that they had: what they say of it, where
    they were and what was installed. Its site's super users have it first, then the support team.

    No value of the record is kept, only which one it is: who reads the report sees of it what they
    may see in Odoo.
    """

    _name = "golive.problem"
    _description = "Golive Problem"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "create_date desc, id desc"

    uid = fields.Char(string="Unique ID", required=True, readonly=True, copy=False)
    name = fields.Char(compute="_compute_name", store=True)
    words = fields.Text(string="What Happened", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Reported By", required=True, readonly=True, ondelete="restrict"
    )
    asked_ids = fields.Many2many(
        "res.users",
        "golive_problem_asked_rel",
        string="Given To",
        readonly=True,
        copy=False,
        help="The super users who were told of it: they see it, whatever becomes of their roles.",
    )
    owner_id = fields.Many2one(
        "res.users",
        string="Taken By",
        ondelete="set null",
        domain=[("share", "=", False)],
        tracking=True,
        copy=False,
    )
    state = fields.Selection(STATES, string="Status", required=True, default="new", tracking=True)
    site_id = fields.Many2one("golive.site", readonly=True, ondelete="restrict", index=True)
    company_id = fields.Many2one("res.company", required=True, readonly=True, ondelete="restrict")
    area = fields.Selection(
        selection=lambda self: self.env["golive.role"]._areas(),
        readonly=True,
        required=True,
    )
    screen = fields.Char(readonly=True, help="What the screen is called.")
    view = fields.Char(readonly=True)
    model = fields.Char(readonly=True)
    res_id = fields.Many2oneReference(string="Record ID", model_field="model", readonly=True)
    record_name = fields.Char(
        string="Record", compute="_compute_record_name", help="As you may see it."
    )
    url = fields.Char(string="Address", readonly=True)
    run_id = fields.Many2one(
        "golive.run", readonly=True, ondelete="set null", index="btree_not_null"
    )
    step_key = fields.Char(string="Step", readonly=True)
    versions = fields.Json(string="Versions (Data)", readonly=True)
    versions_text = fields.Text(string="Versions", compute="_compute_versions_text")
    date_due = fields.Datetime(
        string="Super Users Have Until", readonly=True, help="Then it is the support team's."
    )
    date_solved = fields.Datetime(string="Solved On", readonly=True, copy=False)
    answer = fields.Text(string="What Helped")
    supported = fields.Boolean(
        compute="_compute_supported",
        search="_search_supported",
        compute_sudo=True,
        help="It was given to you, or you are a super user of its site and area.",
    )

    _uid_unique = models.Constraint("UNIQUE (uid)", "This report is stored already.")

    @api.constrains("owner_id", "company_id")
    def _check_owner(self):
        for problem in self.filtered("owner_id"):
            owner = problem.owner_id
            if owner.share or problem.company_id not in owner.sudo().company_ids:
                raise ValidationError(
                    self.env._("%s cannot open this report, and cannot see to it.", owner.name)
                )

    @api.depends("words")
    def _compute_name(self):
        for problem in self:
            first = (problem.words or "").strip().split("\n")[0]
            problem.name = first if len(first) <= 80 else first[:79] + "…"

    @api.depends("model", "res_id")
    @api.depends_context("uid")
    def _compute_record_name(self):
        for problem in self:
            problem.record_name = problem._record_name()

    def _record_name(self):
        if not self.res_id or self.model not in self.env:
            return False
        record = self.env[self.model].browse(self.res_id)
        what = self.env["ir.model"]._get(self.model).name
        if not record.sudo().exists():
            return self.env._("%s that was deleted", what)
        if not record.has_access("read"):
            return self.env._("%s that you may not see", what)
        return record.display_name

    @api.depends("versions")
    def _compute_versions_text(self):
        for problem in self:
            versions = problem.versions or {}
            lines = [f"Odoo {versions['odoo']}"] if versions.get("odoo") else []
            lines += [
                f"{name} {number}" for name, number in sorted(versions.get("modules", {}).items())
            ]
            problem.versions_text = "\n".join(lines) or False

    @api.depends_context("uid")
    def _compute_supported(self):
        found = self.sudo().search([("id", "in", self.ids), *self._search_supported("in", {True})])
        for problem in self:
            problem.supported = problem in found

    def _search_supported(self, operator, _value):
        """Odoo asks with `in` and {True}, whatever was written. Whoever was told of it has it; of
        their site and area, who becomes a super user later, too."""
        if operator != "in":
            return NotImplemented
        found = Domain("asked_ids", "in", self.env.uid) | Domain("owner_id", "=", self.env.uid)
        for site, areas in self.env["golive.holding"]._led_areas().items():
            if site and not site.serves_all:
                place = Domain("site_id", "=", site.id)
            else:
                place = Domain("site_id", "=", False) | Domain("site_id.mine", "=", True)
            found |= place & Domain("area", "in", [*areas, "other"])
        return found

    def open_record(self):
        """What it was reported about, in the reader's own rights."""
        self.ensure_one()
        record = self.env[self.model].browse(self.res_id) if self.model in self.env else None
        if not record or not record.sudo().exists() or not record.has_access("read"):
            raise UserError(self.env._("The record is gone, or not yours to see."))
        return record._get_records_action()
