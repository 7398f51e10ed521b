"""The lines of a one2many, and what is in their cells."""

from .finding import gone, ok
from .modifier import truth
from .seek_frame import columns, shown_column
from .views import is_gone, is_off

TYPING = frozenset({"fill", "pick", "check"})


def seek_cell(atlas, screen, anchor, action, settled):
    """A cell: the lines are in sight, the column is there, and its row can be typed in."""
    lines, found = _lines(atlas, screen, anchor["in"], settled)
    if lines is None:
        return found
    args = {"model": screen.model, "lines": anchor["in"]}
    if lines.tag != "list":
        return gone("no_list", screen, **args)
    cells = columns(lines, anchor["field"])
    shown = [cell for cell in cells if not is_gone(cell)]
    if not shown:
        code = "invisible" if cells else "missing"
        return gone(code, screen, cells, view="form", **args)
    shown = shown_column(ok(screen, shown))
    if shown.code:
        return gone(shown.code, screen, shown.nodes, **args)
    is_typing = bool(TYPING & set(action))
    row = anchor.get("row", "edited")
    if (is_typing or row == "edited") and not lines.get("editable"):
        return gone("not_editable", screen, shown.nodes, **args)
    if row == "edited" and (is_off(lines, "create") or is_fixed(atlas, found.nodes[0])):
        return gone("no_add", screen, shown.nodes, **args)
    fixed = all(is_fixed(atlas, cell) for cell in shown.nodes) or is_fixed(atlas, found.nodes[0])
    if is_typing and fixed:
        return gone("readonly", screen, shown.nodes, **args)
    return ok(screen, shown.nodes, lines=anchor["in"])


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
