"""What hides or fixes a thing of a view at the moment at which a step is played.

Certain is only what holds whichever of the values that they may have the record's fields have, so
far as `Known` knows them, and the action's context; of all else nothing is said."""

from .modifier import UNKNOWN, always, names
from .screen import Screen, loose_keys, static_context
from .views import HIDING, view_of

NOWHERE = Screen()
#: Classes by which a thing is drawn nowhere, unless another shows it on a wide screen.
UNDRAWN = frozenset({"d-none", "o_hidden", "oe_hidden", "o_invisible_modifier"})
SHOWN_WIDE = ("d-sm-", "d-md-", "d-lg-", "d-xl-", "d-xxl-")
#: What Odoo puts into a context by itself, on the way.
PASSED_ON = frozenset(
    {"lang", "tz", "uid", "allowed_company_ids", "active_id", "active_ids", "active_model"}
    | {"active_test", "params", "current_company_id", "group_by", "bin_size"}
)
PASSED_ON_AS = ("default_", "search_default_")


def hider(node, screen=NOWHERE, line=None):
    """What certainly hides a node, be it by what it stands in.

    :param screen: `Screen` that it is on
    :param line: what is known of the line that is meant, where it stands in a field's lines
    :return: an expression, or a class; None where it is not certainly hidden
    """
    for above in (node, *node.iterancestors()):
        for name in HIDING:
            if above.get(name) and holds(above.get(name), above, screen, line):
                return above.get(name)
        if undrawn := _undrawn(above):
            return undrawn
    return None


def holds(text, node, screen=NOWHERE, line=None):
    """Whether an expression at a node certainly holds."""
    return always(text, _values(node, screen, line or {})) is True


def is_constant(text):
    """Whether it says the same of every record on its screen."""
    return text in UNDRAWN or all(name.partition(".")[0] == "context" for name in names(text))


def _undrawn(node):
    said = (node.get("class") or "").split()
    if any(name.startswith(SHOWN_WIDE) and not name.endswith("-none") for name in said):
        return None
    return next((name for name in said if name in UNDRAWN), None)


def _values(node, screen, line):
    """What names stand for at a node: in the lines of a field, `parent` is the record itself."""
    view = view_of(node)
    lines = view.getparent() if view is not None else None
    is_deeper = lines is not None and view_of(lines).getparent() is not None
    of = node.getroottree().getroot().get("model_access_rights")
    is_record = lines is None and of in (None, screen.model)

    def values(name):
        head, _dot, rest = name.partition(".")
        if head == "context":
            return (_in_context(rest, lines, screen),)
        if is_deeper:
            return (UNKNOWN,)
        if is_record:
            return screen.holds.get(name, (UNKNOWN,))
        if head == "parent" and rest:
            return screen.holds.get(rest, (UNKNOWN,))
        return line.get(name, (UNKNOWN,))

    return values


def _in_context(key, lines, screen):
    """A key's value in the context; None where the context certainly lacks it."""
    if lines is not None and lines.get("context"):
        own, loose = static_context(lines.get("context")), loose_keys(lines.get("context"))
        if loose is None or key in loose:
            return UNKNOWN
        if key in own:
            return own[key]
    if key in screen.context:
        return screen.context[key]
    passed_on = key in PASSED_ON or key.startswith(PASSED_ON_AS)
    is_told = screen.loose is not None and key not in screen.loose and not passed_on
    return None if is_told else UNKNOWN
