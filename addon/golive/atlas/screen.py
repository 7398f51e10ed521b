"""What is on the screen: an action's views, and the one that is shown."""

import ast
import re
from dataclasses import dataclass, field, replace

#: A name as code has it: stock.method_action_picking_tree_incoming.
TECHNICAL = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")
MANY = ("list", "kanban", "calendar", "pivot", "graph", "activity")


@dataclass(frozen=True)
class Screen:
    """`views` pairs a kind with a view's id (or False); empty where the action is not known, and
    then any view of the model may be meant. `view` is None where it is not known which is shown."""

    model: str | None = None
    views: tuple = ()
    view: str | None = None
    search: int | bool = False
    title: str = ""
    context: dict = field(default_factory=dict)
    #: Keys of the context whose value is not known; None where there may be any others.
    loose: frozenset | None = None
    #: Label of the button that opened it, where it is a dialog.
    opener: str | None = None
    #: Names of the pages that were opened on it.
    pages: tuple = ()
    #: False after what may have led anywhere.
    sure: bool = True
    #: Name of the binding of the record that its form shows, where that is known.
    subject: str | None = None
    #: What is known of that record: field → tuple of the values that it may have.
    holds: dict = field(default_factory=dict)

    @property
    def is_known(self):
        """Whether its very views are known."""
        return bool(self.views)

    @property
    def refs(self):
        """Views that the action's context asks for."""
        return tuple(
            (name, value) for name, value in self.context.items() if name.endswith("_view_ref")
        )

    def kinds(self):
        """Kinds of views that it has; empty where they are not known."""
        return [kind for kind, _view in self.views]

    def many(self):
        """The view of many records that it opens with, or None."""
        return next((kind for kind in self.kinds() if kind in MANY), None)

    def view_id(self, kind):
        """The very view that it shows for a kind, or False for the model's first."""
        return dict(self.views).get(kind) or False

    def in_search(self):
        """The same, as what is looked for in its search view."""
        return replace(self, view="search")

    def showing(self, view):
        """The same, with another view shown; its pages are as they open."""
        return replace(self, view=view, pages=(), sure=True, subject=None, holds={})


def screen_of(action, opener=None):
    """What an action shows at first.

    :param action: a record of ir.actions.*, or None
    :param opener: label of what opened it, for one that opens as a dialog
    """
    if not action or action._name != "ir.actions.act_window":
        model = action.model_name if action and action._name == "ir.actions.server" else None
        return Screen(model=model or None, sure=False, title=_spoken(action))
    views = tuple((kind, view_id or False) for view_id, kind in action.views)
    return Screen(
        model=action.res_model,
        views=views,
        view=views[0][0],
        search=action.search_view_id.id,
        title=action.name or "",
        context=static_context(action.context),
        loose=loose_keys(action.context),
        opener=(opener or action.name) if action.target == "new" else None,
    )


def _spoken(action):
    """What people know an action by: Odoo calls some by technical names, which it never shows."""
    name = action.name if action else ""
    return "" if TECHNICAL.fullmatch(name or "") else name or ""


def static_context(text):
    """What of an action's context needs nobody to compute it.

    :param text: a dict in Python, as actions hold it
    """
    return {
        key.value: value.value
        for key, value in _items(text) or ()
        if isinstance(key, ast.Constant) and isinstance(value, ast.Constant)
    }


def loose_keys(text):
    """Keys that an action's context has, and whose value somebody must compute.

    :return: frozenset; None where there may be keys that cannot be read
    """
    items = _items(text)
    if items is None or not all(isinstance(key, ast.Constant) for key, _value in items):
        return None
    return frozenset(key.value for key, value in items if not isinstance(value, ast.Constant))


def _items(text):
    try:
        tree = ast.parse((text or "{}").strip(), mode="eval").body
    except (SyntaxError, ValueError):
        return None
    return list(zip(tree.keys, tree.values, strict=True)) if isinstance(tree, ast.Dict) else None
