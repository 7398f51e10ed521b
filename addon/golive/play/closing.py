"""Whether what a run came to still holds when its last step is done."""

from .judge import Ruling


def left_again(course, step):
    """What no longer holds, where `step` would complete the run and shows nothing itself.

    An order that was confirmed, and cancelled before the person read the last page, is not a
    confirmed order. Only the last outcome that a record shows is looked at: those before it may
    be passed through, as "sent" is on the way to "confirmed".

    :param course: `Course`
    :return: Ruling that says what, or None
    """
    if (step.get("expect") or {}).get("check") or step.get("binds"):
        return None
    if any(course.is_due(other) for other in course.script.steps if other is not step):
        return None
    for other in reversed(course.script.steps):
        if other["key"] not in course.done:
            continue
        check = (other.get("expect") or {}).get("check") or {}
        if "form" in check and not course.judge.saved(other, check):
            continue
        ruling = course.judge.check(other, check) if check else None
        if ruling:
            return _said(course, other, ruling) if ruling.verdict == "failed" else None
    return None


def _said(course, step, ruling):
    return Ruling(
        "failed",
        course.env._(
            "“%(step)s” does not hold any more: %(saw)s", step=step["title"], saw=ruling.saw
        ),
    )
