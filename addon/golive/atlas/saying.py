"""An anchor in the words on the screen: “Button Confirm Order on the Purchase Order form”.

What Odoo writes there now is said, in the reader's language; a name that no view has, as it is.
"""

from .atlas import Atlas
from .place import label, model_name
from .seek_form import part_of
from .seek_frame import quoted
from .views import own
from .words import ANCHORS, view_words


class Saying:
    """Says anchors for one reader.

    :param env: environment of the reader: its language counts
    :param records: what the scenario's records are, name → model
    """

    def __init__(self, env, records=None):
        self.env = env
        self._atlas = Atlas(env)
        self._records = records or {}

    def words(self, anchor):
        """A phrase without a full stop; "" where there is no anchor."""
        target = next((name for name in ANCHORS if name in (anchor or {})), None)
        if not target:
            return ""
        screen = anchor.get("on") or {}
        model = screen.get("model")
        kind = screen.get("view") or "form"
        said = getattr(self, f"_{target}")(anchor, model, kind)
        if target not in ("menu", "app") and model in self.env:
            said = self._placed(said, anchor, model, screen.get("view"))
        return said[:1].upper() + said[1:]

    def caption(self, anchor, act):
        """What is done there, as the title of a step: “Click Confirm Order”."""
        target = next(name for name in ANCHORS if name in anchor)
        screen = anchor.get("on") or {}
        model, kind = screen.get("model"), screen.get("view") or "form"
        if target == "button":
            thing = self._button_name(anchor, model, kind) or anchor["button"]
        elif target == "field":
            thing = self._cell_name(anchor, model, kind)
        else:
            thing = getattr(self, f"_{target}")(anchor, model, kind)
        if anchor.get("control") == "add_line" and anchor.get("of"):
            lines = self._field_name(model, anchor["of"], kind)
            return self.env._("Add a line to %s", lines)
        return CAPTIONS[act](self.env, thing)

    def _cell_name(self, anchor, model, kind):
        if "in" not in anchor:
            return self._field_name(model, anchor["field"], kind)
        known = model in self.env and self.env[model]._fields.get(anchor["in"])
        return self._field_name(known.comodel_name if known else None, anchor["field"], kind)

    def _placed(self, thing, anchor, model, view):
        name = model_name(self.env, model)
        if model == "res.config.settings":
            return self.env._("%(thing)s in the settings", thing=thing)
        if anchor.get("dialog"):
            return self.env._("%(thing)s in the window %(screen)s", thing=thing, screen=name)
        if view in (None, "form"):
            return self.env._("%(thing)s on the %(screen)s form", thing=thing, screen=name)
        if view == "list":
            return self.env._("%(thing)s in the list %(screen)s", thing=thing, screen=name)
        kind = view_words(self.env, view)
        return self.env._("%(thing)s, %(screen)s as %(view)s", thing=thing, screen=name, view=kind)

    def _menu(self, anchor, _model, _kind):
        menu = self._atlas.menus.find(anchor["menu"])
        path = " › ".join(self._atlas.menus.path(menu)) if menu else anchor["menu"]
        return self.env._("menu %s", path)

    def _app(self, anchor, _model, _kind):
        menu = self._atlas.menus.find(anchor["app"])
        return self.env._("app %s", menu.name if menu else anchor["app"])

    def _button(self, anchor, model, kind):
        name = self._button_name(anchor, model, kind) or anchor["button"]
        if "row" in anchor:
            row = self._of_record(anchor["row"])
            return self.env._("button %(button)s of %(record)s", button=name, record=row)
        return self.env._("button %s", name)

    def _button_name(self, anchor, model, kind):
        names = {anchor["button"]}
        action = "." in anchor["button"] and self._atlas.env.ref(
            anchor["button"], raise_if_not_found=False
        )
        if action:
            names.add(str(action.id))
        for name in names:
            for node in self._nodes(model, kind, f".//button[@name={quoted(name)}]"):
                if "part" in anchor and part_of(node) != anchor["part"]:
                    continue
                if said := self._button_label(model, node):
                    return said
        return action.name if action and "name" in action._fields else ""

    def _button_label(self, model, node):
        inner = [label(self._atlas, model, field) for field in node.iterfind(".//field")]
        text = " ".join(" ".join(node.itertext()).split())
        return node.get("string") or text or next(filter(None, inner), "") or node.get("title")

    def _field(self, anchor, model, kind):
        if "in" not in anchor:
            return self.env._("field %s", self._field_name(model, anchor["field"], kind))
        lines = self._field_name(model, anchor["in"], kind)
        known = model in self.env and self.env[model]._fields.get(anchor["in"])
        inner = known.comodel_name if known and known.relational else None
        field = self._field_name(inner, anchor["field"], kind)
        said = {
            "first": self.env._("column %(field)s of the first line in %(lines)s"),
            "last": self.env._("column %(field)s of the last line in %(lines)s"),
        }.get(anchor.get("row")) or self.env._("column %(field)s of a line in %(lines)s")
        return said % {"field": field, "lines": lines}

    def _field_name(self, model, name, kind):
        if model not in self.env or name not in self.env[model]._fields:
            return name
        path = f".//field[@name={quoted(name)}]"
        called = [label(self._atlas, model, node) for node in self._nodes(model, kind, path)]
        described = self.env[model]._fields[name].get_description(self.env, ["string"])
        return next(filter(None, called), "") or described["string"]

    def _tab(self, anchor, model, kind):
        name = quoted(anchor["tab"])
        path = f".//notebook/page[@name={name}] | .//app[@name={name}]"
        called = [
            node.get("string") or node.get("data-string") for node in self._nodes(model, kind, path)
        ]
        return self.env._("page %s", next(filter(None, called), anchor["tab"]))

    def _status(self, anchor, model, kind):
        wanted = anchor["status"]
        if wanted.startswith("$"):
            return self.env._("status %s", self._of_record(wanted))
        for node in self._nodes(model, kind, ".//field[@widget]"):
            field = self.env[model]._fields.get(node.get("name"))
            if node.get("widget").startswith("statusbar") and field.type == "selection":
                wanted = dict(field._description_selection(self.env)).get(wanted, wanted)
        return self.env._("status %s", wanted)

    def _column(self, anchor, model, _kind):
        return self.env._("column %s", self._field_name(model, anchor["column"], "list"))

    def _record(self, anchor, _model, _kind):
        return self.env._("row of %s", self._of_record(anchor["record"]))

    def _of_record(self, reference):
        name = reference.removeprefix("$")
        model = self._records.get(name)
        return f"{name} ({model_name(self.env, model)})" if model in self.env else name

    def _view(self, anchor, _model, _kind):
        return self.env._("switch to the view %s", view_words(self.env, anchor["view"]))

    def _css(self, anchor, _model, _kind):
        return self.env._("a place without a name (%s)", anchor["css"])

    def _control(self, anchor, model, kind):
        control, of = anchor["control"], anchor.get("of") or ""
        if control == "add_line":
            lines = self._field_name(model, of, kind)
            return self.env._("what adds a line to %s", lines) if of else self.env._("a new line")
        said = CONTROLS[control](self.env)
        name = self._name_of(control, of, model) if of else ""
        return f"{said} {name}" if name else said

    def _name_of(self, control, of, model):
        if control in ("filter", "group_by"):
            nodes = self._nodes(model, "search", f".//filter[@name={quoted(of)}]")
            return next(filter(None, (node.get("string") for node in nodes)), of)
        if control == "search_panel":
            return self._field_name(model, of, "search")
        if control in ("action", "print") and "." in of:
            action = self._atlas.env.ref(of, raise_if_not_found=False)
            return action.name if action and "name" in action._fields else of
        return BUILT_IN[of](self.env) if of in BUILT_IN else of

    def _nodes(self, model, kind, path):
        if model not in self.env:
            return []
        root = self._atlas.views.read(model, "form" if kind == "settings" else kind)
        return [] if root is None else own(root, path)


