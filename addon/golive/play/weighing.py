"""What an entry is worth: the ruling on it, who gave it, and whether it is stored."""

from dataclasses import dataclass

from odoo.exceptions import UserError

from .judge import Ruling


@dataclass(frozen=True)
class Weighed:
    """`judge`: "server", "page", or None where nobody had to look; `lost`: key of the step that it
    is declined for; `names`: whether its record gets its name."""

    ruling: Ruling
    judge: str | None = None
    accepted: bool = True
    lost: str | None = None
    names: bool = True

    @classmethod
    def declined(cls, verdict, saw, judge=None, lost=None):
        """Not stored; the person is told why."""
        return cls(Ruling(verdict, saw), judge, accepted=False, lost=lost)


NOTHING = Weighed(Ruling("none"))
#: Where an outcome or line belongs to one mode.
ONLY_IN = {"hint": "practice", "failed": "test", "blocked": "test"}


def weigh(course, step, entry):
    """Weigh an entry whose turn it is.

    :param course: `Course`
    :return: Weighed
    :raise UserError: for an outcome that this mode does not have, and a skip in `test` or a name
        without what has to go with it
    """
    outcome, env = entry["outcome"], course.env
    if ONLY_IN.get(outcome, course.mode) != course.mode:
        raise UserError(env._("“%s”: this mode has no such outcome.", step["title"]))
    if entry["helped"] and course.mode == "test":
        raise UserError(env._("“%s”: in a test nothing is done for the tester.", step["title"]))
    if outcome == "bound" and not entry["binds"]:
        raise UserError(env._("“%s”: no record was named.", step["title"]))
    if course.mode == "test" and outcome in ("done", "failed", "blocked", "skipped"):
        return _as_tested(env, step, entry, _rule(course, step, entry["page"]))
    if outcome != "done":
        return NOTHING
    weighed = _rule(course, step, entry["page"])
    if weighed.ruling.verdict == "failed":
        return Weighed.declined("failed", weighed.ruling.saw, weighed.judge)
    return weighed


def weigh_astray(weighed, outcome, saw, mode):
    """What an entry is worth whose record is not the one that is meant.

    A tester's word counts, with that beside it and without the record: what failed on it needs no
    note, and what the check wants a note for still does.

    :param weighed: what it would be worth without that
    :param saw: what is said of the record
    """
    if mode != "test" or outcome == "bound":
        return Weighed.declined("failed", saw, "server")
    if not weighed.accepted and weighed.ruling.verdict == "failed":
        return weighed
    return Weighed(Ruling("failed", saw), "server", names=False)


def _as_tested(env, step, entry, weighed):
    """The tester's word counts and the check's stands beside it; where the two differ, or a step
    is not applicable, the tester says why."""
    outcome, ruling = entry["outcome"], weighed.ruling
    if entry["note"]:
        return weighed
    if outcome == "skipped":
        raise UserError(env._("“%s”: say in a note why it does not apply.", step["title"]))
    if outcome == "done" and ruling.verdict == "failed":
        saw = env._("The check says otherwise: say in a note why it passes all the same")
        saw = f"{ruling.saw}. {saw}" if ruling.saw else saw
        return Weighed.declined("failed", saw, weighed.judge)
    if outcome == "failed" and ruling.verdict == "passed":
        saw = env._("The check holds: say in a note why it fails all the same")
        return Weighed.declined("passed", saw, weighed.judge)
    return weighed


def _rule(course, step, page):
    """The ruling on a step: by the server where it can look; by the page for what only the page
    sees: the screen, and a form that is not saved yet."""
    check = (step.get("expect") or {}).get("check") or {}
    page = None if page == "none" else page
    if not check:
        return NOTHING
    ruling = course.judge.check(step, check)
    if page and "screen" in check:
        return Weighed(Ruling(page), "page")
    if page and "form" in check and not _is_settled(course, step, check, page, ruling):
        return Weighed(Ruling(page), "page")
    return Weighed(ruling, "server") if ruling else Weighed(Ruling("cannot_tell"))


def _is_settled(course, step, check, page, ruling):
    """Whether the saved record decides of a form, whatever the page says of it.

    A record that does not hold yet what the form shows may be about to be saved: then the page's
    word counts until the run, or the person's part, ends, and the record is looked at again. A
    tester judges what is saved.
    """
    if not ruling or not course.judge.saved(step, check):
        return False
    return course.mode == "test" or (page, ruling.verdict) != ("passed", "failed")
