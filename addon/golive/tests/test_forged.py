from odoo.exceptions import UserError, ValidationError
from odoo.tests import BaseCase, tagged

from ..play.entry import UID
from ..play.text import is_text, said
from .common import RpcCase

#: What no honest client sends; JSON carries each of it.
NASTY = (
    *(None, True, False, 0, -1, 1.5, 2**31, 2**63, 2**64, 10**30, 10**400, -(10**400)),
    *(float("nan"), float("inf"), float("-inf"), 1e308),
    *("", " ", "\0", "a\0b", "\ud800", "a\udfff", "\u200b", "x" * 100_000, "'; --", "%s", "$user"),
    *([], {}, [None], [[]], [{}], [0], {"": ""}, {"a\0": 1}, {"\ud800": 1}, {"a": {"b": []}}),
    *([10**400], ["\0"], {"uid": "\0"}, {"from": "\0"}, {"params": {"place": "\0"}}),
    *({"params": {"place": value}} for value in ("\ud800", 10**400, float("nan"), "x" * 2001)),
    *({"params": {name: "x"}} for name in ("\0", "\ud800")),
    *({"records": {"contact": value}} for value in (10**400, 2**31, True, "1", float("nan"))),
    *({"records": {name: 1}} for name in ("\0", "\ud800")),
)
#: What the server says no with, in words.
CLEAR = ("ValidationError", "UserError", "AccessError", "MissingError")