CAPTIONS = {
    "click": lambda env, thing: env._("Click %s", thing),
    "fill": lambda env, thing: env._("Fill in %s", thing),
    "pick": lambda env, thing: env._("Choose %s", thing),
    "check": lambda env, thing: env._("Tick %s", thing),
    "open": lambda env, thing: env._("Open the %s", thing),
    "read": lambda env, thing: env._("Read %s", thing),
}
CONTROLS = {
    "new": lambda env: env._("New"),
    "save": lambda env: env._("Save"),
    "discard": lambda env: env._("Discard"),
    "search": lambda env: env._("search box"),
    "filters": lambda env: env._("search options"),
    "actions": lambda env: env._("menu Actions (the cog)"),
    "breadcrumb": lambda env: env._("way back"),
    "pager_next": lambda env: env._("next record"),
    "pager_previous": lambda env: env._("previous record"),
    "send_message": lambda env: env._("Send message"),
    "log_note": lambda env: env._("Log note"),
    "message": lambda env: env._("message box"),
    "post": lambda env: env._("what sends the message"),
    "filter": lambda env: env._("filter"),
    "group_by": lambda env: env._("grouping by"),
    "favorites": lambda env: env._("saved search"),
    "search_panel": lambda env: env._("search panel"),
    "action": lambda env: env._("action"),
    "print": lambda env: env._("report"),
}
#: What Odoo's own Actions menu offers on any model.
BUILT_IN = {
    "export": lambda env: env._("Export"),
    "archive": lambda env: env._("Archive"),
    "unarchive": lambda env: env._("Unarchive"),
    "duplicate": lambda env: env._("Duplicate"),
    "delete": lambda env: env._("Delete"),
}
