"""A condition that compares a field with another one of the same record: `$own.product_uom_qty`."""

import re

from odoo.fields import Domain
from odoo.tools import SQL

OWN = re.compile(r"\$own\.([a-z_][a-z0-9_]*)")
COMPARES = {
    "=": SQL("="),
    "!=": SQL("!="),
    ">": SQL(">"),
    ">=": SQL(">="),
    "<": SQL("<"),
    "<=": SQL("<="),
}
#: Types whose values can be compared, and of which none is 0.
NUMBERS = ("integer", "float", "monetary")


def whole(conditions):
    """Conditions whose references are resolved, as a `Domain`."""
    return Domain([_term(item) for item in conditions])


def own_field(value):
    """The field that a value of a condition stands for, or None."""
    match = isinstance(value, str) and OWN.fullmatch(value)
    return match[1] if match else None


def can_compare(model, field, operator, other):
    """Whether both are stored numbers of `model`, and the operator compares numbers."""
    fields = [model._fields.get(name) for name in (field, other)]
    return operator in COMPARES and all(
        each and each.store and each.type in NUMBERS for each in fields
    )


def _term(item):
    if isinstance(item, str):
        return item
    field, operator, value = item
    if operator in ("any", "not any"):
        return (field, operator, whole(value))
    other = own_field(value)
    return _beside(field, operator, other) if other else item


def _beside(field, operator, other):
    def to_sql(model, alias, query):
        sides = [
            SQL("COALESCE(%s, 0)", model._field_to_sql(alias, name, query))
            for name in (field, other)
        ]
        return SQL("%s %s %s", sides[0], COMPARES[operator], sides[1])

    return Domain.custom(to_sql=to_sql)
