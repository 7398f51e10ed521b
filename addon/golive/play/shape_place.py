"""Whether the JSON of an anchor, an action and a screen has the shape of `src/scenario/types.ts`.

Every function raises `ShapeError` with a sentence for the author.
"""

from .shape_domain import check_model, need, need_dict

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
    | {"action", "print", "send_message", "log_note", "message", "post"}
)
VIEWS = ("list", "form", "kanban", "calendar", "pivot", "graph", "activity", "settings")
ROWS = ("edited", "first", "last")
#: What stands at each action.
ACTIONS = {
    "click": lambda value: value is True,
    "fill": lambda value: isinstance(value, str | int | float) and not isinstance(value, bool),
    "pick": lambda value: isinstance(value, str),
    "check": lambda value: isinstance(value, bool),
    "open": lambda value: value is True,
    "read": lambda value: value is True,
}


def check_anchor(env, anchor):
    """One `Anchor`: exactly one target, and beside it what belongs to that."""
    need_dict(env, anchor, "at")
    targets = TARGETS & set(anchor)
    need(len(targets) == 1, env._("at points at exactly one thing"))
    for name, value in anchor.items():
        belongs = name in targets or targets <= BESIDE.get(name, set())
        need(belongs, env._("“%s” does not belong to what at points at", name))
        if name == "on":
            check_screen(env, value, name)
        elif name == "dialog":
            need(isinstance(value, bool), env._("%s is true or false", name))
        else:
            need(isinstance(value, str) and value, env._("%s is a text", name))
    _one_of(env, "part", anchor.get("part", "body"), PARTS)
    _one_of(env, "control", anchor.get("control", "new"), CONTROLS)
    _one_of(env, "view", anchor.get("view", "form"), VIEWS)
    if "field" in anchor:
        _one_of(env, "row", anchor.get("row", "edited"), ROWS)


def check_action(env, action):
    """One `Action`: what is done, and with what."""
    need(
        isinstance(action, dict) and len(action) == 1 and set(action) <= set(ACTIONS),
        env._("do is exactly one action"),
    )
    [(name, value)] = action.items()
    need(ACTIONS[name](value), env._("“%(name)s” cannot be %(value)s", name=name, value=value))


def check_screen(env, screen, name):
    """A `{model, view?}`."""
    check_model(env, need_dict(env, screen, name).get("model"))
    _one_of(env, "view", screen.get("view", "form"), VIEWS)


def _one_of(env, name, value, known):
    is_known = isinstance(value, str) and value in known
    need(is_known, env._("there is no %(name)s “%(value)s”", name=name, value=value))
