"""The lines of a one2many, and what is in their cells."""

from .finding import gone, ok
from .happening import TYPING
from .moment import hider, holds, is_constant
from .screen import static_context
from .seek_frame import columns
from .views import is_off, view_of


def seek_cell(atlas, screen, anchor, action, settled):
    """A cell, where the lines are typed in where they stand; else the field in a line's window.

    Lines that stand as cards show it in the window that a card opens.
    """
    lines, found = _lines(atlas, screen, anchor["in"], settled)
    if lines is None:
        return found
    args = {"model": screen.model, "lines": anchor["in"]}
    node = found.nodes[0]
    row, is_typing = anchor.get("row", "edited"), not set(action).isdisjoint(TYPING)
    if row == "edited" and (is_off(lines, "create") or fixer(atlas, node, screen)):
        return gone("no_add", screen, found.nodes, **args)
    # Of the line that is being added it is known that it is new, and of no line anything else.
    line = {"id": (False,)} if row == "edited" else None
    is_edited = is_typing or row == "edited" or lines.tag == "kanban"
    if is_edited and not _is_typed_in(lines):
        lines = _window(atlas, node)
        if lines is None or not _shown(lines, anchor["field"], screen, line):
            return gone("not_editable", screen, found.nodes, **args)
    shown = _shown(lines, anchor["field"], screen, line)
    if not shown:
        return _unseen(screen, columns(lines, anchor["field"]), line, args)
    if not is_typing:
        return ok(screen, shown, lines=anchor["in"])
    whole = fixer(atlas, node, screen)
    fixers = [whole] if whole else [fixer(atlas, cell, screen, line) for cell in shown]
    return fixed(fixers, screen, shown, args) or ok(screen, shown, lines=anchor["in"])


def seek_add_line(atlas, screen, field, settled):
    """What adds a line to a field's list."""
    lines, found = _lines(atlas, screen, field, settled)
    if lines is None:
        return found
    if is_off(lines, "create") or fixer(atlas, found.nodes[0], screen):
        return gone("no_add", screen, found.nodes, model=screen.model, lines=field)
    return ok(screen, found.nodes, lines=field)


def fixer(atlas, node, screen, line=None):
    """What certainly keeps a field from being changed, be it the lines or the form that it is in.

    :param line: as for `hider`
    :return: an expression; None where it may be changed
    """
    view = view_of(node)
    said = node.get("readonly")
    if said and holds(said, node, screen, line):
        return said
    field = None if said else _field(atlas, node)
    if field is not None and field.readonly:
        return "1"
    if view is None or view.getparent() is not None:
        return fixer(atlas, view.getparent(), screen) if view is not None else None
    return "1" if view.tag == "form" and is_off(view, "edit") else None


def fixed(fixers, screen, nodes, args):
    """The finding where every one of these nodes is fixed, else None."""
    if not all(fixers):
        return None
    by = next((by for by in fixers if not is_constant(by)), None)
    if by:
        return gone("readonly_then", screen, nodes, condition=by, **args)
    return gone("readonly", screen, nodes, **args)


def _unseen(screen, cells, line, args):
    """A column that the list lacks, or hides."""
    hiders = [hider(cell, screen, line) for cell in cells]
    by = next((by for by in hiders if by and not is_constant(by)), None)
    if by:
        return gone("hidden_then", screen, cells, view="form", condition=by, **args)
    return gone("invisible" if cells else "missing", screen, cells, view="form", **args)


def _is_typed_in(lines):
    """Whether a list's rows are typed in where they stand."""
    return lines.tag == "list" and bool(lines.get("editable")) and not is_off(lines, "edit")


def _shown(lines, name, screen, line):
    cells = [cell for cell in columns(lines, name) if not cell.get("data-used-by")]
    return [cell for cell in cells if hider(cell, screen, line) is None]


def _window(atlas, node):
    """The form that a line opens in, or None."""
    form = next((child for child in node if child.tag == "form"), None)
    field = _field(atlas, node)
    if form is not None or field is None:
        return form
    context = static_context(node.get("context"))
    refs = tuple((name, context[name]) for name in ("form_view_ref",) if name in context)
    return atlas.views.read(field.comodel_name, "form", refs=refs)


def _field(atlas, node):
    """The field that a node is of, by the fields whose lines it stands in."""
    above = [other for other in node.iterancestors() if other.tag == "field"]
    model = atlas.env.get(_model_of(node))
    for other in [*reversed(above), node]:
        field = model._fields.get(other.get("name")) if model is not None else None
        if field is None:
            return None
        model = atlas.env[field.comodel_name] if field.relational else None
    return field


def _model_of(node):
    root = node.getroottree().getroot()
    return root.get("model_access_rights")


def _lines(atlas, screen, name, settled):
    """The view of a field's lines; None where there is none, and the finding that says so."""
    if screen.model and not atlas.is_field(screen.model, name) and not atlas.model(screen.model):
        return None, gone("no_field", screen, model=screen.model)

    def match(root):
        return columns(root, name)

    found = atlas.seek(screen, ("form", "settings"), match)
    found = found if found.code else settled(atlas, found)
    if found.code:
        return None, found
    node = found.nodes[0]
    kinds = (node.get("mode") or "list,kanban").split(",")
    for kind in kinds:
        child = next((child for child in node if child.tag == kind), None)
        if child is not None:
            return child, found
    field = _field(atlas, node)
    lines = atlas.views.read(field.comodel_name, kinds[0]) if field and field.relational else None
    if lines is None:
        return None, gone("no_list", screen, found.nodes, model=screen.model, lines=name)
    return lines, found
