"""Whether what a run came to still holds when it, or somebody's part of it, ends."""

from .beside import whole
from .form_domain import form_domain
from .leading import led_away
from .reference import Unbound, fields_of
from .sight import just


def lost(course, weighed=None, mine=False):
    """The first step that was done and whose outcome is not there any more.

    An order that was confirmed, and cancelled before the last page was read, is not a confirmed
    order; a vendor that was picked, and changed before saving, is not picked. What only the page
    could see counts as it was said; what is saved by now is looked at. Where a later step leads
    away from it, it may be gone: see `leading`.

    :param course: `Course`
    :param weighed: the step that is being judged just now: it leads, and is not looked at
    :param mine: only steps that are this person's to do
    :return: (step, what of it is gone in words for the person) or None
    """
    return next(_gone(course, weighed, mine), None)


def unsaved(course, step, weighed):
    """The step that is being judged, where the page alone shows its outcome and a record that is
    saved, or was begun, does not.

    :param weighed: `Weighed`
    :return: as `lost`
    """
    ruling = _now(course, step) if weighed.judge == "page" else None
    return (step, _unsaved(course, step, ruling)) if _fails(ruling) else None


def all_lost(course):
    """Keys of the steps that were done and whose outcome is not there any more."""
    return {step["key"] for step, _saw in _gone(course)}


def _gone(course, weighed=None, mine=False):
    for step in course.script.steps:
        if step is weighed or step["key"] not in course.done:
            continue
        if (mine and not course.is_mine(step)) or not course.judge.applies(step):
            continue
        ruling = _now(course, step)
        if _fails(ruling) and not _led_away(course, step, weighed):
            yield step, _words(course, step, ruling)


def _fails(ruling):
    return ruling is not None and ruling.verdict == "failed"


def _words(course, step, ruling):
    line = course.last[step["key"]]
    if line.get("judge") == "page" and line["user"] == course.env.uid:
        return _unsaved(course, step, ruling)
    return course.env._(
        "“%(step)s” does not hold any more: %(saw)s", step=step["title"], saw=ruling.saw
    )


def _unsaved(course, step, ruling):
    return course.env._(
        "“%(step)s” is not saved as you filled it in: %(saw)s",
        step=step["title"],
        saw=ruling.saw,
    )


def _now(course, step):
    """The ruling on a step by what is saved, or None where there is nothing to look at."""
    judge, check = course.judge, (step.get("expect") or {}).get("check") or {}
    if "form" in check:
        bind = judge.subject(step, model=check["form"].get("model"), is_form=True)
        if not bind or not (bind["name"] in judge.bindings or _is_draft(course, bind, step)):
            return None
    return judge.check(step, check) if check else None


def _is_draft(course, bind, step):
    """It was begun in this run, or is in this step, and was never saved."""
    makers = (other for other in course.script.steps if other.get("binds") == bind)
    return bind["from"] == "new" and any(
        maker is step or maker["key"] in course.done for maker in makers
    )


def _led_away(course, step, weighed=None):
    """Whether later steps, whose own outcomes are there, account for all that is missing."""
    claim = _claim(course.judge, step)
    if not claim:
        return False
    place = course.script.index[step["key"]]
    later = [
        other
        for other in course.script.steps[place + 1 :]
        if other is weighed or other["key"] in course.done
    ]
    left, is_moved = claim[1], False
    for other in later:
        said = _claim(course.judge, other)
        is_one = _is_same(course.judge, claim, said) if said else None
        if is_one is None or _now(course, other).verdict != "passed":
            continue
        reduced = led_away(claim[0], left, said[1], is_one)
        # What a later step puts out of use may be out of use.
        is_moved |= reduced is not None or claim[0]._active_name in fields_of(said[1])
        left = left if reduced is None else reduced
    return is_moved and _holds(course.judge, step, claim, left)


def _claim(judge, step):
    """What a check says, as a domain with its references put in.

    :return: (record of its name, or an empty one of the model of `exists`; domain), or None
    """
    try:
        return _said(judge, step, (step.get("expect") or {}).get("check") or {})
    except Unbound:
        return None


def _said(judge, step, check):
    if "exists" in check:
        model = judge.env.get(check["exists"]["model"])
        return None if model is None else (model, judge.named(check["exists"]["domain"]))
    if "record" in check:
        bind = judge.subject(step, name=check.get("of"))
    elif "form" in check:
        bind = judge.subject(step, model=check["form"].get("model"), is_form=True)
    else:
        return None
    record = judge.find(bind) if bind and bind["model"] in judge.env else None
    if not record:
        return None
    if "record" in check:
        return record, judge.named(check["record"])
    domain = form_domain(record.with_context(active_test=True), check["form"], judge.script.param)
    return None if domain is None else (record, domain)


def _is_same(judge, claim, said):
    """Whether both speak of one record (True) or perhaps of others (False); None: they do not."""
    (record, _domain), (other, domain) = claim, said
    if record._name != other._name:
        return None
    if record and other:
        return True if record == other else None
    if record:
        # What exists has to be this very record.
        return True if record.search_count(just(record) & whole(domain)) else None
    return False


def _holds(judge, step, claim, left):
    record, check = claim[0], step["expect"]["check"]
    if "exists" in check:
        reduced = {"exists": {**check["exists"], "domain": left}}
        return judge.check(step, reduced).verdict == "passed"
    return bool(record.search_count(just(record) & whole(left)))
