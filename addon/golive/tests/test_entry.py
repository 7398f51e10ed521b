from odoo.exceptions import ValidationError
from odoo.tests import TransactionCase, tagged

from ..play.entry import parse_entries, parse_uid

UID = "00000000-0000-4000-8000-000000000001"
GOOD = {"uid": UID, "step": "vendor", "outcome": "done", "seconds": 1.5}

BAD = {
    "uid": [None, 1, "", "x", UID.upper().replace("1", "A"), UID + "\n", UID[:-1], [UID], True],
    "step": [None, "", 5, ["vendor"], "x" * 129, {}],
    "outcome": [None, "", "lost", 1, ["done"], "Done"],
    "seconds": [None, -1, 86401, "5", True, float("nan"), float("inf"), [1], {}],
    "page": ["", "ok", 1, True, []],
    "binds": [
        *([], "order", {1: 1}, {str(name): 1 for name in range(21)}),
        *({"order": value} for value in ("5", 0, -1, True, 2**31, 1.0, None)),
    ],
    "detour": ["yes", 1, 0, []],
    "helped": ["yes", 1, 0, []],
    "note": [1, True, [], {}, "x" * 2001],
    "waited": ["5", True, float("nan"), float("inf"), [1]],
    "verdict": ["passed"],
    "user_id": [1],
}


@tagged("post_install", "-at_install")
class TestEntry(TransactionCase):
    """What a client may send."""

    def test_a_whole_entry_is_read(self):
        entry = {**GOOD, "page": "passed", "binds": {"order": 5}, "detour": True}
        entry.update(helped=True, note="It was there", waited=90.0)
        self.assertEqual(parse_entries(self.env, [entry]), [entry])

    def test_what_is_left_out_has_a_value(self):
        [entry] = parse_entries(self.env, [{**GOOD, "seconds": 0}])
        self.assertEqual(
            [entry[name] for name in ("seconds", "page", "binds", "detour")],
            [0.0, None, {}, False],
        )
        self.assertEqual([entry[name] for name in ("helped", "note", "waited")], [False, "", 0.0])

    def test_malformed_entries_are_refused(self):
        for name, values in BAD.items():
            for value in values:
                with self.subTest(name=name, value=value), self.assertRaises(ValidationError):
                    parse_entries(self.env, [GOOD, {**GOOD, name: value}])

    def test_missing_keys_are_refused(self):
        for name in GOOD:
            entry = {key: value for key, value in GOOD.items() if key != name}
            with self.subTest(name=name), self.assertRaises(ValidationError):
                parse_entries(self.env, [entry])

    def test_what_is_no_list_of_entries_is_refused(self):
        for entries in (None, {}, "[]", 5, GOOD, [None], ["x"], [[]], [GOOD] * 201):
            with self.subTest(entries=entries), self.assertRaises(ValidationError):
                parse_entries(self.env, entries)
        self.assertEqual(len(parse_entries(self.env, [GOOD] * 200)), 200)
        self.assertEqual(parse_entries(self.env, []), [])

    def test_uids(self):
        self.assertEqual(parse_uid(self.env, UID), UID)
        for value in (None, False, 5, "", "x", UID + " ", [UID]):
            with self.subTest(value=value), self.assertRaises(ValidationError):
                parse_uid(self.env, value)
