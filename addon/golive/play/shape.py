"""Whether the JSON of a scenario has the shape that `src/scenario/types.ts` says.

Every function raises `ShapeError` with a sentence for the author. Domains are tried against the
real model, so that a wrong field is found when it is written and not when somebody learns.
"""

from .shape_domain import (
    check_domain,
    check_domain_shape,
    check_model,
    check_name,
    is_scalar,
    need,
    need_dict,
)
from .shape_given import check_given
from .shape_param import check_param
from .shape_place import check_action, check_anchor, check_screen

#: The words of a step, each in every language.
WORDS = ("title", "say", "why", "expect")
SCENARIO_KEYS = frozenset({"exercise", "models", "given", "params", "passMark", "roles"})
STEP_KEYS = frozenset(
    {"at", "do", "data", "check", "binds", "when", "optional", "irreversible", "keeps"}
)


def check_scenario_spec(env, spec):
    """`spec` of golive.scenario: exercise, models, given, params, passMark, roles."""
    _keys(env, spec, SCENARIO_KEYS)
    params = [need_dict(env, param, "params") for param in _list(env, spec, "params")]
    names = [f"param.{param.get('name')}" for param in params]
    for name in _list(env, spec, "models"):
        check_model(env, name)
    for key in _list(env, spec, "roles"):
        need(isinstance(key, str), env._("roles is a list of keys"))
    for given in _list(env, spec, "given"):
        check_given(env, given, set(names))
        names.append(given["name"])
    for param in params:
        check_param(env, param)
    need(isinstance(spec.get("exercise", False), bool), env._("exercise is true or false"))
    mark = spec.get("passMark", 1)
    need(
        isinstance(mark, int | float) and mark is not True and 0 < mark <= 1,
        env._("passMark is a share between 0 and 1"),
    )


def check_step_spec(env, spec):
    """`spec` of golive.step: at, do, check, binds, when, optional, irreversible, keeps."""
    _keys(env, spec, STEP_KEYS)
    if anchor := spec.get("at"):
        check_anchor(env, anchor)
    if action := spec.get("do"):
        check_action(env, action)
    for name in _list(env, spec, "data"):
        need(
            isinstance(name, str) and name.startswith("$param."),
            env._("data names params, such as $param.vendor"),
        )
    if bind := spec.get("binds"):
        need_dict(env, bind, "binds")
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
    keeps = spec.get("keeps", {})
    need(
        isinstance(keeps, dict) and all(isinstance(path, str) for path in keeps.values()),
        env._("keeps is an object of fields"),
    )
    need(not keeps or "record" in (check or {}), env._("keeps is of the record that it checks"))


def check_check(env, check):
    """One `Check`. The domain of `record` waits for its model, which the scenario's binds tell."""
    need_dict(env, check, "check")
    kinds = {"screen", "form", "record", "exists"} & set(check)
    need(len(kinds) == 1, env._("a check is one of screen, form, record and exists"))
    kind = kinds.pop()
    need(set(check) <= {kind, "of"}, env._("a check holds nothing but its kind"))
    need(isinstance(check.get("of", ""), str), env._("%s is a text", "of"))
    body = check[kind]
    if kind == "record":
        check_domain_shape(env, body)
    elif kind == "exists":
        need_dict(env, body, kind)
        check_domain(env, body.get("model"), body.get("domain"))
        count = body.get("count", 1)
        need(
            isinstance(count, int) and not isinstance(count, bool) and count > 0,
            env._("count is a whole number from 1"),
        )
        need(body.get("by", "me") in ("me", "anyone"), env._("by is “me” or “anyone”"))
        need(body.get("by") == "anyone" or env[body["model"]]._log_access, _no_maker(env, body))
    elif kind == "screen":
        check_screen(env, body, kind)
    else:
        need_dict(env, body, kind)
        need(isinstance(body.get("field"), str), env._("%s is a text", "field"))
        if "model" in body:
            check_form(env, body["model"], body)


def check_form(env, model, form):
    """The fields of a `FormCheck` on its model."""
    check_model(env, model)
    field = env[model]._fields.get(form.get("field"))
    need(field, env._("%(model)s has no field “%(field)s”", model=model, field=form.get("field")))
    need(is_scalar(form.get("is", "")), env._("is holds text, a number, true or false"))
    lines = need_dict(env, form.get("lines", {}), "lines")
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


def _no_maker(env, spec):
    return env._("Odoo does not keep who makes a record of %s", spec["model"])


def _list(env, spec, name):
    value = spec.get(name) or []
    need(isinstance(value, list), env._("%s is a list", name))
    return value


def _keys(env, spec, allowed):
    need_dict(env, spec, "spec")
    unknown = sorted(set(spec) - allowed)
    need(not unknown, env._("unknown: %s", ", ".join(unknown)))
