"""What was found, in sentences, in the language of whoever reads them."""


def sentence(env, finding, anchor=None):
    """One sentence on a finding that is no `ok`.

    :param env: environment of the reader
    :param finding: dict `{code, args}`, as stored
    :param anchor: `Anchor` of the step, or None
    """
    speak = SENTENCES.get(finding["code"])
    if not speak:
        return finding["code"]
    args = {name: _named(env, name, value) for name, value in (finding["args"] or {}).items()}
    args["what"] = anchor_words(env, anchor or {})
    args["place"] = _place(env, args)
    said = speak(env, args)
    return said[:1].upper() + said[1:]


def anchor_words(env, anchor):
    """An anchor by what it calls the thing: `the button “button_confirm”`."""
    target = next((name for name in ANCHORS if name in anchor), None)
    if not target:
        return env._("the step")
    if target == "field" and "in" in anchor:
        return env._(
            "the column “%(field)s” in the lines “%(lines)s”",
            field=anchor["field"],
            lines=anchor["in"],
        )
    if target == "control":
        of = anchor.get("of")
        name = f"{anchor['control']} {of}" if of else anchor["control"]
        return env._("“%s” of Odoo's frame", name)
    return ANCHORS[target](env, anchor[target])


def view_words(env, view):
    """A kind of view."""
    return VIEWS[view](env) if view in VIEWS else view or ""


VIEWS = {
    "form": lambda env: env._("form"),
    "settings": lambda env: env._("settings"),
    "list": lambda env: env._("list"),
    "kanban": lambda env: env._("kanban"),
    "search": lambda env: env._("search"),
    "calendar": lambda env: env._("calendar"),
    "pivot": lambda env: env._("pivot"),
    "graph": lambda env: env._("graph"),
    "activity": lambda env: env._("activity"),
}
ANCHORS = {
    "menu": lambda env, name: env._("the menu “%s”", name),
    "app": lambda env, name: env._("the app “%s”", name),
    "button": lambda env, name: env._("the button “%s”", name),
    "control": None,
    "field": lambda env, name: env._("the field “%s”", name),
    "tab": lambda env, name: env._("the page “%s”", name),
    "status": lambda env, name: env._("the status “%s”", name),
    "column": lambda env, name: env._("the column “%s”", name),
    "record": lambda env, name: env._("the row of “%s”", name),
    "view": lambda env, name: env._("the view “%s”", name),
    "css": lambda env, name: env._("what matches “%s”", name),
}
SENTENCES = {
    "no_menu": lambda env, a: env._("There is no menu “%s” any more.", a["menu"]),
    "menu_archived": lambda env, a: env._("The menu “%s” is archived.", a["menu"]),
    "menu_hidden": lambda env, a: env._("The menu “%s” is not shown to them.", a["menu"]),
    "no_app": lambda env, a: env._("The menu “%s” is no app any more.", a["menu"]),
    "no_action": lambda env, a: env._("There is no action “%s” any more.", a["action"]),
    "action_hidden": lambda env, a: env._("The action “%s” is not theirs to use.", a["action"]),
    "not_bound": lambda env, a: env._(
        "“%(action)s” is not offered on the screens of %(model)s any more.", **_of(a)
    ),
    "no_model": lambda env, a: env._("There is no model “%s” here any more.", a["model"]),
    "model_hidden": lambda env, a: env._("They may not read %s.", a["model"]),
    "no_view": lambda env, a: env._("%(model)s is not shown as %(view)s any more.", **_of(a)),
    "other_view": lambda env, a: env._(
        "%(model)s is shown as %(view)s at this step: %(what)s cannot be there.", **_of(a)
    ),
    "opens_as": lambda env, a: env._(
        "%(model)s opens as %(view)s now, not as %(wanted)s.", **_of(a)
    ),
    "leads_elsewhere": lambda env, a: env._(
        "%(what)s leads to %(model)s now, not to %(wanted)s.", **_of(a)
    ),
    "missing": lambda env, a: env._("%(what)s is not in the %(place)s any more.", **_of(a)),
    "hidden": lambda env, a: env._("%(what)s in the %(place)s is not shown to them.", **_of(a)),
    "invisible": lambda env, a: env._("%(what)s in the %(place)s is always hidden.", **_of(a)),
    "hidden_then": lambda env, a: env._(
        "%(what)s in the %(place)s is hidden when the step comes to it: %(condition)s.", **_of(a)
    ),
    "other_page": lambda env, a: env._(
        "%(what)s is on the page “%(page)s” now, which no step before opens.", **_of(a)
    ),
    "readonly": lambda env, a: env._("%(what)s can be read only.", **_of(a)),
    "readonly_then": lambda env, a: env._(
        "%(what)s can be read only when the step comes to it: %(condition)s.", **_of(a)
    ),
    "not_editable": lambda env, a: env._(
        "%(what)s: the lines open in a window now, which does not have it.", **_of(a)
    ),
    "no_add": lambda env, a: env._("%(what)s: no line can be added any more.", **_of(a)),
    "no_list": lambda env, a: env._("%(what)s: the lines are no list any more.", **_of(a)),
    "no_create": lambda env, a: env._("Nothing new can be made on this screen of %s.", a["model"]),
    "no_create_right": lambda env, a: env._("They may not make new records: %s.", a["model"]),
    "no_save": lambda env, a: env._("Nothing can be saved on this form of %s.", a["model"]),
    "no_chatter": lambda env, a: env._("The form of %s shows no messages.", a["model"]),
    "no_field": lambda env, a: env._("%(model)s has no such field any more: %(what)s.", **_of(a)),
    "no_statusbar": lambda env, a: env._("The form of %s has no status bar.", a["model"]),
    "no_status": lambda env, a: env._("%(what)s does not exist any more (%(model)s).", **_of(a)),
    "status_not_listed": lambda env, a: env._(
        "%(what)s is not among those that the status bar shows.", **_of(a)
    ),
    "no_press": lambda env, a: env._(
        "The form of %(model)s has no button “%(button)s” any more, which makes ready what the "
        "scenario needs.",
        **_of(a),
    ),
    "check_field": lambda env, a: env._(
        "The step's check asks for the field “%(field)s” of %(model)s, which the form lacks.",
        **_of(a),
    ),
    "domain": lambda env, a: env._("The step's check on %(model)s: %(problem)s", **_of(a)),
    "twice": lambda env, a: env._("%(what)s is there %(count)s times at once.", **_of(a)),
    "in_each_row": lambda env, a: env._(
        "%(what)s is on each row or card: the step does not say on whose (row).", **_of(a)
    ),
    "css": lambda env, a: env._("Only the page can tell where %(what)s is.", **_of(a)),
    "folded": lambda env, a: env._("%(what)s may be folded away.", **_of(a)),
    "screen": lambda env, a: env._("Which screen %(what)s is on is not known.", **_of(a)),
    "unsure": lambda env, a: env._("What the step before opens is not known.", **_of(a)),
    "which_view": lambda env, a: env._(
        "%(model)s has more than one %(view)s, and not all of them have %(what)s.", **_of(a)
    ),
}


def _of(args):
    return {name: value for name, value in args.items() if isinstance(value, str | int)}


def _named(env, name, value):
    """Technical names as people know them."""
    if name in ("model", "wanted") and value in env:
        return f"“{env['ir.model']._get(value).name}”"
    if name == "view" or (name == "wanted" and value in VIEWS):
        return view_words(env, value)
    return value


def _place(env, args):
    if "model" not in args:
        return ""
    return env._(
        "%(view)s of %(model)s", view=args.get("view") or env._("form"), model=args["model"]
    )
