"""A domain in words: “Status is Purchase Order and Quantity is at least 2”."""

from odoo.fields import Domain
from odoo.tools import html2plaintext

from ..play.beside import OWN
from ..play.reference import REFERENCE
from .place import model_name

#: What a field holds before anybody wrote in it, besides False.
NOTHING = ("", "/")
SAID = {
    "=": lambda env, a: env._("%(field)s is %(value)s", **a),
    "!=": lambda env, a: env._("%(field)s is not %(value)s", **a),
    ">": lambda env, a: env._("%(field)s is more than %(value)s", **a),
    ">=": lambda env, a: env._("%(field)s is at least %(value)s", **a),
    "<": lambda env, a: env._("%(field)s is less than %(value)s", **a),
    "<=": lambda env, a: env._("%(field)s is at most %(value)s", **a),
    "in": lambda env, a: env._("%(field)s is one of %(value)s", **a),
    "not in": lambda env, a: env._("%(field)s is none of %(value)s", **a),
    "ilike": lambda env, a: env._("%(field)s contains %(value)s", **a),
    "not ilike": lambda env, a: env._("%(field)s does not contain %(value)s", **a),
    "=ilike": lambda env, a: env._("%(field)s matches %(value)s", **a),
    "child_of": lambda env, a: env._("%(field)s is %(value)s or below it", **a),
    "parent_of": lambda env, a: env._("%(field)s is %(value)s or above it", **a),
}
SAID |= {"like": SAID["ilike"], "not like": SAID["not ilike"], "=like": SAID["=ilike"]}
#: Where a field is a day or a time.
SAID_OF_TIME = {
    ">": lambda env, a: env._("%(field)s is after %(value)s", **a),
    ">=": lambda env, a: env._("%(field)s is not before %(value)s", **a),
    "<": lambda env, a: env._("%(field)s is before %(value)s", **a),
    "<=": lambda env, a: env._("%(field)s is not after %(value)s", **a),
}
#: Where a list has one value.
ALONE = {"in": "=", "not in": "!="}
SAID_OF_MANY = {
    "any": lambda env, a: env._("one of %(field)s has: %(value)s", **a),
    "not any": lambda env, a: env._("none of %(field)s has: %(value)s", **a),
}
SAID_OF_ONE = {
    "any": lambda env, a: env._("%(field)s has: %(value)s", **a),
    "not any": lambda env, a: env._("%(field)s does not have: %(value)s", **a),
}


def domain_words(env, model, domain, called):
    """What a domain asks for, as a phrase without a full stop.

    :param env: environment of the reader
    :param model: that the domain is about, or None
    :param called: dict name of a reference, such as `order` or `param.limit` → its words
    """
    return _words(_Teller(env, called), model, Domain(domain)) if domain else ""


class _Teller:
    """What a condition is told with."""

    def __init__(self, env, called):
        self.env = env
        self.called = {
            "started": env._("the start of the run"),
            "user": env._("whoever plays"),
            "site": env._("the site"),
            **called,
        }


def _words(teller, model, domain):
    joint = getattr(domain, "OPERATOR", "")
    if joint == "!":
        return teller.env._("not (%s)", _words(teller, model, domain.child))
    if not joint:
        return _condition_words(teller, model, domain)
    said = [_words(teller, model, child) for child in domain.children]
    inner = [
        f"({words})" if getattr(child, "OPERATOR", "!") != "!" else words
        for child, words in zip(domain.children, said, strict=True)
    ]
    return (teller.env._(" or ") if joint == "|" else teller.env._(" and ")).join(inner)


def _condition_words(teller, model, condition):
    env, operator, value = teller.env, condition.operator, condition.value
    field = _fields_on(env, model, condition.field_expr)[-1]
    label = field_words(env, model, condition.field_expr)
    if operator in ("any", "not any"):
        return _nested_words(teller, field, label, condition)
    if _is_nothing(value) and operator in ("=", "!=", "in", "not in"):
        missing = operator in ("=", "in")
        if getattr(field, "type", "") == "boolean":
            value = not missing
            operator = "="
        else:
            return env._("%s is not set", label) if missing else env._("%s is set", label)
    values = value if isinstance(value, list | tuple) else [value]
    if len(values) == 1:
        operator = ALONE.get(operator, operator)
    timed = getattr(field, "type", "") in ("date", "datetime")
    said = SAID_OF_TIME[operator] if timed and operator in SAID_OF_TIME else SAID[operator]
    told = ", ".join(_told(teller, model, field, condition.field_expr, one) for one in values)
    return said(env, {"field": label, "value": told})


def _nested_words(teller, field, label, condition):
    """What is asked of the records that a relation leads to."""
    many = field is None or field.type in ("one2many", "many2many")
    of = field.comodel_name if field is not None else None
    said = (SAID_OF_MANY if many else SAID_OF_ONE)[condition.operator]
    value = _words(teller, of, Domain(condition.value))
    return said(teller.env, {"field": label, "value": f"({value})"})


def _is_nothing(value):
    """Whether a value, or each of several, is what an empty field holds."""
    if isinstance(value, list | tuple):
        return bool(value) and all(_is_nothing(one) for one in value)
    if isinstance(value, str):
        return value in NOTHING or (value.startswith("<") and not html2plaintext(value).strip())
    return value is False


def _told(teller, model, field, path, value):
    """A value or what a reference stands for."""
    if isinstance(value, str):
        own = OWN.fullmatch(value)
        if own:
            start = path.rpartition(".")[0]
            return f"“{field_words(teller.env, model, f'{start}.{own[1]}'.lstrip('.'))}”"
        if REFERENCE.fullmatch(value):
            return teller.called.get(value[1:], f"“{value[1:]}”")
    return value_words(teller.env, field, value)


def field_words(env, model, path):
    """A field, or the path to one, as people know it: `Stage › Closed`."""
    return " › ".join(
        name if field is None else field.get_description(env, ["string"])["string"]
        for name, field in zip(path.split("."), _fields_on(env, model, path), strict=True)
    )


def value_words(env, field, value):
    """A value as a form shows it."""
    if isinstance(value, bool):
        return env._("yes") if value else env._("no")
    if field is not None and field.type == "selection":
        return dict(field._description_selection(env)).get(value, str(value))
    return f"“{value}”" if isinstance(value, str) else str(value)


def record_words(env, names):
    """What the records of a run are called in a check: dict name → the words for it.

    :param names: dict name of the record → its model
    """
    models = list(names.values())
    said = {}
    for name, model in names.items():
        words = model_name(env, model)
        alone = models.count(model) == 1
        said[name] = env._("the run's %s", words if alone else f"{words} “{name}”")
    return said


def _fields_on(env, model, path):
    """The fields on a path, None from where it is not known."""
    fields = []
    for name in path.split("."):
        field = env[model]._fields.get(name) if model in env else None
        fields.append(field)
        model = field.comodel_name if field is not None and field.relational else None
    return fields
