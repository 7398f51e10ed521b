from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..atlas.saying import Saying
from ..play.naming_free import free_name
from ..play.reference import REFERENCE
from ..play.shape_domain import ShapeError
from ..play.shape_place import check_anchor

#: What may be done to a thing, by what it is; the likeliest first.
ACTS = {
    "record": ("open", "click", "read"),
    "column": ("click", "read"),
    "css": ("click", "read"),
}
ACTS_OF_FIELD = {
    # What is filled in is the name of a record that is new.
    "many2one": ("pick", "fill", "click", "read"),
    "boolean": ("check", "click", "read"),
    "one2many": ("read", "click"),
    "many2many": ("pick", "click", "read"),
    "binary": ("click", "read"),
}
PLAIN = ("fill", "click", "read")
DONE = dict.fromkeys(("click", "open", "read", "check"), True)


class GoliveStep(models.Model):
    """A step as its author writes it on Odoo's own screens: who points at something there need not
    know what an anchor is."""

    _inherit = "golive.step"

    anchor_words = fields.Char(
        string="Where", compute="_compute_anchor_words", help="What the step points at."
    )

    @api.depends("spec", "scenario_id.spec", "scenario_id.step_ids.spec")
    @api.depends_context("lang")
    def _compute_anchor_words(self):
        for scenario, steps in self.grouped("scenario_id").items():
            saying = Saying(self.env, scenario._record_models())
            for step in steps:
                step.anchor_words = saying.words((step.spec or {}).get("at"))

    def action_pick(self):
        """Have the author point at the thing, in a browser.

        :raise UserError: of a scenario that is no draft any more
        """
        self._check_author()
        params = {"verb": "pick", "step": self.id}
        return {"type": "ir.actions.client", "tag": "golive.author", "params": params}

    def author_open(self):
        """What the picker is to know of this step and of those beside it.

        :return: dict scenario {id, name, start}, steps: list of {id, title, at}, and names: the
            records that have a name when this step begins, list of {name, model}
        """
        self._check_author()
        scenario = self.scenario_id
        steps = scenario.step_ids.sorted(lambda step: (step.sequence, step.id))
        names = self._names_before()
        return {
            "scenario": {"id": scenario.id, "name": scenario.name, "start": scenario.start},
            "steps": [
                {"id": step.id, "title": step.title, "words": step.anchor_words or ""}
                for step in steps
            ],
            "names": [{"name": name, "model": model} for name, model in names.items()],
        }

    def author_actions(self, numbers):
        """The xml ids of actions, by which steps name them.

        :param numbers: ids, as Odoo writes them on buttons
        :return: dict number (as text) → xml id, of those that have one
        """
        self._check_author()
        return self.scenario_id._action_names(numbers)

    def author_words(self, anchor):
        """An anchor in words, and what may be done there.

        :return: dict words, and acts: names of actions, the likeliest first
        """
        self._check_author()
        self._check_anchor(anchor)
        words = Saying(self.env, self._names_before()).words(anchor)
        return {"words": words, "acts": list(self._acts(anchor))}

    def author_pick(self, anchor, act):
        """Have the step point at this, and ask for that. What is typed or chosen there is a param:
        no value is written down.

        :param act: name of an action, one of those that `author_words` gave
        :return: the anchor in words
        :raise UserError: of a scenario that is no draft any more, or a name that is not known
        """
        self._check_author()
        self._check_anchor(anchor)
        if act not in self._acts(anchor):
            raise UserError(self.env._("This cannot be done there: %s", act))
        spec = dict(self.spec or {})
        if act in DONE:
            spec["do"] = {act: DONE[act]}
        elif act not in (spec.get("do") or {}) or spec.get("at") != anchor:
            spec["do"] = {act: f"$param.{self._param_for(anchor)}"}
        spec["at"] = anchor
        self.spec = spec
        return self.anchor_words

    def author_given(self, model, record, shared=False):
        """Have the scenario begin with a record like this one, under a name: where Golive plays by
        itself, another one is found that stands where this stands.

        :param record: its id
        :param shared: it is a stage, or the like: that very one, with which nothing is done
        :return: the name, without `$`
        """
        self._check_author()
        return self.scenario_id._give_name(model, record, shared)

    def _check_author(self):
        """Refuse whoever may not write this one step now."""
        self.ensure_one()
        self.check_access("write")
        self.scenario_id._check_draft()

    def _check_anchor(self, anchor):
        try:
            check_anchor(self.env, anchor)
        except ShapeError as error:
            raise ValidationError(str(error)) from error
        known = self._names_before()
        for name in ("record", "row", "status"):
            reference = REFERENCE.fullmatch(str(anchor.get(name)))
            if reference and str(anchor[name]).removeprefix("$") not in known:
                raise UserError(
                    self.env._("Nothing has the name %s before this step.", anchor[name])
                )

    def _names_before(self):
        """Names of the records that are known when this step begins: dict name → model."""
        steps = self.scenario_id.step_ids.sorted(lambda step: (step.sequence, step.id))
        before = steps[: steps.ids.index(self.id)] if self.id in steps.ids else steps
        return self.scenario_id._record_models(before)

    def _acts(self, anchor):
        if "field" not in anchor:
            return next((acts for name, acts in ACTS.items() if name in anchor), ("click", "read"))
        field = self._field_of(anchor)
        return ACTS_OF_FIELD.get(field.type, PLAIN) if field else PLAIN

    def _field_of(self, anchor):
        """The field of the model that an anchor names, or None."""
        model = (anchor.get("on") or {}).get("model")
        if "in" in anchor and model in self.env:
            lines = self.env[model]._fields.get(anchor["in"])
            model = lines.comodel_name if lines is not None and lines.relational else None
        return self.env[model]._fields.get(anchor["field"]) if model in self.env else None

    def _param_for(self, anchor):
        """The name of a param for what is typed there; it is added where there is none yet."""
        scenario, field = self.scenario_id, self._field_of(anchor)
        spec = dict(scenario.spec or {})
        params = list(spec.get("params") or [])
        taken = {param["name"] for param in params}
        name = free_name(anchor["field"].removesuffix("_id"), taken)
        label = field.get_description(self.env, ["string"])["string"] if field else name
        scenario.spec = {**spec, "params": [*params, {"name": name, "label": label}]}
        return name
