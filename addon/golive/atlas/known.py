"""What is known of the records that a scenario works on, from one step to the next."""

import logging

from .modifier import SOMETHING

_logger = logging.getLogger(__name__)

#: Types whose values expressions compare as they are.
PLAIN = ("char", "text", "selection", "integer", "float", "monetary", "boolean")
#: Types of which it is only known whether there is anything.
FILLED = ("many2one", "date", "datetime", "html")
ONCE = (SOMETHING,)


class Known:
    """Per record, by the name of its binding: field → tuple of the values that it may have. A field
    that is not in it may hold anything. Whoever does something else than the scenario says may find
    a record otherwise: what is known is what those find who follow it.

    :param atlas: `Atlas`
    :param given: `given` of the scenario
    """

    def __init__(self, atlas, given=()):
        self._atlas = atlas
        self._env = atlas.env
        self._of = {}
        for record in given:
            if record["model"] in self._env:
                self.learn(record["name"], record["model"], record.get("find") or [])

    def of(self, name):
        """What is known of one record: a dict, empty where nothing is."""
        return self._of.get(name) or {}

    def begin(self, name, screen):
        """Somebody is about to make this record, on a form that is still empty."""
        self._of[name] = {**self._atlas.new_record(screen), "id": (False,)}

    def fill(self, name, model, field, value=SOMETHING):
        """A field was typed in: what its onchange may write is not known any more.

        :param value: None where the person may have left the step out
        """
        known, fields = self._of.get(name), self._env[model]._fields
        if known is None or field not in fields:
            return
        may_write = field in self._env[model]._onchange_methods
        self._keep(
            name,
            lambda other: (
                other == "id"
                or not (fields[other].compute or (may_write and not fields[other].readonly))
            ),
        )
        self._of[name].pop(field, None)
        if value is not None and fields[field].type in (*PLAIN, *FILLED):
            self._of[name][field] = (value,)

    def press(self, name=None, saves=True):
        """A button was pressed: it may have changed any record; it saved the one that it is on.

        :param saves: False where the person may have left the step out
        """
        for other in list(self._of):
            self._keep(other, lambda field, other=other: self._is_saved(other, field))
        if name is not None and saves:
            self._of.setdefault(name, {})["id"] = ONCE

    def save(self, name):
        """What is fixed as long as no button is pressed stays; numbers and names are given now."""
        if name in self._of:
            of_id = {"id": ONCE}
            self._of[name] = {
                field: values
                for field, values in self._of[name].items()
                if all(isinstance(value, bool | str) and value != "New" for value in values)
            } | of_id

    def leave(self):
        """The screen is left: Odoo saves what was typed, or it was thrown away."""
        for known in self._of.values():
            if known.get("id") == (False,):
                del known["id"]

    def hand_over(self):
        """Somebody else goes on, later: what no check has found may be otherwise by then."""
        self._of = {name: known for name, known in self._of.items() if known.get("id") == ONCE}

    def forget(self):
        """Anything may have happened."""
        self._of = {}

    def learn(self, name, model, domain):
        """A record was found to match a domain; it is saved, then."""
        known = self._of.setdefault(name, {})
        known["id"] = ONCE
        if any(part in ("|", "!") for part in domain):
            return
        for field, sign, value in (part for part in domain if not isinstance(part, str)):
            if values := self._values(model, field, sign, value):
                known[field] = values

    def hold(self, name, model, field, value=SOMETHING):
        """The open form was found to hold a value; `SOMETHING`: any."""
        values = self._values(model, field, "=", value)
        if name in self._of and values:
            self._of[name][field] = values

    def _values(self, model, field, sign, value):
        """Values that a field may have where a condition holds; None where that does not say."""
        kind = self._env[model]._fields[field].type if self._is_field(model, field) else None
        if sign == "in" and kind in ("char", "selection") and isinstance(value, list | tuple):
            return tuple(value) if value and not any(map(_is_name, value)) else None
        if sign == "!=" and value is False and kind in (*PLAIN, *FILLED):
            return (True,) if kind == "boolean" else ONCE
        if sign != "=" or kind not in (*PLAIN, *FILLED):
            return None
        if value is SOMETHING:
            return (True,) if kind == "boolean" else ONCE
        if _is_name(value):
            return None
        return (value,) if kind in PLAIN or value is False else ONCE

    def _is_field(self, model, name):
        return model in self._env and name in self._env[model]._fields

    def _is_saved(self, name, field):
        return field == "id" and self._of[name]["id"] == ONCE

    def _keep(self, name, is_kept):
        self._of[name] = {field: v for field, v in self._of[name].items() if is_kept(field)}


def _is_name(value):
    """`$order`, `$param.vendor`: what it stands for only a run knows."""
    return isinstance(value, str) and value.startswith("$")


def new_record(env, model, context):
    """What an empty form of this model holds, as its `onchange` says, of fields that nothing
    computes: those may depend on the person.

    :param context: what is known of the action's context
    :return: dict field → tuple of one value; empty where Odoo cannot tell
    """
    records = env[model].with_context(**context)
    names = [
        name
        for name, field in records._fields.items()
        if field.type in (*PLAIN, *FILLED) and not field.compute and name != "id"
    ]
    try:
        with env.cr.savepoint():
            found = records.onchange({}, [], {name: {} for name in names}).get("value") or {}
    except Exception:
        _logger.info("Golive: what a new %s holds cannot be told", model, exc_info=True)
        return {}
    kinds = {name: records._fields[name].type for name in names}
    return {name: (_held(kinds[name], found.get(name)),) for name in names}


def _held(kind, value):
    if kind in FILLED:
        return SOMETHING if value else False
    if kind in ("integer", "float", "monetary"):
        return value or 0
    return value or False
