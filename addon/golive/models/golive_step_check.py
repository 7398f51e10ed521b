from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..atlas.saying_check import check_words
from ..play.naming_free import free_name

#: What may be asked of a field, by its type.
HOLDS = {
    **dict.fromkeys(("integer", "float", "monetary"), ("is", "least", "set")),
    **dict.fromkeys(("char", "selection", "many2one"), ("is", "set")),
    **dict.fromkeys(("text", "html", "date", "datetime", "reference", "binary"), ("set",)),
    **dict.fromkeys(("one2many", "many2many"), ("set",)),
    "boolean": ("is",),
}
VALUES = {
    **dict.fromkeys(("integer", "many2one"), int),
    **dict.fromkeys(("float", "monetary"), (int, float)),
    "boolean": bool,
}
#: What anybody reads whose language lacks a word.
SOURCE = "en_US"


class GoliveStep(models.Model):
    """What should be true when a step is done, as its author ticks it on an open form."""

    _inherit = "golive.step"

    check_words = fields.Char(
        string="What Should Be True",
        compute="_compute_check_words",
        help="What is looked at to know that the step is done. Without it nothing is proven.",
    )

    @api.depends("spec", "scenario_id.spec", "scenario_id.step_ids.spec")
    @api.depends_context("lang")
    def _compute_check_words(self):
        for step in self:
            check = (step.spec or {}).get("check")
            names = step._names_after()
            of = (check or {}).get("of") or next(reversed(names), None)
            called = step.scenario_id._called()
            step.check_words = check_words(self.env, check, names.get(of), called)

    def action_tick(self):
        """Have the author tick what should be true, on the form where it can be seen."""
        self._check_author()
        params = {"verb": "tick", "step": self.id}
        return {"type": "ir.actions.client", "tag": "golive.author", "params": params}

    def author_form(self, model, names):
        """What may be asked of the fields of a form.

        :param names: of its fields
        :return: dict name: what the record is called when the step is done, or ""; bindable:
            whether it can have a name; asks: field → list of is, set, least
        """
        self._check_author()
        fields_of = self._fields_of(model)
        if not isinstance(names, list):
            raise ValidationError(self.env._("%s is a list", "names"))
        known = self._names_after()
        asks = {
            name: list(HOLDS.get(fields_of[name].type, ()))
            for name in names
            if isinstance(name, str) and name in fields_of and self._can_ask(fields_of[name])
        }
        return {
            "name": next((name for name, of in reversed(known.items()) if of == model), ""),
            "bindable": not self.env[model]._transient,
            "asks": {name: asked for name, asked in asks.items() if asked},
        }

    def author_check(self, model, ticks, binding=None):
        """Have the step be done when all of this holds. One field is looked at on the form, saved
        or not; several, and whatever is a least, on the record.

        :param ticks: list of dict field, how (is, set or least) and value, of a record its id
        :param binding: "new" or "open": the step begins or opens the record, which gets a name
        :return: the check in words
        :raise UserError: where the record has no name, and needs one
        """
        self._check_author()
        fields_of = self._fields_of(model)
        if not isinstance(ticks, list) or not ticks:
            raise UserError(self.env._("Tick at least one field."))
        conditions = [self._condition(fields_of, tick) for tick in ticks]
        spec = {name: value for name, value in (self.spec or {}).items() if name != "keeps"}
        known = self._names_after()
        of = next((name for name, other in reversed(known.items()) if other == model), None)
        if of is None and binding is not None:
            if binding not in ("new", "open") or "binds" in spec:
                raise UserError(self.env._("A step names one record: it begins it or opens it."))
            of = free_name(model.split(".")[-1], self.scenario_id._record_models())
            spec["binds"] = {"name": of, "model": model, "from": binding}
        if len(ticks) == 1 and ticks[0]["how"] != "least":
            [(field, operator, asked)] = conditions
            value = {"is": asked} if operator == "=" else {}
            spec["check"] = {"form": {"model": model, "field": field, **value}}
        elif of is None:
            raise UserError(self.env._("Say whether this step begins the record or opens it."))
        else:
            spec["check"] = {"record": conditions, "of": of}
        self.spec = spec
        if not self.expect:
            self.expect = f"{self.check_words}."
        return self.check_words

    def _fields_of(self, model):
        if not isinstance(model, str) or model not in self.env:
            raise ValidationError(self.env._("There is no model “%s” here.", model))
        self.env[model].check_access("read")
        return self.env[model]._fields

    def _can_ask(self, field):
        """Whether the server can say of a saved record what the field holds."""
        model = self.env[field.model_name]
        return field._description_searchable and model._has_field_access(field, "read")

    def _condition(self, fields_of, tick):
        """One tick as a condition of a domain."""
        tick = tick if isinstance(tick, dict) else {}
        name, how, value = tick.get("field"), tick.get("how"), tick.get("value")
        field = fields_of.get(name) if isinstance(name, str) else None
        if field is None or how not in HOLDS.get(field.type, ()) or not self._can_ask(field):
            raise ValidationError(self.env._("This cannot be asked of a field: %s", name))
        if how == "set":
            return [name, "!=", False]
        fits = isinstance(value, VALUES.get(field.type, str))
        if not fits or (isinstance(value, bool) and field.type != "boolean"):
            raise ValidationError(self.env._("This is no value of the field %s.", name))
        if field.type == "many2one":
            value = self._source_name(self.env[field.comodel_name].browse(value))
        return [name, "=" if how == "is" else ">=", value]

    def _source_name(self, record):
        """What a record is called whatever the author's language, and without what a form adds to
        it, such as a tax number: its id is another one in the next database."""
        plain = self.env(context={"lang": SOURCE})
        record = record.with_env(plain).exists()
        if not record or not record.has_access("read"):
            raise ValidationError(self.env._("The record is not there, or not yours to read."))
        return record.display_name

    def _names_after(self):
        """Names of the records that are known when this step is done: dict name → model."""
        own = self._bind()
        return {**self._names_before(), **({own["name"]: own["model"]} if own else {})}
