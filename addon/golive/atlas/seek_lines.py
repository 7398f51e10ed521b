"""The lines of a one2many, and what is in their cells."""

from .finding import gone, ok
from .modifier import truth
from .screen import static_context
from .seek_frame import columns
from .views import is_gone, is_off

TYPING = frozenset({"fill", "pick", "check"})


def seek_cell(atlas, screen, anchor, action, settled):
    """A cell, where the lines are typed in where they stand; else the field in a line's window."""
    lines, found = _lines(atlas, screen, anchor["in"], settled)
    if lines is None:
        return found
    args = {"model": screen.model, "lines": anchor["in"]}
    node = found.nodes[0]
    row, is_typing = anchor.get("row", "edited"), bool(TYPING & set(action))
    if row == "edited" and (is_off(lines, "create") or is_fixed(atlas, node)):
        return gone("no_add", screen, found.nodes, **args)
    is_edited = is_typing or row == "edited"
    if is_edited and not (lines.tag == "list" and lines.get("editable")):
        lines = _window(atlas, node)
        if lines is None or not _shown(lines, anchor["field"]):
            return gone("not_editable", screen, found.nodes, **args)
    if lines.tag == "kanban":
        return gone("no_list", screen, found.nodes, **args)
    shown = _shown(lines, anchor["field"])
    if not shown:
        cells = columns(lines, anchor["field"])
        return gone("invisible" if cells else "missing", screen, cells, view="form", **args)
    if is_typing and (all(is_fixed(atlas, cell) for cell in shown) or is_fixed(atlas, node)):
        return gone("readonly", screen, shown, **args)
    return ok(screen, shown, lines=anchor["in"])


def seek_add_line(atlas, screen, field, settled):
    """What adds a line to a field's list."""
    lines, found = _lines(atlas, screen, field, settled)
    if lines is None:
        return found
    if is_off(lines, "create") or is_fixed(atlas, found.nodes[0]):
        return gone("no_add", screen, found.nodes, model=screen.model, lines=field)
    return ok(screen, found.nodes, lines=field)


def is_fixed(atlas, node):
    """Whether a field can never be changed in its view."""
    said = node.get("readonly")
    if said:
        return truth(said) is True
    field = _field(atlas, node)
    return field is not None and bool(field.readonly)


def _shown(lines, name):
    cells = [cell for cell in columns(lines, name) if not cell.get("data-used-by")]
    return [cell for cell in cells if not is_gone(cell)]


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
