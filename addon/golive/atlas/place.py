"""Where a thing lives, in words for the person: “On the Purchase Order form, page Products”."""

from .pages import pages_of

#: What of Odoo's frame stands in the search view's drop-down.
SEARCHED = ("filter", "group_by", "favorites", "search", "filters")


def place_words(atlas, finding, anchor):
    """Where to look for it.

    :param atlas: `Atlas`, in the person's language
    :param finding: `Finding` of the anchor
    :param anchor: `Anchor` of the types
    :return: a phrase without a full stop; "" where nothing can be said
    """
    env = atlas.env
    menu = atlas.menus.find(anchor.get("menu") or anchor.get("app") or "")
    if "app" in anchor:
        return env._("Among the apps: %s", menu.name) if menu else ""
    if "menu" in anchor:
        return env._("In the menu %s", " › ".join(atlas.menus.path(menu))) if menu else ""
    screen = finding.screen
    if screen is None or not screen.model or screen.model not in env:
        return ""
    if screen.opener is not None:
        return _window(env, screen)
    if anchor.get("control") in SEARCHED:
        return env._("In the search filters of %s", title(env, screen))
    if anchor.get("control") == "search_panel":
        return env._("At the left of %s", title(env, screen))
    if anchor.get("control") in ("actions", "action", "print"):
        return env._("In the menu Actions (the cog) of %s", title(env, screen))
    if screen.view in (None, "form", "settings"):
        return _form(env, finding, anchor)
    if screen.view == "list":
        return env._("In the list %s", title(env, screen))
    return env._("On the screen %s", title(env, screen))


def title(env, screen):
    """A screen by its action's name, or its model's."""
    return screen.title or model_name(env, screen.model)


def model_name(env, model):
    """A model as people call it."""
    return env["ir.model"]._get(model).name or model


def label(atlas, model, node):
    """What a thing of a view is called on the screen, or ""."""
    if node.get("string"):
        return node.get("string")
    name = node.get("name") or ""
    if node.tag == "field" and model in atlas.env and name in atlas.env[model]._fields:
        field = atlas.env[model]._fields[name]
        return field.get_description(atlas.env, ["string"])["string"]
    return ""


def _window(env, screen):
    if screen.opener:
        return env._("In the window that %s opens", screen.opener)
    return env._("In the window %s", model_name(env, screen.model))


def _form(env, finding, anchor):
    model = finding.screen.model
    name = env._("Settings") if model == "res.config.settings" else model_name(env, model)
    page = next(iter(pages_of(finding.nodes[0])), None) if finding.nodes else None
    called = (page.get("string") or page.get("data-string") or "") if page is not None else ""
    lines = anchor.get("in") or (anchor.get("of") if anchor.get("control") == "add_line" else None)
    if lines and lines in env[model]._fields:
        lines = env[model]._fields[lines].get_description(env, ["string"])["string"]
    if lines and called:
        return env._(
            "On the %(form)s form, page %(page)s, in %(lines)s", form=name, page=called, lines=lines
        )
    if lines:
        return env._("On the %(form)s form, in %(lines)s", form=name, lines=lines)
    if called:
        return env._("On the %(form)s form, page %(page)s", form=name, page=called)
    return env._("On the %s form", name)
