from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Domain
from odoo.release import version as odoo_version

from ..play.entry import UID, is_id
from ..play.person import of_the_page
from ..play.text import is_text, said

STATES = [
    ("new", "With the Super Users"),
    ("support", "With the Support Team"),
    ("solved", "Solved"),
]
MAX_WORDS = 2000
MAX_SCREEN = 200
SAID = frozenset({"uid", "words", "model", "record", "view", "screen", "url", "run", "step"})


class GoliveProblem(models.Model):
    """A problem that a person reported from the screen that they had: what they say of it, where
    they were and what was installed. Its site's super users have it first, then the support team.

    No value of the record is kept, only which one it is: who reads the report sees of it what they
    may see in Odoo.
    """

    _name = "golive.problem"
    _description = "Golive Problem"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "state, id desc"

    uid = fields.Char(string="Unique ID", required=True, readonly=True, copy=False)
    name = fields.Char(compute="_compute_name", store=True)
    words = fields.Text(string="What Happened", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Reported By", required=True, readonly=True, ondelete="restrict"
    )
    owner_id = fields.Many2one(
        "res.users", string="Taken By", ondelete="set null", tracking=True, copy=False
    )
    state = fields.Selection(STATES, string="Status", required=True, default="new", tracking=True)
    site_id = fields.Many2one("golive.site", readonly=True, ondelete="restrict", index=True)
    company_id = fields.Many2one("res.company", required=True, readonly=True, ondelete="restrict")
    area = fields.Selection(
        selection=lambda self: self.env["golive.role"]._fields["area"].selection,
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
    versions = fields.Json(readonly=True)
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
        help="You are a super user of its site and area.",
    )

    _uid_unique = models.Constraint("UNIQUE (uid)", "This report is stored already.")

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
        """Odoo asks with `in` and {True}, whatever was written."""
        if operator != "in":
            return NotImplemented
        found = Domain.FALSE
        for site, areas in self.env["golive.holding"]._led_areas().items():
            place = Domain("site_id", "=", site.id) if site else Domain("site_id.mine", "=", True)
            if not site:
                place |= Domain("site_id", "=", False)
            found |= place & Domain("area", "in", [*areas, "other"])
        return found

    @api.model
    @of_the_page
    def report(self, values):
        """Report a problem with the screen that one has.

        :param values: dict: `uid`, made by the client, with which sending it again changes nothing;
            `words`; and, each optional, `model`, `record` (id), `view`, `screen`, `url`, and of
            what is played `run` (uid) and `step` (key)
        :return: dict: `id`; `people`, names of who has it first
        :raise ValidationError: for anything else
        :raise AccessError: for who does not work in Odoo
        """
        self.env["golive.scenario"].browse().check_access("read")
        told = self._parsed(values)
        known = self.sudo().search([("uid", "=", told["uid"])])
        if known:
            if known.user_id != self.env.user:
                raise AccessError(self.env._("This report is somebody else's."))
            return known._receipt()
        record = self._record(told)
        area = self.env["golive.holding"]._area_of(told.get("model"))
        site = self.env["golive.holding"]._site_of(record)
        run = self._run(told)
        hours = self.env["golive.settings"]._said("problem_hours")
        problem = self.sudo().create(
            {
                "uid": told["uid"],
                "words": told["words"].strip(),
                "user_id": self.env.uid,
                "company_id": self.env.company.id,
                "site_id": site.id,
                "area": area,
                "screen": told.get("screen"),
                "view": told.get("view"),
                "model": told.get("model"),
                "res_id": record.id if record else False,
                "url": told.get("url"),
                "run_id": run.id if run else False,
                "step_key": told.get("step") if run else False,
                "versions": self._installed(told.get("model")),
                "date_due": fields.Datetime.add(fields.Datetime.now(), hours=hours),
            }
        )
        helpers = self.env["golive.holding"]._super_users(area, site)
        if not helpers:
            problem._to_support()
        else:
            problem.message_subscribe(partner_ids=helpers.partner_id.ids)
            problem.message_post(
                body=self.env._("A problem was reported: %s", problem.name),
                partner_ids=helpers.partner_id.ids,
                subtype_xmlid="mail.mt_note",
            )
        return problem._receipt()

    def take(self):
        """Whoever takes it sees to it."""
        self.check_access("write")
        for problem in self.filtered(lambda one: one.state != "solved"):
            if problem.owner_id and problem.owner_id != self.env.user:
                raise UserError(self.env._("%s sees to it.", problem.owner_id.name))
            problem.owner_id = self.env.user
        return True

    def hand_to_support(self):
        """The super users cannot solve it."""
        self.check_access("write")
        self.filtered(lambda one: one.state == "new").sudo()._to_support()
        return True

    def solve(self):
        """It is solved: who reported it is told what helped.

        :raise UserError: without saying what helped
        """
        self.check_access("write")
        for problem in self.filtered(lambda one: one.state != "solved"):
            if not (problem.answer or "").strip():
                raise UserError(self.env._("Say what helped, so that the next one finds it."))
            problem.sudo().write({"state": "solved", "date_solved": fields.Datetime.now()})
            problem.sudo().message_post(
                body=self.env._("What helped: %s", problem.answer),
                partner_ids=problem.user_id.partner_id.ids,
            )
        return True

    def open_record(self):
        """What it was reported about, in the reader's own rights."""
        self.ensure_one()
        record = self.env[self.model].browse(self.res_id) if self.model in self.env else None
        if not record or not record.sudo().exists() or not record.has_access("read"):
            raise UserError(self.env._("The record is gone, or not yours to see."))
        return record._get_records_action()

    def write(self, vals):
        """What was reported stays; the rest goes its way by methods."""
        if not self.env.su and set(vals) & {"state", "date_solved"}:
            raise UserError(self.env._("Solve it, or hand it to the support team."))
        return super().write(vals)

    @api.model
    def _escalate(self):
        """What no super user took in time is the support team's."""
        late = self.sudo().search(
            [
                ("state", "=", "new"),
                ("owner_id", "=", False),
                ("date_due", "<", fields.Datetime.now()),
            ]
        )
        late._to_support()

    def _to_support(self):
        """As superuser."""
        team = self._support_team()
        for problem in self:
            problem.write({"state": "support", "owner_id": False})
            people = team.filtered(lambda user, of=problem.company_id: of in user.company_ids)
            problem.message_subscribe(partner_ids=people.partner_id.ids)
            problem.message_post(
                body=problem.env._("It is the support team's now: %s", problem.name),
                partner_ids=people.partner_id.ids,
                subtype_xmlid="mail.mt_note",
            )

    @api.model
    def _support_team(self):
        """Who is in its group; where nobody is, the administrators of Golive."""
        groups = [self.env.ref(f"golive.group_{name}").sudo() for name in ("support", "admin")]
        teams = [group.all_user_ids.filtered(_works) for group in groups]
        return next((team for team in teams if team), teams[0])

    def _receipt(self):
        """As superuser."""
        helpers = self.env["golive.holding"]._super_users(self.area, self.site_id)
        with_them = self.state == "new" and helpers
        return {"id": self.id, "people": with_them.mapped("name") if with_them else []}

    @api.model
    def _parsed(self, values):
        if not isinstance(values, dict) or not set(values) <= SAID:
            raise ValidationError(self.env._("Not a report of a problem."))
        told = {name: value for name, value in values.items() if value not in (None, False, "")}
        is_right = (
            isinstance(told.get("uid"), str)
            and UID.fullmatch(told["uid"])
            and is_text(told.get("words", ""), MAX_WORDS)
            and ("record" not in told or is_id(told["record"]))
            and all(
                is_text(told.get(name, "x"), MAX_SCREEN)
                for name in ("model", "view", "screen", "run", "step")
            )
            and is_text(told.get("url", "x"), MAX_WORDS)
        )
        if not is_right or ("model" in told and told["model"] not in self.env):
            raise ValidationError(self.env._("Not a report of a problem."))
        if not said(told.get("words", "")):
            raise ValidationError(self.env._("Say in a few words what happened."))
        return told

    @api.model
    def _record(self, told):
        """The record, where the person may read it."""
        if not told.get("record") or not told.get("model"):
            return None
        record = self.env[told["model"]].browse(told["record"])
        return record if record.sudo().exists() and record.has_access("read") else None

    @api.model
    def _run(self, told):
        """The run that they play, where it is theirs."""
        try:
            return self.env["golive.run"]._own(told["run"]) if told.get("run") else None
        except UserError:
            # `AccessError` and `ValidationError` are such, too.
            return None

    @api.model
    def _installed(self, model):
        """Versions of Odoo, of Golive and of what the screen's model is of."""
        modules = self.env["ir.module.module"].sudo()
        names = {"golive"}
        if model:
            names |= set((self.env["ir.model"]._get(model).modules or "").split(", "))
        found = modules.search_fetch(
            [
                ("state", "=", "installed"),
                "|",
                ("name", "in", sorted(names)),
                ("name", "=like", "golive%"),
            ],
            ["name", "latest_version"],
        )
        # Odoo calls the installed one the latest.
        return {"odoo": odoo_version, "modules": {one.name: one.latest_version for one in found}}


def _works(user):
    return user.active and not user.share and not user._is_superuser()
