"""What was seen, in a short sentence for the person, in their language.

Only called for checks that the person's own rights could decide, and looks at each field's access
again, so no sentence holds a value that they may not read.
"""

from odoo.exceptions import AccessError
from odoo.fields import Domain
from odoo.tools.misc import format_date, format_datetime, formatLang

from .beside import own_field, whole

MAX_VALUE = 80
#: Types of which "0" or "No" is told, rather than that they are empty.
SPOKEN_WHEN_EMPTY = ("boolean", "integer", "float", "monetary")


def just(record):
    """Domain of that one record, archived or not; what it holds counts only where it is not."""
    domain = Domain("id", "=", record.id)
    if record._active_name:
        domain &= Domain(record._active_name, "in", [True, False])
    return domain


class Sight:
    """Puts into words why a check does not hold.

    :param env: environment of the person
    """

    def __init__(self, env):
        self.env = env

    def hidden(self):
        """What would decide it may be out of the person's sight."""
        return self.env._("Something that decides this is hidden from you")

    def missing(self, model):
        """The record that it speaks of is not there (yet)."""
        if model is None or not model.has_access("read"):
            return self.env._("There is no saved record yet")
        return self.env._("There is no saved %s yet", self._model(model))

    def unopened(self, model):
        """A step that opens a record was to be done before it did."""
        return self.env._("Open it first: %s", self._model(model))

    def undone(self, title):
        """It is not known what record it speaks of: the step that opens or makes it is behind
        without having been done."""
        return self.env._("“%s” was not done, so it is not known which record this is about", title)

    def archived(self, record):
        """The record is out of use."""
        return self.env._("The %s is archived", self._model(record))

    def elsewhere(self, record):
        """The record is not of the company that the run is played in."""
        return self.env._(
            "The %s is another company's than the one you began in", self._model(record)
        )

    def astray(self, source):
        """What was opened belongs to another record than the run's: that, if it may be read."""
        if not source.with_env(self.env).has_access("read"):
            return self.env._("What you opened is not of the record that this is about")
        return self.env._("What you opened is not of %s, which this is about", source.display_name)

    def too_few(self, model, count):
        """Fewer records than wanted."""
        if count > 1:
            return self.env._(
                "Fewer than %(count)s found: %(model)s", count=count, model=self._model(model)
            )
        return self.env._("None found: %s", self._model(model))

    def record(self, record, domain):
        """The first condition that does not hold; a domain with `|` or `!` is told as a whole."""
        if any(isinstance(item, str) and item != "&" for item in domain):
            return self._otherwise(record)
        conditions = [item for item in domain if not isinstance(item, str)]
        failing = (item for item in conditions if not self._holds(record, item))
        item = next(failing, None)
        return self._condition(record, item) if item else self._otherwise(record)

    def form(self, record, form, domain):
        """What the saved form lacks."""
        field = record._fields[form["field"]]
        if form.get("lines") and self._holds(record, (field.name, "!=", False)):
            comodel = self.env[field.comodel_name]
            return self.env._(
                "No line of %(field)s has what is asked: %(wanted)s",
                field=self._label(record, [field.name]),
                wanted=", ".join(self._label(comodel, [name]) for name in form["lines"]),
            )
        if form.get("lines"):
            return self._empty(record, [field.name])
        return self._condition(record, domain[0])

    def _condition(self, record, item):
        path, operator, wanted = item[0].split("."), item[1], item[2]
        fields = self._path(record, path)
        if not fields:
            return self._otherwise(record)
        label = self._label(record, path)
        if len(path) > 1:
            return self.env._("%s is not as expected", label)
        is_asked_for_value = operator in ("=", "in") and not own_field(wanted)
        is_spoken = is_asked_for_value and fields[0].type in SPOKEN_WHEN_EMPTY
        if not is_spoken and not self._holds(record, (path[0], "!=", False)):
            return self._empty(record, path)
        if is_asked_for_value and fields[0].type not in ("one2many", "many2many"):
            wants = wanted if isinstance(wanted, list) else [wanted]
            spoken = [self._value(fields[0], value) for value in wants]
            now = self._value(fields[0], record[path[0]])
            if now and all(spoken):
                return self.env._(
                    "%(field)s is %(value)s, expected %(expected)s",
                    field=label,
                    value=now,
                    expected=", ".join(spoken),
                )
        return self.env._("%s is not as expected", label)

    def _otherwise(self, record):
        return self.env._("%s is not as expected yet", self._model(record))

    def _empty(self, record, path):
        return self.env._("%s is empty", self._label(record, path))

    def _holds(self, record, item):
        try:
            return bool(record.search_count(just(record) & whole([item])))
        except AccessError:
            return True

    def _path(self, record, path):
        """The fields along a path, or nothing where one is unknown or not the person's to read."""
        fields, model = [], record.browse()
        for name in path:
            field = model._fields.get(name) if model is not None else None
            if field is None or not model._has_field_access(field, "read"):
                return []
            fields.append(field)
            model = self.env[field.comodel_name] if field.relational else None
        return fields

    def _label(self, record, path):
        model, labels = record, []
        for name in path:
            field = model._fields[name]
            labels.append(field.get_description(self.env, ["string"])["string"])
            model = self.env[field.comodel_name] if field.relational else None
        return " › ".join(labels)

    def _model(self, model):
        return self.env["ir.model"]._get(model._name).name

    def _value(self, field, value):
        """A value as people read it, or "" where it cannot be told."""
        if field.type == "selection":
            return dict(field._description_selection(self.env)).get(value, "")
        if field.type == "many2one":
            if isinstance(value, str):
                return value
            other = value
            if isinstance(value, int):
                other = self.env[field.comodel_name].browse(value).exists()
            return other.display_name if other and other.has_access("read") else ""
        if field.type == "boolean":
            return self.env._("Yes") if value else self.env._("No")
        if field.type in ("float", "monetary", "integer"):
            digits = 0 if field.type == "integer" else 2
            return formatLang(self.env, value or 0, digits=digits)
        if field.type == "date":
            return format_date(self.env, value)
        if field.type == "datetime":
            return format_datetime(self.env, value)
        return str(value)[:MAX_VALUE] if field.type in ("char", "text") and value else ""
