"""What Odoo's frame offers around a view."""

from .finding import AMBIGUOUS, Finding, cannot_tell, gone, ok
from .screen import MANY
from .seek_bound import seek_action, seek_print
from .seek_form import settled
from .seek_frame import quoted
from .seek_lines import seek_add_line
from .views import is_off

#: Of the messages beside a record.
CHATTER = frozenset({"send_message", "log_note", "message", "post"})


def seek_control(atlas, screen, anchor, action):
    """A control: by its name, and what it is `of`."""
    if not screen.model:
        return cannot_tell("screen", screen)
    if problem := atlas.model(screen.model):
        return problem
    name, of = anchor["control"], anchor.get("of") or ""
    if name == "new":
        return _new(atlas, screen)
    if name == "add_line":
        return seek_add_line(atlas, screen, of, settled) if of else ok(screen)
    if name in ("filter", "group_by", "search_panel"):
        return _in_search(atlas, screen, name, of)
    if name == "action":
        return seek_action(atlas, screen, of)
    if name == "print":
        return seek_print(atlas, screen, of)
    if name in CHATTER:
        return _in_chatter(atlas, screen)
    if name in ("save", "discard") and screen.view == "form":
        return _save(atlas, screen)
    if name in ("search", "filters", "favorites") and screen.view == "form" and screen.sure:
        return gone("other_view", screen, model=screen.model, view="form")
    return ok(screen)


def _new(atlas, screen):
    """Not where the rights, the action or the view say that nothing is made here."""
    model = screen.model
    if not atlas.audience.may(model, "create"):
        return gone("no_create_right", screen, model=model)
    if screen.context.get("create", True) in (False, 0):
        return gone("no_create", screen, model=model)
    kind = screen.view or screen.many() or "list"
    root = atlas.views.read(model, kind, screen.view_id(kind), screen.refs)
    if root is None:
        return gone("no_view", screen, model=model, view=kind)
    if is_off(root, "create") or _is_form_shut(atlas, screen, root):
        return gone("no_create", screen, model=model)
    return ok(screen)


def _is_form_shut(atlas, screen, root):
    """Whether the form that New opens says that nothing is made in it."""
    if root.tag not in ("list", "kanban") or root.get("editable"):
        return False
    form = atlas.views.read(screen.model, "form", screen.view_id("form"), screen.refs)
    return form is not None and is_off(form, "create")


def _save(atlas, screen):
    """Where a view says that nothing is edited, Odoo shows neither Save nor Discard."""
    model, view_id = screen.model, screen.view_id("form")
    root = atlas.views.read(model, "form", view_id, screen.refs)
    if root is not None and is_off(root, "edit"):
        return gone("no_save", screen, model=model)
    return ok(screen)


def _in_chatter(atlas, screen):
    """Not every form shows the messages of its records."""
    if screen.view and screen.sure and screen.view != "form":
        return gone("other_view", screen, model=screen.model, view=screen.view)
    root = atlas.views.read(screen.model, "form", screen.view_id("form"), screen.refs)
    if root is not None and not root.xpath(".//chatter"):
        return gone("no_chatter", screen, model=screen.model)
    return ok(screen)


def _in_search(atlas, screen, name, of):
    """A filter, a "group by" or a section of the search panel, in the search view."""
    if screen.view and screen.sure and screen.view not in MANY:
        return gone("other_view", screen, model=screen.model, view=screen.view)
    path = f".//filter[@name={quoted(of)}]"
    if name == "search_panel":
        path = f".//searchpanel/field[@name={quoted(of)}]"

    def match(root):
        nodes = root.xpath(path)
        if name == "search_panel":
            return [node for node in nodes if _is_panel_of(node.getparent(), screen.view)]
        return [node for node in nodes if _is_grouping(node) == (name == "group_by")]

    found = atlas.seek(screen.in_search(), ("search",), match)
    if len(found.nodes) > 1:
        args = {"count": len(found.nodes), "model": screen.model}
        return Finding(AMBIGUOUS, "twice", args, screen)
    return ok(screen, found.nodes) if not found.code else found


def _is_grouping(node):
    """A filter with a date is a group by too only where its context says so."""
    return "group_by" in (node.get("context") or "")


def _is_panel_of(panel, view):
    kinds = (panel.get("view_types") or "list,kanban").replace("tree", "list").split(",")
    return view is None or view in kinds
