"""A check in words: “Status is Purchase Order and Vendor is set”."""

from .place import model_name
from .words import view_words

JOINTS = ("&", "|", "!")


def check_words(env, check, model=None):
    """What must hold, as a sentence without a full stop; "" where there is no check.

    :param env: environment of the reader
    :param model: of the record that a `record` check speaks of, where that is known
    """
    if not check:
        return ""
    if "screen" in check:
        return _screen_words(env, check["screen"])
    if "form" in check:
        return _form_words(env, check["form"], model)
    if "record" in check:
        return _domain_words(env, model, check["record"])
    exists = check["exists"]
    domain = _domain_words(env, exists["model"], exists.get("domain") or [])
    name = model_name(env, exists["model"])
    if not domain:
        return env._("There is a %s", name)
    return env._("There is a %(model)s: %(words)s", model=name, words=domain)


def _screen_words(env, screen):
    name = model_name(env, screen["model"])
    if screen.get("view"):
        view = view_words(env, screen["view"])
        return env._("The screen shows %(model)s as %(view)s", model=name, view=view)
    return env._("The screen shows %s", name)


def _form_words(env, form, model):
    model = form.get("model") or model
    label = field_words(env, model, form["field"])
    if "is" in form:
        value = value_words(env, model, form["field"], form["is"])
        return env._("%(field)s is %(value)s", field=label, value=value)
    return env._("%s is set", label)


def _domain_words(env, model, domain):
    """Each condition on its own: what joins them is said where it is not “and”."""
    said = [_condition_words(env, model, item) for item in domain if item not in JOINTS]
    joint = env._(" or ") if "|" in domain else env._(" and ")
    return joint.join(said)


def _condition_words(env, model, condition):
    field, operator, value = condition
    label = field_words(env, model, field)
    if value is False and operator in ("!=", "="):
        kind = _field(env, model, field)
        if kind is not None and kind.type == "boolean":
            value = operator == "!="
        else:
            said = {"!=": env._("%s is set"), "=": env._("%s is not set")}
            return said[operator] % label
    value = value_words(env, model, field, value)
    if operator == "=":
        return env._("%(field)s is %(value)s", field=label, value=value)
    if operator == ">=":
        return env._("%(field)s is at least %(value)s", field=label, value=value)
    return f"{label} {operator} {value}"


def field_words(env, model, name):
    """A field as people know it."""
    field = _field(env, model, name)
    return field.get_description(env, ["string"])["string"] if field is not None else name


def value_words(env, model, name, value):
    """A value as a form shows it."""
    field = _field(env, model, name)
    if isinstance(value, bool):
        return env._("yes") if value else env._("no")
    if field is not None and field.type == "selection":
        return dict(field._description_selection(env)).get(value, value)
    return f"“{value}”" if isinstance(value, str) else str(value)


def _field(env, model, name):
    return env[model]._fields.get(name) if model in env else None
