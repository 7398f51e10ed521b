from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.base.models.ir_model import MODULE_UNINSTALL_FLAG

from ..play.key import STEP_KEY, key_of
from ..play.shape import check_step_spec
from ..play.shape_domain import ShapeError


class GoliveStep(models.Model):
    """One step of a scenario: who acts, where, what they do, why, and what must then be true.

    Words are fields, so that they are translated; what the player needs is in `spec`.
    """

    _name = "golive.step"
    _description = "Golive Step"
    _order = "scenario_id, sequence, id"
    _rec_name = "title"

    scenario_id = fields.Many2one("golive.scenario", required=True, ondelete="cascade", index=True)
    sequence = fields.Integer(default=10)
    key = fields.Char(
        required=True,
        help="Stable within the scenario: results and translations hang on it.",
    )
    title = fields.Char(required=True, translate=True)
    say = fields.Text(
        string="Instruction", required=True, translate=True, help="What the person is told to do."
    )
    why = fields.Text(
        string="Reason", translate=True, help="Why it matters, in the words of their work."
    )
    expect = fields.Text(
        string="Expected Result", translate=True, help="What should be seen when it is done."
    )
    actor_id = fields.Many2one(
        "golive.role",
        string="Role",
        ondelete="restrict",
        index="btree_not_null",
        help="Who acts. Without one, it is the scenario's first role.",
    )
    spec = fields.Json(
        string="Specification", help="at, do, check, binds, when, optional, irreversible, keeps."
    )
    state = fields.Selection(related="scenario_id.state")
    preview = fields.Html(
        compute="_compute_preview", sanitize=False, help="As people will see it beside the thing."
    )
    problem = fields.Char(
        compute="_compute_problem", help="What keeps its scenario from being approved."
    )

    _key_unique = models.Constraint(
        "UNIQUE (scenario_id, key)", "Two steps of a scenario cannot have the same key."
    )

    @api.constrains("key", "spec")
    def _check_spec(self):
        for step in self:
            try:
                if not STEP_KEY.fullmatch(step.key):
                    raise ShapeError(
                        self.env._(
                            "the key may hold lower-case letters, digits and underscores, and "
                            "begins with a letter"
                        )
                    )
                check_step_spec(self.env, step.spec or {})
            except ShapeError as error:
                raise ValidationError(
                    self.env._("Step “%(step)s”: %(problem)s", step=step.key, problem=error)
                ) from error

    @api.depends("title", "say", "why", "expect")
    @api.depends_context("lang")
    def _compute_preview(self):
        for step in self:
            step.preview = self.env["ir.qweb"]._render("golive.step_preview", {"step": step})

    @api.depends("spec", "actor_id", "scenario_id.role_ids", "scenario_id.step_ids.spec")
    def _compute_problem(self):
        for scenario, steps in self.grouped("scenario_id").items():
            is_open = scenario._origin.state == "draft"
            found = scenario._origin._step_problems() if is_open else {}
            for step in steps:
                step.problem = found.get(step.key)

    @api.model_create_multi
    def create(self, vals_list):
        taken = {}
        for vals in vals_list:
            scenario = self.env["golive.scenario"].browse(vals.get("scenario_id"))
            keys = taken.setdefault(scenario.id, set(scenario.step_ids.mapped("key")))
            # Who writes steps names them: what the database calls them follows.
            vals["key"] = vals.get("key") or key_of(vals.get("title"), keys)
            keys.add(vals["key"])
        steps = super().create(vals_list)
        steps.scenario_id._check_draft()
        steps.scenario_id._authored()
        return steps

    def copy(self, default=None):
        copies = super().copy(default)
        for step, made in zip(self, copies, strict=True):
            if made.scenario_id != step.scenario_id:
                made.scenario_id._wrote_too(step.scenario_id)
        return copies

    def write(self, vals):
        self.check_access("write")
        before = self.scenario_id
        before._check_draft()
        done = super().write(vals)
        if "scenario_id" in vals:
            self.scenario_id._check_draft()
            for scenario in before - self.scenario_id:
                self.scenario_id._wrote_too(scenario)
        self.scenario_id._authored()
        return done

    def _update_field_translations(self, field_name, translations, digest=None, source_lang=""):
        self.scenario_id._check_draft()
        self.scenario_id._authored()
        return super()._update_field_translations(field_name, translations, digest, source_lang)

    @api.ondelete(at_uninstall=True)
    def _unlink_only_from_drafts(self):
        if not (self.env.su and self.env.context.get(MODULE_UNINSTALL_FLAG)):
            self.scenario_id._check_draft()
            self.scenario_id._authored()

    def _bind(self):
        """The record that this step names: dict `{name, model, from}`, or None."""
        return (self.spec or {}).get("binds")

    def _models(self):
        """Models that this step binds or checks, in that order."""
        spec = self.spec or {}
        names = [spec.get("binds", {}).get("model")]
        for check in (spec.get("check"), spec.get("when")):
            for kind in ("screen", "form", "exists"):
                names.append(((check or {}).get(kind) or {}).get("model"))
        return [name for name in names if name]
