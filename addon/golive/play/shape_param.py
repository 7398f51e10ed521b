"""Whether the params of a scenario have the shape that `src/scenario/authored.ts` says."""

from .reference import references
from .shape_domain import check_domain, check_model, check_name, is_scalar, need, need_dict

KEYS = frozenset({"name", "label", "value", "from"})
SOURCES = frozenset({"company", "site", "only"})


def check_param(env, param):
    """One `AuthoredParam` of the types.

    :raise ShapeError: in a sentence for the author
    """
    need(set(param) <= KEYS, env._("a param holds name, label, value and from"))
    check_name(env, param.get("name"))
    need(isinstance(param.get("label"), str), env._("%s is a text", "label"))
    value = param.get("value")
    need(value is None or is_scalar(value), env._("a param is text, a number, true or false"))
    if source := param.get("from"):
        _check_source(env, source)


def _check_source(env, source):
    need_dict(env, source, "from")
    need(
        len(source) == 1 and set(source) <= SOURCES,
        env._("a param is from one of company, site and only"),
    )
    if "company" in source:
        name = source["company"]
        need(
            isinstance(name, str) and name in env["res.company"]._fields,
            env._("%(model)s has no field “%(field)s”", model="res.company", field=name),
        )
    elif "site" in source:
        check_model(env, source["site"])
    else:
        only = need_dict(env, source["only"], "only")
        check_domain(env, only.get("model"), only.get("domain"))
        for name in references(only["domain"]):
            need(name in ("user", "site"), env._("nothing is named “$%s”", name))
        if "field" in only:
            need(
                only["field"] in env[only["model"]]._fields,
                env._(
                    "%(model)s has no field “%(field)s”", model=only["model"], field=only["field"]
                ),
            )
