"""Whether the JSON of a scenario has the shape that `src/scenario/types.ts` says.

Every function raises `ShapeError` with a sentence for the author. Domains are tried against the
real model, so that a wrong field is found when it is written and not when somebody learns.
"""

import re

from odoo.exceptions import UserError
from odoo.fields import Domain

from .reference import REFERENCE, RESERVED, resolve

OPERATORS = frozenset(
    {"=", "!=", ">", ">=", "<", "<=", "in", "not in", "child_of", "parent_of", "any", "not any"}
    | {"like", "ilike", "not like", "not ilike", "=like", "=ilike"}
)
NAME = re.compile(r"[a-z][a-z0-9_]*")
MAX_CONDITIONS = 100
MAX_DEPTH = 5

SCENARIO_KEYS = frozenset({"models", "given", "params", "passMark", "roles"})
STEP_KEYS = frozenset({"at", "do", "check", "binds", "when", "optional", "irreversible"})
TARGETS = frozenset(
    {"menu", "app", "button", "control", "field", "tab", "status", "column", "record", "view"}
    | {"css"}
)
ACTIONS = frozenset({"click", "fill", "pick", "check", "open", "read"})


class ShapeError(Exception):
    """What is wrong, in words for the author."""


def need(condition, message):
    """Raise `ShapeError(message)` unless `condition`."""
    if not condition:
        raise ShapeError(message)


def is_scalar(value):
    """Whether it is text, a number or a boolean."""
    return isinstance(value, str | int | float)


def check_scenario_spec(env, spec):
    """`spec` of golive.scenario: models, given, params, passMark, roles."""
    _keys(env, spec, SCENARIO_KEYS)
    for name in spec.get("models") or []:
        check_model(env, name)
    for key in spec.get("roles") or []:
        need(isinstance(key, str), env._("roles is a list of keys"))
    for given in spec.get("given") or []:
        _dict(env, given, "given")
        check_name(env, given.get("name"))
        check_domain(env, given.get("model"), given.get("find"))
    for param in spec.get("params") or []:
        _dict(env, param, "params")
        check_name(env, param.get("name"))
    mark = spec.get("passMark", 1)
    need(
        isinstance(mark, int | float) and 0 < mark <= 1,
        env._("passMark is a share between 0 and 1"),
    )


def check_step_spec(env, spec):
    """`spec` of golive.step: at, do, check, binds, when, optional, irreversible."""
    _keys(env, spec, STEP_KEYS)
    if anchor := spec.get("at"):
        _dict(env, anchor, "at")
        need(
            len(TARGETS & set(anchor)) == 1 or set(anchor) & TARGETS == {"field", "column"},
            env._("at points at exactly one thing"),
        )
        if "on" in anchor:
            check_model(env, _dict(env, anchor["on"], "on").get("model"))
    if action := spec.get("do"):
        need(
            isinstance(action, dict) and len(action) == 1 and set(action) <= ACTIONS,
            env._("do is exactly one action"),
        )
    if bind := spec.get("binds"):
        _dict(env, bind, "binds")
        check_name(env, bind.get("name"))
        check_model(env, bind.get("model"))
        need(bind.get("from") in ("new", "open"), env._("binds is from “new” or “open”"))
        need(bind["from"] == "open" or env[bind["model"]]._log_access, _no_maker(env, bind))
    if check := spec.get("check"):
        check_check(env, check)
    if when := spec.get("when"):
        need(
            isinstance(when, dict) and ("record" in when or "exists" in when),
            env._("when looks at a record or at what exists"),
        )
        check_check(env, when)
    for flag in ("optional", "irreversible"):
        need(isinstance(spec.get(flag, False), bool), env._("%s is true or false", flag))


def check_check(env, check):
    """One `Check`. The domain of `record` waits for its model, which the scenario's binds tell."""
    _dict(env, check, "check")
    kinds = {"screen", "form", "record", "exists"} & set(check)
    need(len(kinds) == 1, env._("a check is one of screen, form, record and exists"))
    kind = kinds.pop()
    need(set(check) <= {kind, "of"}, env._("a check holds nothing but its kind"))
    body = check[kind]
    if kind == "record":
        check_domain_shape(env, body)
    elif kind == "exists":
        _dict(env, body, kind)
        check_domain(env, body.get("model"), body.get("domain"))
        count = body.get("count", 1)
        need(
            isinstance(count, int) and not isinstance(count, bool) and count > 0,
            env._("count is a whole number from 1"),
        )
        need(body.get("by", "me") in ("me", "anyone"), env._("by is “me” or “anyone”"))
        need(body.get("by") == "anyone" or env[body["model"]]._log_access, _no_maker(env, body))
    elif kind == "screen":
        check_model(env, _dict(env, body, kind).get("model"))
    else:
        _dict(env, body, kind)
        if "model" in body:
            check_form(env, body["model"], body)


def check_form(env, model, form):
    """The fields of a `FormCheck` on its model."""
    check_model(env, model)
    field = env[model]._fields.get(form.get("field"))
    need(field, env._("%(model)s has no field “%(field)s”", model=model, field=form.get("field")))
    need(is_scalar(form.get("is", "")), env._("is holds text, a number, true or false"))
    lines = _dict(env, form.get("lines", {}), "lines")
    if lines:
        need(
            field.type in ("one2many", "many2many"),
            env._("%s holds no lines", form["field"]),
        )
    for name, value in lines.items():
        need(
            name in env[field.comodel_name]._fields,
            env._("%(model)s has no field “%(field)s”", model=field.comodel_name, field=name),
        )
        need(is_scalar(value), env._("lines hold text, a number, true or false"))


def check_domain(env, model, domain):
    """Shape, references, fields and operators of `domain`, tried on its model."""
    check_model(env, model)
    check_domain_shape(env, domain)
    _searchable(env, env[model], domain)
    tried = resolve(domain, lambda name: "2000-01-01 00:00:00" if name == "started" else 1)
    try:
        Domain(tried).validate(env[model].sudo())
    except (ValueError, TypeError, KeyError, AttributeError, NotImplementedError) as error:
        raise ShapeError(str(error)) from error
    except UserError as error:
        raise ShapeError(error.args[0]) from error


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
            not (isinstance(single, str) and single.startswith("$")) or REFERENCE.fullmatch(single),
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
        if item[1] in ("any", "not any"):
            need(here is not None, env._("“%s” holds no records", item[0]))
            _searchable(env, here, item[2])


def _no_maker(env, spec):
    return env._("Odoo does not keep who makes a record of %s", spec["model"])


def _dict(env, value, name):
    need(isinstance(value, dict), env._("%s is an object", name))
    return value


def _keys(env, spec, allowed):
    _dict(env, spec, "spec")
    unknown = sorted(set(spec) - allowed)
    need(not unknown, env._("unknown: %s", ", ".join(unknown)))
