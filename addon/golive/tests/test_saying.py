from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from ..play.entry import BEHIND, BESIDE, OUTCOMES, parse_entries
from .common import GoliveCase
from .relay_common import RelayCase

#: A value of each field that says something.
SAYS = {
    "page": "passed",
    "binds": {"contact": 1},
    "detour": True,
    "helped": True,
    "note": "So",
    "waited": 5,
    "seconds": 5,
}
#: A value that says nothing.
SILENT = {"page": None, "binds": {}, "detour": False, "helped": None, "note": " ", "waited": 0}
#: The whole table: what may be said with what.
MAY = {
    "done": {"page", "binds", "detour", "helped", "note"},
    "skipped": {"page", "binds", "detour", "note"},
    "failed": {"page", "binds", "note"},
    "blocked": {"page", "binds", "note"},
    "bound": {"binds"},
    "hint": set(),
    "absent": set(),
    "ambiguous": set(),
}
SIGHTS = ("absent", "ambiguous")
#: Which outcome belongs to which modes.
MODES = {
    "failed": ("test",),
    "blocked": ("test",),
    "hint": ("practice",),
}


@tagged("post_install", "-at_install")
class TestSaying(GoliveCase):
    """Every outcome with every field: what may be said, and that nothing else is."""

    def test_each_outcome_with_each_field(self):
        self.assertEqual({name: set(fields) for name, fields in BESIDE.items()}, MAY)
        self.assertEqual(set(MAY), set(OUTCOMES))
        for outcome in OUTCOMES:
            for field, value in SAYS.items():
                entry = self.entry("open", outcome, **{field: value})
                with self.subTest(outcome=outcome, field=field):
                    if field in MAY[outcome] or field in ("waited", "seconds"):
                        self.assertEqual(parse_entries(self.env, [entry])[0][field], value)
                    else:
                        with self.assertRaisesRegex(ValidationError, f"{outcome}, {field}"):
                            parse_entries(self.env, [entry])
            for field, value in SILENT.items():
                with self.subTest(outcome=outcome, silent=field):
                    [read] = parse_entries(
                        self.env, [self.entry("open", outcome, **{field: value})]
                    )
                    self.assertFalse(read[field])

    def test_each_outcome_in_each_mode(self):
        self.declare("test")
        work = self.scenario(self.step("only"), key="test.only")
        for mode in ("learn", "practice", "test", "verify"):
            user = self.admin if mode == "verify" else self.learner
            for outcome in OUTCOMES:
                uid = self.begin(work, user, mode=mode)
                note = {"note": "So"} if outcome in BEHIND else {}
                with self.subTest(mode=mode, outcome=outcome):
                    if mode in MODES.get(outcome, [mode]) and outcome != "bound":
                        self.record(uid, self.entry("only", outcome, **note), user=user)
                    else:
                        with self.assertRaises(UserError), self.cr.savepoint():
                            self.record(uid, self.entry("only", outcome, **note), user=user)
                self.runs(user).stop(uid)

    def test_nothing_is_done_for_a_tester(self):
        self.declare("test")
        work = self.scenario(self.step("only"), key="test.only")
        for mode, is_refused in (("learn", False), ("practice", False), ("test", True)):
            uid = self.begin(work, mode=mode)
            entry = self.entry("only", helped=True)
            if is_refused:
                with self.assertRaises(UserError):
                    self.record(uid, entry)
            else:
                self.record(uid, entry)

    def test_a_step_names_its_own_record_only(self):
        uid = self.begin(self.contact_scenario())
        contact = self.contact(city="Gent")
        for outcome in ("done", "skipped", "bound"):
            entry = self.entry("open", outcome, binds={"contact": contact.id})
            with self.assertRaises(UserError), self.cr.savepoint():
                self.record(uid, entry)
        self.assertEqual(self.runs().load(uid)["bindings"], {})


@tagged("post_install", "-at_install")
class TestWrongActor(RelayCase):
    """Whoever's turn it is not changes nothing of what the others go on with."""

    def entries(self, step, contact):
        """Every outcome of a step, with the record of the run's."""
        for outcome in OUTCOMES:
            for binds in ({}, {"contact": contact.id}):
                yield self.entry(step, outcome, **({"binds": binds} if binds else {}))

    def tried(self, run, user, other):
        """Everything that a person may try with every step: what of it is stored."""
        stored = []
        for step in ("make", "hint", "city", "sign", "read"):
            for entry in self.entries(step, other):
                try:
                    with self.cr.savepoint():
                        [answer] = self.record(run, entry, user=user)
                except UserError:
                    continue
                if answer["accepted"]:
                    stored.append((step, entry["outcome"], bool(entry.get("binds"))))
        return stored

    def test_who_handed_it_over_changes_nothing_any_more(self):
        run, contact = self.handed_over()
        other = self.contact(city="Gent")
        for taken in (False, True):
            if taken:
                self.runs(self.nadia).claim(run)
            stored = self.tried(run, self.learner, other)
            load = self.runs(self.nadia).load(run)
            self.assertEqual(load["bindings"], {"contact": contact.id})
            self.assertEqual(load["holds"]["city"], "failed")
            steps = {step for step, outcome, _binds in stored if outcome in BEHIND}
            self.assertEqual(steps - {"make", "hint"}, set(), "their own part")
            self.assertFalse([line for line in stored if line[2]], "no record")
            self.assertFalse(
                [line for line in stored if line[0] == "city" and line[1] not in SIGHTS]
            )

    def test_who_did_not_take_it_changes_nothing(self):
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        self.assertEqual(self.tried(run, self.boris, contact), [])

    def test_a_part_stays_with_who_played_it(self):
        """Two hold the first role; the second of them takes its later part."""
        run, contact = self.handed_over()
        self.runs(self.nadia).claim(run)
        contact.city = "Gent"
        self.record(run, self.entry("city"), self.entry("sign"), user=self.nadia)
        self.runs().delegate(run, self.other.id)
        other = self.contact(self.other, city="Gent")
        for entry in (
            self.entry("make", "bound", binds={"contact": other.id}),
            self.entry("make", "skipped"),
            self.entry("make", binds={"contact": other.id}),
        ):
            with self.assertRaisesRegex(UserError, "golive_learner"), self.cr.savepoint():
                self.record(run, entry, user=self.other)
        load = self.runs(self.other).load(run)
        self.assertEqual(load["bindings"], {"contact": contact.id})
