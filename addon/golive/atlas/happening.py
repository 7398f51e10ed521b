"""What doing a step, and its check, tells of the records."""

from .modifier import SOMETHING

#: Actions that change a field.
TYPING = ("fill", "pick", "check")
#: Controls that change nothing of a record.
STILL = frozenset(
    {"new", "add_line", "search", "filters", "favorites", "filter", "group_by", "search_panel"}
    | {"send_message", "log_note", "message", "post"}
)
LEAVING = ("menu", "app", "view", "record")


def happen(known, script, step, here, now):
    """Take over into `known` what is so once a step is done.

    :param known: `Known`
    :param here: `Screen` that the step is played on
    :param now: `Screen` that it leads to
    """
    # Who leaves a step out, or for whom it is skipped, has done none of it.
    is_sure = not step.get("optional") and not step.get("when")
    anchor, action = step.get("at") or {}, step.get("do") or {}
    if not anchor or "css" in anchor:
        known.forget()
    elif typed := next((name for name in TYPING if name in action), None):
        value = action[typed] if typed == "check" else SOMETHING
        _type(known, here, anchor, value if is_sure else None)
    elif "read" not in action:
        _press(known, here, now, anchor, is_sure)
    if is_sure:
        _learn(known, script, step)


def _type(known, here, anchor, value):
    if here.subject and "field" in anchor:
        is_line = "in" in anchor
        field = anchor["in"] if is_line else anchor.get("field")
        known.fill(here.subject, here.model, field, None if is_line else value)


def _press(known, here, now, anchor, is_sure):
    control = anchor.get("control")
    if any(name in anchor for name in LEAVING) or control == "breadcrumb":
        known.leave()
    elif control == "save" and here.subject and is_sure:
        known.save(here.subject)
    elif "tab" in anchor or "column" in anchor or control in STILL:
        return
    elif control:
        known.press()
    else:
        known.press(here.subject, is_sure)


def _learn(known, script, step):
    check = (step.get("expect") or {}).get("check") or {}
    if "record" in check:
        bind = script.subject(step, name=check.get("of"))
        if bind:
            known.learn(bind["name"], bind["model"], check["record"])
    elif "form" in check:
        form = check["form"]
        bind = script.subject(step, model=form.get("model"), is_form=True)
        if bind and not form.get("lines"):
            known.hold(bind["name"], bind["model"], form["field"], form.get("is", SOMETHING))
