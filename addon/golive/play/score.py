"""The score of a `practice` run: what was done without help, of what could be checked."""

from dataclasses import dataclass

PASS_MARK = 0.8


@dataclass(frozen=True)
class Score:
    """`checked` steps count, `earned` of them were done without help; `pass_mark` is a share;
    `whole`: it was played from its first step."""

    checked: int
    earned: int
    pass_mark: float
    whole: bool = True

    @property
    def share(self):
        """Share earned, 0 to 1. Where nothing is checked, nothing is proven."""
        return self.earned / self.checked if self.checked else 0.0

    @property
    def passed(self):
        """Whether the share reaches the mark. 4 of 5 is 0.8, whatever binary fractions say."""
        return (
            self.whole
            and bool(self.checked)
            and self.earned >= self.pass_mark * self.checked - 1e-9
        )


def score(script, lines, state, left_out=(), begins_at=None, lost=()):
    """The score of a run.

    A step counts when it has a check and applies. It earns when it was done, its check passed, and
    no hint, skip or help was recorded for it, before or after. An optional step that nobody
    touched does not count: it may be left out. Of a run that is done, a step without an outcome
    was left out by its `when`, whatever the record says since. What a run began after was not done
    in it: that counts, and earns nothing.

    :param script: the frozen `Scenario`, JSON
    :param lines: dicts with step, outcome, verdict and helped
    :param state: "open", "done" or "stopped"
    :param left_out: keys of steps whose `when` is known not to hold
    :param begins_at: key of the step that the run began at
    :param lost: keys of steps whose outcome is not there any more: they earn nothing
    :return: Score
    """
    behind, passed, spoiled = set(), set(), set()
    for line in lines:
        key, outcome = line["step"], line["outcome"]
        if outcome in ("done", "skipped"):
            behind.add(key)
        if outcome == "done" and line["verdict"] == "passed":
            passed.add(key)
        if outcome in ("hint", "skipped") or line["helped"]:
            spoiled.add(key)
    keys = [step["key"] for step in script["steps"]]
    set_up = keys[: keys.index(begins_at)] if begins_at in keys else []

    def counts(step):
        if not (step.get("expect") or {}).get("check"):
            return False
        if step["key"] in behind:
            return True
        if step["key"] in set_up:
            return not step.get("optional")
        if step["key"] in left_out:
            return False
        return step["key"] in spoiled if step.get("optional") else state != "done"

    counted = {step["key"] for step in script["steps"] if counts(step)}
    earned = counted & passed - spoiled - set(lost)
    return Score(len(counted), len(earned), script.get("passMark") or PASS_MARK, not set_up)
