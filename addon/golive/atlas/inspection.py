"""Goes through a scenario and looks for every anchor, field and action that it speaks of."""

from ..play.script import Script
from ..play.shape_domain import ShapeError, check_domain
from .finding import cannot_tell, gone, ok, worst
from .journey import Journey
from .seek import look
from .seek_form import fields


def inspect(atlas, body, actors=None):
    """Whether each step can be done, as the audience of `atlas`.

    :param body: `Scenario` of the types
    :param actors: keys of the roles that the audience plays; default: all
    :return: list of pairs (step's key, `Finding`); "" stands for the start
    """
    script = Script(body)
    journey = Journey(atlas, script)
    found = [("", worst([_start(atlas, body, journey), *_givens(atlas, body)]))]
    for step in script.steps:
        screen = journey.screen(step)
        anchor = step.get("at")
        seen = look(atlas, screen, anchor, step.get("do")) if anchor else ok(screen)
        leads = journey.follow(step, seen)
        if actors is None or script.actor(step) in actors:
            checks = _checks(atlas, script, step, screen)
            found.append((step["key"], worst([seen, *filter(None, [leads]), *checks])))
    return found


def locate(atlas, body, key):
    """What is found of one step's anchor, whatever the records hold by now.

    :return: `Finding`, with the screen
    """
    script = Script(body)
    journey = Journey(atlas, script, is_played=False)
    for step in script.steps:
        screen = journey.screen(step)
        anchor = step.get("at")
        seen = look(atlas, screen, anchor, step.get("do")) if anchor else ok(screen)
        if step["key"] == key:
            return seen
        journey.follow(step, seen)
    return cannot_tell("screen")


def _start(atlas, body, journey):
    action = atlas.env.ref(body["start"], raise_if_not_found=False)
    if not action or not action._name.startswith("ir.actions."):
        return gone("no_action", action=body["start"])
    groups = action.group_ids if "group_ids" in action._fields else None
    if groups and not atlas.audience.has_any(groups):
        return gone("action_hidden", action=body["start"])
    model = journey.base.model
    return (atlas.model(model) if model else None) or ok(journey.base)


def _givens(atlas, body):
    """What the scenario needs to begin: models, and the buttons that make it ready, which Golive
    presses itself."""
    for given in body.get("given") or []:
        model = given["model"]
        if model not in atlas.env:
            yield gone("no_model", model=model)
            continue
        for name in given.get("press") or []:
            if not _is_button(atlas, model, name):
                yield gone("no_press", model=model, button=name)


def _is_button(atlas, model, name):
    """Whether the form of a model, or of what the fields before the button lead to, has it."""
    *path, button = name.split(".")
    for part in path:
        field = atlas.env[model]._fields.get(part)
        if field is None or not field.relational:
            return False
        model = field.comodel_name
    root = atlas.everyones.views.read(model, "form")
    return root is not None and any(node.get("name") == button for node in root.iter("button"))


def _checks(atlas, script, step, screen):
    """What the step's checks speak of: models, fields, domains."""
    checks = [(step.get("expect") or {}).get("check"), step.get("when")]
    for check in filter(None, checks):
        body = check.get("exists") or check.get("screen") or check.get("form") or {}
        if body.get("model") and (problem := atlas.model(body["model"])):
            yield problem
        elif "form" in check:
            yield from _form(atlas, script, step, screen, check["form"])
        else:
            yield from _domain(atlas, script, step, check)
    bind = step.get("binds")
    if bind and (problem := atlas.model(bind["model"])):
        yield problem


def _domain(atlas, script, step, check):
    if "exists" in check:
        model, domain = check["exists"]["model"], check["exists"]["domain"]
    elif "record" in check:
        bind = script.subject(step, name=check.get("of"))
        model, domain = bind and bind["model"], check["record"]
    else:
        return
    if model and model in atlas.env:
        try:
            check_domain(atlas.env, model, [list(c) if isinstance(c, tuple) else c for c in domain])
        except ShapeError as error:
            yield gone("domain", model=model, problem=str(error))


def _form(atlas, script, step, screen, form):
    """The page reads what the open form holds: the field has to be in the form, seen or not."""
    bind = script.subject(step, model=form.get("model"))
    model = form.get("model") or (bind and bind["model"])
    if not model or model not in atlas.env:
        return
    name, lines = form["field"], list(form.get("lines") or {})
    if not atlas.is_field(model, name):
        yield gone("check_field", model=model, field=name)
        return
    is_here = screen.model == model
    view_id = screen.view_id("form") if is_here else False
    root = atlas.views.read(model, "form", view_id, screen.refs if is_here else ())
    if root is not None and not fields(root, name):
        known = is_here and screen.is_known
        args = {"model": model, "field": name}
        yield gone("check_field", **args) if known else cannot_tell("check_field", **args)
    comodel = atlas.env[model]._fields[name].comodel_name
    for line in lines:
        if not comodel or not atlas.is_field(comodel, line):
            yield gone("check_field", model=comodel or model, field=line)
