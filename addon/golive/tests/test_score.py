from odoo.tests import BaseCase, tagged

from ..play.score import score

CHECK = {"check": {"record": []}}


def step(key, **values):
    return {"key": key, "expect": CHECK, **values}


def line(key, outcome="done", verdict="passed", helped=False):
    return {"step": key, "outcome": outcome, "verdict": verdict, "helped": helped}


FIVE = {"steps": [step(key) for key in "abcde"]}
FOUR_DONE = [line(key) for key in "abcd"]

#: script, lines, state, left out, begins at → checked, earned, passed
CASES = {
    "all done": (FIVE, [*FOUR_DONE, line("e")], "done", (), None, (5, 5, True)),
    "the mark is enough": (
        FIVE,
        [*FOUR_DONE, line("e", "skipped")],
        "done",
        (),
        None,
        (5, 4, True),
    ),
    "a hint earns nothing": (
        *(FIVE, [*FOUR_DONE, line("d", "hint"), line("e", "skipped")], "done", (), None),
        (5, 3, False),
    ),
    "one step spoiled twice counts once": (
        *(FIVE, [line("a", "hint"), line("a", "hint"), *FOUR_DONE, line("e")], "done", (), None),
        (5, 4, True),
    ),
    "help earns nothing": (
        *(FIVE, [*FOUR_DONE, line("e", helped=True)], "done", (), None),
        (5, 4, True),
    ),
    "a skip made good earns nothing": (
        *(FIVE, [line("a", "skipped"), *FOUR_DONE, line("e")], "done", (), None),
        (5, 4, True),
    ),
    "what cannot be told is not earned": (
        *(FIVE, [*FOUR_DONE, line("e", verdict="cannot_tell")], "done", (), None),
        (5, 4, True),
    ),
    "seeing nothing to point at costs nothing": (
        *(FIVE, [line("a", "absent"), line("b", "ambiguous"), *FOUR_DONE, line("e")]),
        *("done", (), None, (5, 5, True)),
    ),
    "left out by its when": (FIVE, FOUR_DONE, "done", (), None, (4, 4, True)),
    "left out so far": (FIVE, FOUR_DONE[:2], "open", ("e",), None, (4, 2, False)),
    "behind, so not left out": (FIVE, FOUR_DONE[:2], "open", ("a",), None, (5, 2, False)),
    "set-up counts and earns nothing": (
        *(FIVE, [line("d"), line("e")], "done", (), "d", (5, 2, False)),
    ),
    "what began later passes nothing": (
        *(FIVE, [line(key) for key in "bcde"], "done", (), "b", (5, 4, False)),
    ),
    "an optional step of the set-up": (
        {"steps": [step("a", optional=True), step("b")]},
        *([line("b")], "done", (), "b", (1, 1, False)),
    ),
    "an unchecked step does not count": (
        *({"steps": [step("a"), {"key": "b"}]}, [line("a"), line("b", verdict="none")]),
        *("done", (), None, (1, 1, True)),
    ),
    "a text to see is no check": (
        *({"steps": [step("a"), {"key": "b", "expect": {"text": "See"}}]}, [line("a"), line("b")]),
        *("done", (), None, (1, 1, True)),
    ),
    "a waypoint is a check": (
        *({"steps": [{"key": "a", "expect": {"check": {"screen": {"model": "x"}}}}]}, [line("a")]),
        *("done", (), None, (1, 1, True)),
    ),
    "an optional step that nobody touched": (
        *({"steps": [step("a"), step("b", optional=True)]}, [line("a")]),
        *("done", (), None, (1, 1, True)),
    ),
    "an optional step with a hint": (
        *({"steps": [step("a"), step("b", optional=True)]}, [line("a"), line("b", "hint")]),
        *("done", (), None, (2, 1, False)),
    ),
    "a mark of its own": (
        *({**FIVE, "passMark": 1}, [*FOUR_DONE, line("e", "skipped")], "done", (), None),
        (5, 4, False),
    ),
    "a mark that binary fractions miss": (
        *({"steps": [step(key) for key in "abcdefghij"], "passMark": 0.7},),
        *([line(key) for key in "abcdefg"] + [line(key, "skipped") for key in "hij"],),
        *("done", (), None, (10, 7, True)),
    ),
    "nothing checked proves nothing": (
        *({"steps": [{"key": "a"}]}, [line("a", verdict="none")], "done", (), None),
        (0, 0, False),
    ),
    "nothing done": (FIVE, [], "open", (), None, (5, 0, False)),
}


@tagged("post_install", "-at_install")
class TestScore(BaseCase):
    """Hand-made runs, and what they earn."""

    def test_cases(self):
        for case, (script, lines, state, left_out, begins_at, wanted) in CASES.items():
            with self.subTest(case):
                got = score(script, lines, state, left_out, begins_at)
                self.assertEqual((got.checked, got.earned, got.passed), wanted)

    def test_what_is_gone_earns_nothing(self):
        got = score(FIVE, FOUR_DONE, "open", lost={"a", "e"})
        self.assertEqual((got.checked, got.earned), (5, 3))

    def test_the_share(self):
        self.assertEqual(score(FIVE, FOUR_DONE, "stopped").share, 0.8)
        self.assertEqual(score({"steps": []}, [], "done").share, 0)
