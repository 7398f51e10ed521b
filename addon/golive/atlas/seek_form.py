"""What stands in a form: buttons, fields, pages, the status bar."""

from ..play.reference import REFERENCE
from .finding import AMBIGUOUS, Finding, cannot_tell, gone, ok
from .happening import TYPING
from .modifier import can_both_be_false
from .pages import are_apart, closed_page
from .seek_frame import quoted
from .seek_lines import fixed, fixer, seek_cell
from .views import hidings, own, view_of

FORMS = ("form", "settings")
ROWS = ("list", "kanban")


def seek_button(atlas, screen, anchor, _action):
    """A button by its method's name or its action's xml id."""
    names = {anchor["button"]}
    if action := atlas.env.ref(anchor["button"], raise_if_not_found=False):
        names.add(str(action.id))
    part, in_row = anchor.get("part"), "row" in anchor

    def buttons(root):
        nodes = own(root, ".//button[@name] | .//a[@name]")
        return [node for node in nodes if node.get("name") in names]

    def match(root):
        named = buttons(root)
        if root.tag in FORMS and in_row:
            return [node for node in _in_lines(root) if node.get("name") in names]
        if root.tag in ROWS:
            # Each row and card has one: without a row, only those above the rows are meant.
            return [node for node in named if (part_of(node) != "header") == in_row]
        return [node for node in named if part in (None, part_of(node))]

    allowed = (*ROWS, *FORMS) if in_row else (*FORMS, *ROWS)
    found = atlas.seek(screen, allowed, match)
    if found.code == "missing" and not in_row and not atlas.seek(screen, ROWS, buttons).code:
        return Finding(AMBIGUOUS, "in_each_row", {"model": screen.model}, screen)
    return found if found.code or in_row else settled(atlas, found)


def seek_field(atlas, screen, anchor, action):
    """A field of the form, or a cell of its lines."""
    if "in" in anchor:
        return seek_cell(atlas, screen, anchor, action, settled)
    name = anchor["field"]
    is_typing = not set(action).isdisjoint(TYPING)
    if screen.model and not atlas.is_field(screen.model, name) and not atlas.model(screen.model):
        return gone("no_field", screen, model=screen.model)
    seen = typable if is_typing else fields
    found = atlas.seek(screen, (*FORMS, "list"), lambda root: seen(root, name))
    if found.code:
        return found
    if found.nodes[0].getroottree().getroot().tag == "list":
        return found
    found = settled(atlas, found)
    if found.code or not is_typing:
        return found
    fixers = [fixer(atlas, node, screen) for node in found.nodes]
    return fixed(fixers, screen, found.nodes, {"model": screen.model}) or found


def seek_tab(atlas, screen, anchor, _action):
    """A page of a notebook, or an app's page in the settings."""
    name = quoted(anchor["tab"])
    paths = f".//notebook/page[@name={name}] | .//app[@name={name}]"
    found = atlas.seek(screen, FORMS, lambda root: own(root, paths))
    return found if found.code else settled(atlas, found)


def seek_status(atlas, screen, anchor, action):
    """A value of the status bar: it may be shown, and chosen where that is asked."""
    bars = atlas.seek(screen, FORMS, lambda root: own(root, ".//field[@widget]"))
    nodes = [node for node in bars.nodes if node.get("widget").startswith("statusbar")]
    if bars.code or not nodes:
        return bars if bars.code and bars.code != "missing" else _no_status(screen, "no_statusbar")
    field = atlas.env[screen.model]._fields[nodes[0].get("name")]
    wanted = anchor["status"]
    if field.type == "many2one":
        return _stage(atlas, screen, field, nodes, wanted, action)
    if wanted not in dict(field._description_selection(atlas.env)):
        return _no_status(screen, "no_status")
    listed = [node for node in nodes if wanted in _listed(node, wanted)]
    if not listed:
        return _no_status(screen, "status_not_listed")
    fixers = [fixer(atlas, node, screen) for node in listed] if "click" in action else [None]
    return fixed(fixers, screen, listed, {"model": screen.model}) or ok(screen, listed)


def fields(root, name):
    """A view's own fields of this name."""
    return own(root, f".//field[@name={quoted(name)}]")


def typable(root, name):
    """Those of them that no button only shows."""
    return [node for node in fields(root, name) if next(node.iterancestors("button"), None) is None]


def settled(atlas, found):
    """What is not on the page that was opened is out of sight; two at once are ambiguous."""
    screen = found.screen
    open_ones = [node for node in found.nodes if closed_page(node, screen.pages) is None]
    if not open_ones:
        page = closed_page(found.nodes[0], screen.pages)
        args = {"page": page.get("name") or page.get("string") or ""}
        return gone("other_page", screen, found.nodes, model=screen.model, **args)
    first, *more = open_ones
    if any(
        not are_apart(first, other) and _both_show(atlas, screen.model, first, other)
        for other in more
    ):
        count = len(open_ones)
        return Finding(AMBIGUOUS, "twice", {"count": count, "model": screen.model}, screen)
    return ok(screen, open_ones)


def _in_lines(root):
    """The buttons in the rows of a form's lists."""
    nodes = root.xpath(".//field//button[@name] | .//field//a[@name]")
    return [node for node in nodes if view_of(node) is not root]


def part_of(node):
    """The part of a form that a button stands in."""
    for above in node.iterancestors():
        if above.tag in ("header", "footer"):
            return above.tag
        if above.get("name") == "button_box" or "oe_button_box" in (above.get("class") or ""):
            return "box"
    return "body"


def _both_show(atlas, model, one, other):
    def values(name):
        field = atlas.env[model]._fields.get(name)
        if field is not None and field.type == "boolean":
            return (True, False)
        if field is not None and field.type == "selection":
            keys = list(dict(field._description_selection(atlas.env)))
            # One that is filled in by itself is never empty.
            return keys if field.default or field.compute or field.required else [*keys, False]
        return None

    return can_both_be_false(hidings(one), hidings(other), values) is True


def _listed(node, wanted):
    listed = node.get("statusbar_visible")
    return listed.replace(" ", "").split(",") if listed else [wanted]


def _stage(atlas, screen, field, nodes, wanted, action):
    if REFERENCE.fullmatch(wanted):
        # Which stage that is, the run knows: it is given one.
        fixers = [fixer(atlas, node, screen) for node in nodes] if "click" in action else [None]
        return fixed(fixers, screen, nodes, {"model": screen.model}) or ok(screen, nodes)
    stages = atlas.env[field.comodel_name].with_context(active_test=False)
    stage = atlas.env.ref(wanted, raise_if_not_found=False) if "." in wanted else None
    if wanted.isdecimal():
        stage = stages.browse(int(wanted)).exists()
    if not stage or stage._name != field.comodel_name:
        return _no_status(screen, "no_status")
    if "fold" in stage._fields and stage.fold:
        return cannot_tell("folded", screen)
    return ok(screen, nodes)


def _no_status(screen, code):
    return gone(code, screen, model=screen.model)
