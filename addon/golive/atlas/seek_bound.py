"""Entries of the Actions and the Print menu."""

from .finding import cannot_tell, gone, ok
from .views import is_off

#: What Odoo itself puts into the Actions menu: what it needs of the person, and of the view.
BUILT_IN = {
    "export": ("read", None),
    "archive": ("write", "edit"),
    "unarchive": ("write", "edit"),
    "duplicate": ("create", "create"),
    "delete": ("unlink", "delete"),
}


def seek_action(atlas, screen, of):
    """A bound action by its xml id, or one that every model has."""
    if of in BUILT_IN:
        return _built_in(atlas, screen, of)
    return _bound(atlas, screen, of, "action") if of else ok(screen)


def seek_print(atlas, screen, of):
    """A report by its xml id."""
    return _bound(atlas, screen, of, "report") if of else ok(screen)


def _bound(atlas, screen, xml_id, binding):
    record = atlas.env.ref(xml_id, raise_if_not_found=False)
    if not record or not record._name.startswith("ir.actions."):
        return gone("no_action", screen, action=xml_id)
    if record.binding_model_id.model != screen.model or record.binding_type != binding:
        return gone("not_bound", screen, action=xml_id, model=screen.model)
    if screen.view and screen.view not in (record.binding_view_types or "list,form").split(","):
        return gone("not_bound", screen, action=xml_id, model=screen.model)
    groups = record.group_ids if "group_ids" in record._fields else None
    if groups and not atlas.audience.has_any(groups):
        return gone("action_hidden", screen, action=xml_id)
    return ok(screen)


def _built_in(atlas, screen, of):
    mode, attribute = BUILT_IN[of]
    model = screen.model
    if not atlas.audience.may(model, mode):
        return gone("action_hidden", screen, action=of)
    if of == "export" and not atlas.audience.has_any(atlas.env.ref("base.group_allow_export")):
        return gone("action_hidden", screen, action=of)
    archives = of in ("archive", "unarchive")
    if archives and not {"active", "x_active"} & set(atlas.env[model]._fields):
        return gone("not_bound", screen, action=of, model=model)
    if not screen.view:
        return cannot_tell("screen", screen)
    root = atlas.views.read(model, screen.view, screen.view_id(screen.view), screen.refs)
    if root is None:
        return gone("no_view", screen, model=model, view=screen.view)
    named = "archive" if archives else of
    if (attribute and is_off(root, attribute)) or is_off(root, named):
        return gone("not_bound", screen, action=of, model=model)
    return ok(screen)
