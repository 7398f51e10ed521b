"""A check of an open form, as a domain on the saved record: it holds wherever the page, which looks
at the same in `judge.ts`, would have said so."""

from datetime import datetime, timedelta

from odoo.tools import float_round

#: A day begins up to 14 hours before that of UTC, and ends up to 12 hours after it: which zone the
#: person's browser is in, the server does not know.
EAST, WEST = timedelta(hours=14), timedelta(hours=12)


def form_domain(record, form, param):
    """A `FormCheck` as a domain on the saved record, or None where its fields cannot be searched.

    :param param: gives the value that `$param.<name>` stands for, and any other value as it is
    :return: list of conditions
    """
    field = record._fields.get(form["field"])
    if field is None or not field._description_searchable:
        return None
    if not form.get("lines"):
        return _form_conditions(record, field, param(form["is"]) if "is" in form else None)
    lines = record.env[field.comodel_name]
    wanted = []
    for name, value in form["lines"].items():
        line_field = lines._fields[name]
        if not line_field._description_searchable:
            return None
        value = None if value is True else param(value)
        wanted += _form_conditions(record.sudo()[field.name], line_field, value)
    return [(field.name, "any", wanted)]


def called(record, domain):
    """A domain on the saved record, in which a link may be called what it is in any language: Odoo
    itself searches in the reader's.

    :param domain: list of conditions, without references
    """
    return [
        (is_named if (is_named := named(record, condition[0], condition[2]))[2] else condition)
        if _is_called(record, condition)
        else condition
        for condition in domain
    ]


def _is_called(record, condition):
    if isinstance(condition, str) or condition[1] != "=" or not isinstance(condition[2], str):
        return False
    field = record._fields.get(condition[0])
    return field is not None and field.type == "many2one"


def named(records, name, value):
    """That the many2one `name` of these records is called `value`, as a condition."""
    wanted = value.lower()
    shown = records.sudo().mapped(name)
    return (name, "in", [one.id for one in shown if wanted in _names(one)])


def _form_conditions(records, field, value):
    """A many2one equals its id or its name; a moment, its day; None is anything; all else is
    itself."""
    name = field.name
    if value is None:
        return [(name, "!=", False)]
    if field.type == "many2one" and isinstance(value, str):
        return [named(records, name, value)]
    if field.type == "datetime" and (day := _day(value)):
        return [(name, ">=", day - EAST), (name, "<", day + timedelta(days=1) + WEST)]
    if field.type in ("float", "monetary") and type(value) in (int, float):
        digits = field.get_digits(records.env) if field.type == "float" else None
        value = float_round(value, precision_digits=digits[1]) if digits else value
    return [(name, "=", value)]


def _day(value):
    """The midnight that a day begins with, or None for what is no day, or none to count from."""
    try:
        day = datetime.strptime(value, "%Y-%m-%d") if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and 1 < day.year < 9999 else None


def _names(record):
    """What a record is called in any language, in lower case: with what a form may add to it, and
    without."""
    names = set()
    for lang, _name in record.env["res.lang"].get_installed():
        spoken = record.with_context(lang=lang)
        names.add(spoken.display_name or "")
        if record._rec_name and record._fields[record._rec_name].type == "char":
            names.add(spoken[record._rec_name] or "")
    return {name.lower() for name in names}
