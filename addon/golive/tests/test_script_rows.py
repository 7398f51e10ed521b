from odoo.tests import tagged

from ..bring.headings import guess
from .script_file_common import HEADINGS, ScriptFileCase


@tagged("post_install", "-at_install")
class TestScriptRows(ScriptFileCase):
    """What rows mean, as testers write them."""

    def read(self, *sheets, **values):
        """Scenarios as (name, [(title, instruction)])."""
        wizard = self.wizard(self.xlsx(*sheets), **values)
        self.assertEqual(self.problems(wizard), {})
        self.note = wizard.note
        found = self.env["golive.scenario"].search(wizard.bring()["domain"], order="id")
        return [(one.name, [(step.title, step.say) for step in one.step_ids]) for one in found]

    def test_a_name_holds_until_another_one_and_a_step_goes_on(self):
        found = self.read(
            (
                "Scripts",
                [
                    ("Procurement, version 3",),
                    (),
                    HEADINGS,
                    ("Order", None, None, None, None, None),
                    (None, "Prepare", None, None, None, None),
                    (None, "1. Open it", None, "Open the form", "It is open", None),
                    (None, None, None, "and wait.", "and empty", "City: Gent"),
                    (),
                    ("Order", "2", None, "Save. Then look at the number of it.", None, None),
                    ("Receive", "Take it in", None, None, None, None),
                    (None, None, None, "Press Receive.", None, None),
                ],
            )
        )
        self.assertEqual(
            found,
            [
                (
                    "Order",
                    [
                        ("Open it", "Open the form\nand wait."),
                        ("Save", "Save. Then look at the number of it."),
                    ],
                ),
                ("Receive", [("Take it in", "Press Receive.")]),
            ],
        )
        self.assertIn("only headings, and left out: 1", self.note)

    def test_a_sheet_is_a_scenario_where_no_column_names_any(self):
        headings = ("Test Step", "Expected")
        found = self.read(
            ("Cover", [("Signed by",), ("Ann",)]),
            ("Order", [headings, ("Open it.", "Open"), ("Save it.", "Saved")]),
            ("Receive", [headings, ("Open it.", "Open")]),
        )
        self.assertEqual(
            found,
            [
                ("Order", [("Open it", "Open it."), ("Save it", "Save it.")]),
                ("Receive", [("Open it", "Open it.")]),
            ],
        )
        self.assertIn("sheet Cover", self.note)

    def test_numbers_with_parts(self):
        numbers = ["1", "1.1", "1.2", "2", 2.9, 2.1, "2.11 Look", "3a", "3b) See"]
        rows = [
            (None, number, None, None if number in ("1", "2") else f"Do {place}.")
            for place, number in enumerate(numbers)
        ]
        [(name, steps)] = self.read(("One", [HEADINGS, ("Order", *rows[0][1:]), *rows[1:]]))
        self.assertEqual(name, "Order")
        self.assertEqual(
            [title for title, _say in steps],
            ["Do 1", "Do 2", "Do 4", "Do 5", "Look", "Do 7", "See"],
        )

    def test_a_role_holds_by_name_or_key_in_any_language(self):
        rows = [
            ("Order", 1, None, "Open it."),
            (None, 2, "COMMIS", "Go on."),
            (None, 3, None, "And on."),
            (None, 4, "test.boss", "Approve."),
            (None, 5, " clerk ", "Receive."),
        ]
        self.read(("One", [HEADINGS, *rows]))
        scenario = self.env["golive.scenario"].search([("key", "=", "base.order")])
        self.assertEqual(
            scenario.step_ids.mapped(lambda step: step.actor_id.key or ""),
            ["", "test.clerk", "test.clerk", "test.boss", "test.clerk"],
        )
        self.assertEqual(scenario._role_keys(), ["test.clerk", "test.boss"])
        self.env["golive.role"].create({"key": "test.clerk_2", "name": "Clerk"})
        found = self.problems(self.wizard(self.xlsx(("One", [HEADINGS, *rows]))))
        self.assertEqual(list(found), [("One", 6, "C")])
        self.assertIn("More than one role is called “clerk”", found["One", 6, "C"])

    def test_what_of_app_reason_and_note_is_said(self):
        headings = (*HEADINGS[:4], "Application", "Pourquoi", "Remarks")
        row = ("Order", 1, None, "Open it.", "directory", "It matters.", "Ask Ann.")
        self.read(("One", [headings, row]), menu_id=False)
        scenario = self.env["golive.scenario"].search([("key", "=", "base.order")])
        step = scenario.step_ids
        self.assertEqual((step.why, step.say), ("It matters.", "Open it.\nNote: Ask Ann."))
        self.assertEqual(scenario.start, "base.action_partner_form")
        found = self.problems(
            self.wizard(self.xlsx(("One", [headings, (*row[:4], "Nothing")])), menu_id=False)
        )
        self.assertIn("There is no app “Nothing” here", found["One", 2, "E"])
        found = self.problems(self.wizard(self.xlsx(("One", [headings, row[:4]])), menu_id=False))
        self.assertIn("Nothing says which app", found["One", 2, ""])

    def test_what_is_wrong_with_rows(self):
        rows = [
            (None, 1, None, "Too early."),
            ("Order", 1, None, "Open it."),
            (None, 2, None, None, None, None),
            ("Empty", None, None, None),
            ("ORDER!", 1, None, "Open it."),
            ("Order (2)", 1, None, "Open it."),
        ]
        found = self.problems(self.wizard(self.xlsx(("One", [HEADINGS, *rows]))))
        self.assertEqual(
            [(row, column) for _sheet, row, column in found],
            [(2, "A"), (4, "D"), (5, "A"), (6, "A")],
        )
        self.assertIn("No scenario is named yet", found["One", 2, "A"])
        self.assertIn("Step “2” has no instruction", found["One", 4, "D"])
        self.assertIn("“Empty” has no step", found["One", 5, "A"])

    def test_text_without_a_heading_is_not_lost(self):
        row = ("Order", 1, None, "Open it.", "It is open", None)
        rows = [HEADINGS, row, (None, 2, None, "Save it.", "Saved", None, None, "and wait")]
        found = self.problems(self.wizard(self.xlsx(("One", rows))))
        self.assertEqual(list(found), [("One", 3, "H")])
        self.assertIn("“and wait”", found["One", 3, "H"])
        text = "Scenario,Step,Instruction,Expected\nOrder,1,Open it, press New, and wait,Opened\n"
        wizard = self.wizard(text.encode(), "scripts.csv")
        self.assertEqual([(row, column) for _s, row, column in self.problems(wizard)], [(2, "E")])

    def test_what_only_counts_steps_is_no_instruction(self):
        self.assertEqual(guess(["fall", "nr", "tun"]), {"nr": "step"})
        self.assertEqual(guess(["nr", "step"]), {"nr": "step", "step": "say"})
        self.assertEqual(guess(["step"]), {"step": "say"})

    def test_names_without_latin_letters_have_keys_that_stay(self):
        rows = [("Заказ", "Открыть", None, "Откройте."), (None, "Сохранить", None, "Сохраните.")]
        for _time in range(2):
            wizard = self.wizard(self.xlsx(("One", [HEADINGS, *rows])))
            self.assertEqual(self.problems(wizard), {})
            key = wizard.outcome_ids.key
            self.assertRegex(key, r"^base\.script_[0-9a-f]{8}$")
            if wizard.outcome_ids.kind == "new":
                wizard.bring()
        self.assertEqual(wizard.outcome_ids.kind, "same")
