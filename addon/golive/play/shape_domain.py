"""Whether a domain, a model and a name of a scenario are sound, tried on the real model.

Every function raises `ShapeError` with a sentence for the author.
"""

import re

from odoo.exceptions import UserError

from .beside import can_compare, own_field, whole
from .reference import REFERENCE, RESERVED, resolve

OPERATORS = frozenset(
    {"=", "!=", ">", ">=", "<", "<=", "in", "not in", "child_of", "parent_of", "any", "not any"}
    | {"like", "ilike", "not like", "not ilike", "=like", "=ilike"}
)
NAME = re.compile(r"[a-z][a-z0-9_]*")
MAX_CONDITIONS = 100
MAX_DEPTH = 5


class ShapeError(Exception):
    """What is wrong, in words for the author."""


def need(condition, message):
    """Raise `ShapeError(message)` unless `condition`."""
    if not condition:
        raise ShapeError(message)


def need_dict(env, value, name):
    """`value`, an object; raise `ShapeError` with its `name` where it is none."""
    need(isinstance(value, dict), env._("%s is an object", name))
    return value


def is_scalar(value):
    """Whether it is text, a number or a boolean."""
    return isinstance(value, str | int | float)


def check_domain(env, model, domain):
    """Shape, references, fields and operators of `domain`, tried on its model."""
    check_model(env, model)
    check_domain_shape(env, domain)
    _searchable(env, env[model], domain)
    # A param may be text or a number: where its field cannot be searched for one, it may for the
    # other.
    wrong = [_wrong(env[model].sudo(), domain, value) for value in (1, "1")]
    if all(wrong):
        raise ShapeError(wrong[0])


def _wrong(model, domain, param):
    """What is wrong with a domain where its params are `param`, or None."""

    def tried(name):
        if name == "started":
            return "2000-01-01 00:00:00"
        return param if name.startswith("param.") else 1

    try:
        whole(resolve(domain, tried)).validate(model)
    except (ValueError, TypeError, KeyError, AttributeError, NotImplementedError) as error:
        return str(error) or repr(error)
    except UserError as error:
        return error.args[0]
    return None


def check_domain_shape(env, domain, depth=1):
    """JSON only, our operators only (Odoo's own `any!` would look past access rules)."""
    need(isinstance(domain, list), env._("a domain is a list of conditions"))
    need(
        len(domain) <= MAX_CONDITIONS and depth <= MAX_DEPTH,
        env._("a domain has at most %s conditions", MAX_CONDITIONS),
    )
    for item in domain:
        if item in ("&", "|", "!"):
            continue
        need(
            isinstance(item, list) and len(item) == 3,
            env._("a condition is [field, operator, value], not %s", item),
        )
        field, operator, value = item
        need(isinstance(field, str) and field, env._("a condition begins with a field"))
        need(
            isinstance(operator, str) and operator in OPERATORS,
            env._("“%s” is not an operator", operator),
        )
        if operator in ("any", "not any"):
            check_domain_shape(env, value, depth + 1)
        else:
            _check_value(env, operator, value)


def check_model(env, name):
    """`name` is a model of this database that holds records."""
    model = env.get(name) if isinstance(name, str) else None
    need(
        model is not None and not model._abstract,
        env._("there is no model “%s” here: is its app installed?", name),
    )


def check_name(env, name):
    """`name` may be the name of a bound record or a param."""
    need(
        isinstance(name, str) and NAME.fullmatch(name) and name not in RESERVED,
        env._("“%s” cannot be a name: lower-case letters, digits and underscores", name),
    )


def _check_value(env, operator, value):
    if operator not in ("child_of", "parent_of"):
        need(
            isinstance(value, list) == (operator in ("in", "not in")),
            env._("“in” takes a list, other operators take one value"),
        )
    values = value if isinstance(value, list) else [value]
    need(all(map(is_scalar, values)), env._("a domain holds text, numbers, true and false"))
    for single in values:
        need(
            not (isinstance(single, str) and single.startswith("$"))
            or REFERENCE.fullmatch(single)
            or (own_field(single) and single is value),
            env._("“%s” is not a reference", single),
        )


def _searchable(env, model, domain):
    """Walk each path: every field exists and can be searched."""
    for item in domain:
        if isinstance(item, str):
            continue
        here = model
        for part in item[0].split("."):
            if here is None:
                break
            field = here._fields.get(part)
            need(
                field,
                env._("%(model)s has no field “%(field)s”", model=here._name, field=part),
            )
            need(
                part == "id" or field._description_searchable,
                env._("“%(field)s” of %(model)s cannot be searched", field=part, model=here._name),
            )
            here = env[field.comodel_name] if field.relational else None
        other = own_field(item[2])
        need(
            not other or can_compare(model, item[0], item[1], other),
            env._(
                "“%(field)s” and “%(other)s” are not two stored numbers of %(model)s to compare",
                field=item[0],
                other=other,
                model=model._name,
            ),
        )
        if item[1] in ("any", "not any"):
            need(here is not None, env._("“%s” holds no records", item[0]))
            _searchable(env, here, item[2])
