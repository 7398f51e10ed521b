from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..play.key import KEY
from ..play.score import PASS_MARK
from ..play.script import XML_ID
from ..play.shape import check_scenario_spec
from ..play.shape_domain import ShapeError


class GoliveScenario(models.Model):
    """A piece of work in Odoo as a list of steps; one record is one version of one edition.

    Edition 0 is what Golive ships, a higher one is the customer's own copy of the same key and
    version. Drafts are written; one in review waits for its approval; an approved one is frozen,
    whoever asks; a retired one is history.
    """

    _name = "golive.scenario"
    _description = "Golive Scenario"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "app, key, version desc, edition desc"

    key = fields.Char(
        required=True,
        index=True,
        help="The same in every version, such as purchase.request_for_quotation.",
    )
    version = fields.Integer(required=True, default=1)
    edition = fields.Integer(
        default=0, copy=False, help="0: as shipped. From 1: your own copies of that version."
    )
    origin_id = fields.Many2one(
        "golive.scenario",
        string="Copied From",
        ondelete="set null",
        readonly=True,
        copy=False,
        index="btree_not_null",
    )
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("review", "In Review"),
            ("approved", "Approved"),
            ("retired", "Retired"),
        ],
        string="Status",
        required=True,
        default="draft",
        copy=False,
    )
    name = fields.Char(required=True, translate=True)
    summary = fields.Text(translate=True, help="What the person will be able to do, in a sentence.")
    app = fields.Char(
        string="App Module",
        required=True,
        help="The Odoo module whose work it is, such as purchase.",
    )
    kind = fields.Selection(
        [("task", "Task"), ("process", "Process")],
        required=True,
        default="task",
        help="Task: one person's work. Process: a cycle that may pass through several roles.",
    )
    minutes = fields.Integer(required=True, default=5, help="How long it takes a beginner.")
    start = fields.Char(
        string="Start Action",
        required=True,
        help="The xml id of the action that it starts from, such as purchase.purchase_rfq.",
    )
    role_ids = fields.Many2many(
        "golive.role",
        string="Roles",
        # Without its role, a scenario would be everybody's.
        ondelete="restrict",
        help="Who takes part. Without any, it is for everybody.",
    )
    spec = fields.Json(
        string="Specification",
        help="exercise, models, given, params, passMark, and roles: keys of the roles in order, "
        "the first being who acts where a step does not say.",
    )
    labels = fields.Text(
        string="Labels of Params",
        translate=True,
        help="What the person is told that each value is, one a line, in the order of the params.",
    )
    process_class = fields.Selection(
        [
            ("enterprise_standard", "Enterprise Standard"),
            ("locally_variable", "Locally Variable"),
            ("compliance_sensitive", "Compliance Sensitive"),
        ],
        help="How far a site may do it its own way: not at all, as it says itself, or only as "
        "a law or an auditor asks for.",
    )
    revision = fields.Selection(
        [("minor", "Minor"), ("major", "Major")],
        required=True,
        default="major",
        help="What this version asks of those who learned the one before. Minor: nothing. "
        "Major: to learn it again.",
    )
    date_approved = fields.Datetime(string="Approved On", readonly=True, copy=False)
    date_retired = fields.Datetime(string="Retired On", readonly=True, copy=False)
    epoch = fields.Integer(
        readonly=True,
        copy=False,
        help="Of a copy that was approved: the last major version that it follows.",
    )
    pass_mark = fields.Float(
        compute="_compute_pass_mark",
        inverse="_inverse_pass_mark",
        help="Share of the checked steps to be done without help, for a practice to pass.",
    )
    step_ids = fields.One2many("golive.step", "scenario_id", string="Steps", copy=True)
    step_count = fields.Integer(compute="_compute_step_count", string="Number of Steps")

    _version_unique = models.Constraint(
        "UNIQUE (key, version, edition)",
        "This version of the scenario exists already: make a copy of it instead.",
    )
    _version_positive = models.Constraint(
        "CHECK (version > 0 AND edition >= 0 AND minutes > 0)",
        "Version and minutes count from 1.",
    )

    @api.constrains("key", "app", "start")
    def _check_names(self):
        for scenario in self:
            if not KEY.fullmatch(scenario.key) or "." not in scenario.key:
                raise ValidationError(
                    self.env._(
                        "The key “%s” should name the app and the work, in lower-case letters, "
                        "digits and underscores, such as purchase.request_for_quotation.",
                        scenario.key,
                    )
                )
            if not XML_ID.fullmatch(scenario.start):
                raise ValidationError(
                    self.env._(
                        "The start action “%s” should be an xml id, such as purchase.purchase_rfq.",
                        scenario.start,
                    )
                )

    @api.constrains("spec")
    def _check_spec(self):
        for scenario in self:
            try:
                check_scenario_spec(self.env, scenario.spec or {})
            except ShapeError as error:
                raise ValidationError(
                    self.env._("Scenario “%(name)s”: %(problem)s", name=scenario.key, problem=error)
                ) from error

    @api.depends("spec")
    def _compute_pass_mark(self):
        for scenario in self:
            scenario.pass_mark = (scenario.spec or {}).get("passMark") or PASS_MARK

    def _inverse_pass_mark(self):
        for scenario in self:
            spec = {**(scenario.spec or {}), "passMark": scenario.pass_mark}
            if scenario.pass_mark == PASS_MARK:
                del spec["passMark"]
            scenario.spec = spec

    @api.depends("step_ids")
    def _compute_step_count(self):
        counts = dict(
            self.env["golive.step"]._read_group(
                [("scenario_id", "in", self.ids)], ["scenario_id"], ["__count"]
            )
        )
        for scenario in self:
            scenario.step_count = counts.get(scenario._origin, len(scenario.step_ids))

    @api.depends("name", "version", "edition")
    def _compute_display_name(self):
        for scenario in self:
            mark = f"v{scenario.version}"
            if scenario.edition:
                mark += f".{scenario.edition}"
            # The first one, as shipped, has nothing that it could be taken for.
            told = f"{scenario.name} ({mark})" if mark != "v1" else scenario.name
            scenario.display_name = told if scenario.name else False

    def _role_keys(self):
        """Keys of the roles in order; the first is who acts where a step does not say."""
        self.ensure_one()
        order = {key: rank for rank, key in enumerate((self.spec or {}).get("roles") or [])}
        keys = self.sudo().role_ids.mapped("key")
        return sorted(keys, key=lambda key: (order.get(key, len(order)), keys.index(key)))

    def _params(self, known):
        """Its params, with the values that a site or the database says.

        :param known: name → value
        """
        params = (self.sudo().spec or {}).get("params") or []
        return [
            {**param, "value": known[param["name"]]} if param["name"] in known else param
            for param in params
        ]

    def _watched_models(self):
        """Models on whose screens it is offered: named, or those of its checks and bindings."""
        self.ensure_one()
        named = (self.spec or {}).get("models")
        if named:
            return list(named)
        return list(dict.fromkeys(name for step in self.step_ids for name in step._models()))