@tagged("post_install", "-at_install")
class TestForged(RpcCase):
    """Whatever is sent to a public method, the answer is a result or a clear no, and nothing
    changes."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.declare("test")
        cls.work = cls.scenario(
            cls.step("make", binds={"name": "contact", "model": "res.partner", "from": "new"}),
            cls.step("city", check={"record": [["city", "=", "$param.place"]]}),
            cls.step("read"),
            spec={"params": [{"name": "place", "label": "City"}]},
        )

    def setUp(self):
        super().setUp()
        self.run_uid = self.begin(self.work)
        self.checked = self.begin(self.work, self.admin, mode="verify")
        self.sign_in(self.learner)

    def world(self):
        """All that may be changed by it."""
        counted = ("run", "result", "script", "turn", "database", "given", "scenario", "step")
        self.env.invalidate_all()
        counts = [self.env[f"golive.{name}"].search_count([]) for name in counted]
        runs = self.env["golive.run"].search([("state", "=", "open")])
        return [counts, runs.ids]

    def assertClear(self, model, method, *args):
        """
        :return: whether it was refused
        """
        answer = self.call(model, method, *args)
        if isinstance(answer, str) and answer.endswith(("Error", "Exception")):
            self.assertIn(answer, CLEAR, (model, method, repr(args)[:200]))
            return True
        return False

    def forged(self):
        """Each public method with each of its arguments forged, the others honest."""
        uid, work = self.run_uid, self.work.id
        calls = {
            "load": [uid],
            "record": [uid, []],
            "stop": [uid, None],
            "explain": [uid, "city"],
            "claim": [uid],
            "delegate": [uid, self.other.id],
            "colleagues": [uid],
            "start": [work, "learn", self.uid(), None],
        }
        for method, honest in calls.items():
            for place in range(len(honest)):
                for value in NASTY:
                    yield method, [*honest[:place], value, *honest[place + 1 :]]

    def entries(self):
        """Lines with each field forged."""
        honest = self.entry("make", "skipped")
        for field in (*honest, "page", "binds", "detour", "helped", "note", "waited", "more"):
            for value in NASTY:
                yield field, value, {**honest, "uid": self.uid(), field: value}
        for value in (10**400, "\0", float("nan"), 2**31):
            yield "binds", value, self.entry("make", "bound", binds={"contact": value})

    def test_every_method(self):
        before = self.world()
        for method, args in self.forged():
            is_start = method == "start" and args[:2] == [self.work.id, "learn"]
            is_stop = method == "stop" and args[0] == self.run_uid
            is_honest = args[-1] in (None, {}) or args[-1] is False
            if is_honest and (is_stop or (is_start and UID.fullmatch(str(args[2])))):
                continue
            self.assertClear("golive.run", method, *args)
        self.assertEqual(self.world(), before)

    def test_every_field_of_a_line(self):
        before = self.world()
        for field, value, entry in self.entries():
            if not self.is_honest(field, value):
                answer = self.call("golive.run", "record", self.run_uid, [entry])
                self.assertEqual(answer, "ValidationError", (field, repr(value)[:80]))
        self.assertEqual(self.world(), before)

    def is_honest(self, field, value):
        """What a skipped step may say."""
        is_number = type(value) in (int, float)
        return {
            "seconds": is_number and 0 <= value <= 86400,
            "waited": value is None or (is_number and abs(value) <= 2**53),
            "note": value is None or is_text(value, 2000),
            "page": value is None,
            "binds": value is None or value == {},
            "detour": value is None or type(value) is bool,
            "helped": value is None or value is False,
        }.get(field, False)

    def test_what_an_administrator_may_say(self):
        self.sign_in(self.admin)
        before = self.world()
        for value in NASTY:
            says = is_text(value, 2000) and bool(said(value))
            for field, is_honest in (
                ("kind", False),
                ("reason", says),
                ("training_url", value is None or value in (False, 0, "", [], {})),
                ("mail_allowed", not value or value is True),
            ):
                values = {"kind": "test", "reason": "So", field: value}
                if not is_honest:
                    self.assertTrue(self.assertClear("golive.database", "declare", values), values)
            for broken, is_honest in (
                (value, value is None),
                ({"step": value, "why": "So"}, False),
                ({"step": "city", "why": value}, says),
            ):
                if not is_honest:
                    refused = self.assertClear("golive.run", "stop", self.checked, broken)
                    self.assertTrue(refused, broken)
            self.assertTrue(self.assertClear("golive.database", "declare", value), value)
            checks = [self.work.id, self.checked, "So"]
            for place in range(2):
                args = [*checks[:place], value, *checks[place + 1 :]]
                self.assertTrue(self.assertClear("golive.run", "cannot_tell", *args), args)
            if not isinstance(value, str) or not is_text(value[:2000], 2000):
                args = [*checks[:2], value]
                self.assertTrue(self.assertClear("golive.run", "cannot_tell", *args), args)
        self.assertEqual(self.world(), before)

    def test_the_controller(self):
        self.sign_in(self.learner)
        for uid in ("%00", "x", "%F0%90%80", self.run_uid + "x", "..%2F"):
            answer = self.url_open(f"/golive/turn/{uid}", allow_redirects=False)
            self.assertLess(answer.status_code, 500, uid)

    def test_the_words_say_what_is_wrong(self):
        for field in ("note", "seconds", "waited"):
            with self.assertRaisesRegex(ValidationError, f"Entry 1 is malformed: {field}"):
                self.record(self.run_uid, {**self.entry("make"), field: "\0"})


@tagged("post_install", "-at_install")
class TestText(BaseCase):
    """Text that can be stored, and text that says something."""

    def test_what_can_be_stored(self):
        for text in ("", "So", "é", "😀", "\n", "x" * 10):
            self.assertTrue(is_text(text, 10), repr(text))
        for text in (None, 1, b"So", "\0", "So\0", "\ud800", "\udfff", "x" * 11):
            self.assertFalse(is_text(text, 10), repr(text))

    def test_what_says_nothing(self):
        for text in (
            *("", " ", "\t\n", "\u200b", " \u200b ", "\u00a0", "\u2060", "\ufeff", "\u202e\u202c"),
            *("\u3000", "\u2800", "\u3164", "\u00ad", "\u0301", "\ufe0f", "\u200d\u200d", "\u2028"),
        ):
            self.assertEqual(said(text), "", repr(text))
        for text, kept in (
            (" So ", "So"),
            ("\u200bNo\u200b", "No"),
            ("\u200f\u05d0\u05d1", "\u05d0\u05d1"),
            ("a b", "a b"),
            ("e\u0301", "e\u0301"),
            ("\U0001f469\u200d\u2695\ufe0f", "\U0001f469\u200d\u2695\ufe0f"),
        ):
            self.assertEqual(said(text), kept)


@tagged("post_install", "-at_install")
class TestNotes(RpcCase):
    """A note that shows nothing is none."""

    def test_a_reason_that_nobody_sees(self):
        self.declare("test")
        uid = self.begin(self.scenario(self.step("only"), key="test.only"), mode="test")
        for note in ("\u200b", " \u200b\u2060 ", "\u3164", "\u00ad"):
            with self.assertRaisesRegex(UserError, "note"), self.cr.savepoint():
                self.record(uid, self.entry("only", "skipped", note=note))
        self.record(uid, self.entry("only", "skipped", note="\u200bNo such page\u200b"))
        result = self.env["golive.result"].search([("run_id.uid", "=", uid)])
        self.assertEqual(result.note, "No such page")
        for reason in ("\u200b", "\u2800"):
            with self.assertRaises(ValidationError):
                self.declare("test", reason=reason)
