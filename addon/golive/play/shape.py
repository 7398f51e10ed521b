"""Whether the JSON of a scenario has the shape that `src/scenario/types.ts` says.

Every function raises `ShapeError` with a sentence for the author. Domains are tried against the
real model, so that a wrong field is found when it is written and not when somebody learns.
"""

from .shape_domain import check_domain, check_domain_shape, check_model, check_name, is_scalar, need
from .shape_given import check_given

SCENARIO_KEYS = frozenset({"models", "given", "params", "passMark", "roles"})
STEP_KEYS = frozenset({"at", "do", "check", "binds", "when", "optional", "irreversible"})
TARGETS = frozenset(
    {"menu", "app", "button", "control", "field", "tab", "status", "column", "record", "view"}
    | {"css"}
)
#: What may stand beside a target, and what it belongs to.
BESIDE = {
    "in": {"field"},
    "row": {"field", "button"},
    "part": {"button"},
    "of": {"control"},
    "on": TARGETS,
    "dialog": TARGETS,
}
PARTS = ("header", "box", "body", "footer")
CONTROLS = frozenset(
    {"new", "save", "discard", "search", "filters", "actions", "add_line", "breadcrumb"}
    | {"pager_next", "pager_previous", "filter", "group_by", "favorites", "search_panel"}
    | {"action", "print"}
)
ACTIONS = frozenset({"click", "fill", "pick", "check", "open", "read"})


def check_scenario_spec(env, spec):
    """`spec` of golive.scenario: models, given, params, passMark, roles."""
    _keys(env, spec, SCENARIO_KEYS)
    params = [_dict(env, param, "params") for param in spec.get("params") or []]
    names = [f"param.{param.get('name')}" for param in params]
    for name in spec.get("models") or []:
        check_model(env, name)
    for key in spec.get("roles") or []:
        need(isinstance(key, str), env._("roles is a list of keys"))
    for given in spec.get("given") or []:
        check_given(env, given, set(names))
        names.append(given["name"])
    for param in params:
        check_name(env, param.get("name"))
        value = param.get("value")
        need(value is None or is_scalar(value), env._("a param is text, a number, true or false"))
    mark = spec.get("passMark", 1)
    need(
        isinstance(mark, int | float) and 0 < mark <= 1,
        env._("passMark is a share between 0 and 1"),
    )


def check_step_spec(env, spec):
    """`spec` of golive.step: at, do, check, binds, when, optional, irreversible."""
    _keys(env, spec, STEP_KEYS)
    if anchor := spec.get("at"):
        check_anchor(env, _dict(env, anchor, "at"))
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


def check_anchor(env, anchor):
    """One `Anchor`: exactly one target, and beside it what belongs to that."""
    targets = TARGETS & set(anchor)
    need(len(targets) == 1, env._("at points at exactly one thing"))
    for name, value in anchor.items():
        belongs = name in targets or targets <= BESIDE.get(name, set())
        need(belongs, env._("“%s” does not belong to what at points at", name))
        if name == "on":
            check_model(env, _dict(env, value, name).get("model"))
        elif name == "dialog":
            need(isinstance(value, bool), env._("%s is true or false", name))
        else:
            need(isinstance(value, str) and value, env._("%s is a text", name))
    need(anchor.get("part", "body") in PARTS, env._("there is no part “%s”", anchor.get("part")))
    control = anchor.get("control", "new")
    need(control in CONTROLS, env._("there is no control “%s”", control))


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


def _no_maker(env, spec):
    return env._("Odoo does not keep who makes a record of %s", spec["model"])


def _dict(env, value, name):
    need(isinstance(value, dict), env._("%s is an object", name))
    return value


def _keys(env, spec, allowed):
    _dict(env, spec, "spec")
    unknown = sorted(set(spec) - allowed)
    need(not unknown, env._("unknown: %s", ", ".join(unknown)))
