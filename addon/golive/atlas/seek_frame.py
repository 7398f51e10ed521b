"""Menus, the view switcher, columns and rows."""

from .finding import cannot_tell, gone, ok
from .screen import MANY
from .views import own


def seek_menu(atlas, screen, anchor, _action):
    """A menu entry: it exists, and the audience sees it."""
    return _menu(atlas, screen, anchor["menu"], anchor["menu"])


def seek_app(atlas, screen, anchor, _action):
    """An app: the same, and nothing above it."""
    found = _menu(atlas, screen, anchor["app"], anchor["app"])
    if not found.code and atlas.menus.find(anchor["app"]).parent_id:
        return gone("no_app", screen, menu=anchor["app"])
    return found


def seek_view(atlas, screen, anchor, _action):
    """A button of the view switcher."""
    wanted = anchor["view"]
    if not screen.model:
        return cannot_tell("screen", screen)
    if problem := atlas.model(screen.model):
        return problem
    if screen.is_known and wanted not in screen.kinds():
        return gone("no_view", screen, model=screen.model, view=wanted)
    if screen.view == "form" and screen.sure:
        return gone("other_view", screen, model=screen.model, view="form")
    return ok(screen) if screen.is_known else cannot_tell("screen", screen)


def seek_column(atlas, screen, anchor, _action):
    """A column's header in the list. The player shows the way to one that is off at first."""
    return atlas.seek(screen, ("list",), lambda root: columns(root, anchor["column"]))


def seek_record(atlas, screen, _anchor, _action):
    """The row or card of a record."""
    if not screen.model:
        return cannot_tell("screen", screen)
    if problem := atlas.model(screen.model):
        return problem
    if screen.view and screen.sure and screen.view not in MANY:
        return gone("other_view", screen, model=screen.model, view=screen.view)
    return ok(screen)


def columns(root, name):
    """A list's columns of this field."""
    return own(root, f".//field[@name={quoted(name)}]")


def quoted(text):
    """A text in an XPath. Names hold no quotes: one that does is found nowhere."""
    return f"'{text}'" if "'" not in text else "''"


def _menu(atlas, screen, xml_id, named):
    menu = atlas.menus.find(xml_id)
    if not menu:
        return gone("no_menu", screen, menu=named)
    if not menu.active:
        return gone("menu_archived", screen, menu=named)
    if not atlas.menus.is_shown(menu):
        return gone("menu_hidden", screen, menu=named)
    return ok(screen)
