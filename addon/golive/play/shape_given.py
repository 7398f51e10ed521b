"""Whether the records that a scenario needs to begin can be found and made as it says."""

from .reference import references
from .script import XML_ID
from .shape_domain import check_domain, check_model, check_name, is_scalar, need

KEYS = frozenset({"name", "model", "find", "ref", "make", "press", "shared", "fills", "keeps"})
#: Of a field, what a param can keep.
KEPT = frozenset(
    {"char", "text", "html", "selection", "integer", "monetary", "boolean", "many2one"}
)
KNOWN = frozenset({"user", "site", "started"})


def check_given(env, given, names):
    """One `Given` of the types.

    :param names: what its domain and values may refer to, beside `$user`: those before it
    :raise ShapeError: in a sentence for the author
    """
    need(isinstance(given, dict) and set(given) <= KEYS, env._("given is a list of objects"))
    check_name(env, given.get("name"))
    need(given["name"] not in names, env._("two are given as “%s”", given["name"]))
    check_model(env, given.get("model"))
    check_domain(env, given["model"], given.get("find"))
    for name in references(given["find"]):
        need(name in names | KNOWN, env._("nothing is named “$%s”", name))
    ref = given.get("ref", "module.name")
    need(isinstance(ref, str) and XML_ID.fullmatch(ref), env._("ref is an xml id"))
    need(given.get("shared", True) is True, env._("shared is true, or left out"))
    _check_values(env, env[given["model"]], given.get("make", {}))
    press = given.get("press", [])
    need(
        isinstance(press, list)
        and all(isinstance(name, str) and name and not name.startswith("_") for name in press),
        env._("press is a list of names of buttons"),
    )
    need(not press or given.get("make"), env._("only what is made has its buttons pressed"))
    _check_fills(env, env[given["model"]], given.get("fills", {}), names)
    _check_keeps(env, env[given["model"]], given.get("keeps", {}), names)


def _check_fills(env, model, fills, names):
    need(isinstance(fills, dict), env._("fills is an object of fields"))
    for name, path in fills.items():
        need(f"param.{name}" in names, env._("nothing is named “$%s”", f"param.{name}"))
        need(isinstance(path, str), env._("fills is an object of fields"))
        lines, field = model, None
        for part in path.split("."):
            field = lines is not None and lines._fields.get(part)
            need(field, env._("%(model)s has no field “%(field)s”", model=model._name, field=path))
            lines = env[field.comodel_name] if field.type == "many2one" else None


def _check_keeps(env, model, keeps, names):
    need(isinstance(keeps, dict), env._("keeps is an object of fields"))
    for name, path in keeps.items():
        need(f"param.{name}" in names, env._("nothing is named “$%s”", f"param.{name}"))
        field = isinstance(path, str) and model._fields.get(path)
        need(
            field and field.type in KEPT,
            env._("%(model)s has no field “%(field)s”", model=model._name, field=path),
        )


def _check_values(env, model, values, depth=0):
    need(isinstance(values, dict), env._("make is an object of values"))
    for name, value in values.items():
        field = model._fields.get(name)
        need(field, env._("%(model)s has no field “%(field)s”", model=model._name, field=name))
        if isinstance(value, list):
            need(
                depth == 0 and field.type in ("one2many", "many2many"),
                env._("“%s” holds no lines", name),
            )
            for line in value:
                _check_values(env, env[field.comodel_name], line, depth + 1)
        else:
            need(
                is_scalar(value) and field.type not in ("one2many", "many2many"),
                env._("“%s” is text, a number, true or false", name),
            )
