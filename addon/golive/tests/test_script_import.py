import base64
import csv
import io

import openpyxl

from odoo.exceptions import UserError
from odoo.tests import tagged

from .script_file_common import HEADINGS, ScriptFileCase

#: Row of the spreadsheet, column → what stands there instead, and what is said of it.
PLANTED = {
    (17, 3): ("", "has no instruction"),
    (31, 2): ("Byer", "There is no role"),
    (46, 1): (4, "is there twice"),
    (58, 1): (1, "stands after a later one"),
    (77, 5): ("Vendor:", "has no value"),
    (90, 4): ("x" * 5001, "longer than"),
    (105, 0): ("Scenario 3", "began already in row 22"),
    (123, 3): ("Ouvrir la fen\ufffdtre", "A character was lost"),
    (150, 2): ("Nurse", "There is no role"),
    (180, 5): ("City = ", "has no value"),
}


@tagged("post_install", "-at_install")
class TestScriptImport(ScriptFileCase):
    def rows(self):
        """200 rows: 20 scenarios of 10 steps."""
        rows = [list(HEADINGS)]
        for place in range(200):
            number, step = divmod(place, 10)
            rows.append(
                [
                    f"Scenario {number + 1}" if not step else None,
                    step + 1,
                    "Clerk" if step < 5 else "test.boss",
                    f"Do thing {step + 1} of {number + 1}.",
                    "It is done.",
                    f"Vendor: V{step}\nCity: Gent",
                ]
            )
        return rows

    def planted(self):
        rows = self.rows()
        for (row, column), (value, _message) in PLANTED.items():
            rows[row - 1][column] = value
        return rows

    def assertFound(self, wizard, sheet):
        found = self.problems(wizard)
        self.assertEqual(
            sorted(found), sorted((sheet, row, "ABCDEF"[column]) for row, column in PLANTED)
        )
        for (row, column), (_value, message) in PLANTED.items():
            self.assertIn(message, found[sheet, row, "ABCDEF"[column]])
        headings = wizard.problem_ids.mapped("heading")
        self.assertEqual(set(headings), set(HEADINGS))

    def test_ten_planted_errors_are_ten_problems_at_their_places(self):
        wizard = self.wizard(self.xlsx(("Scripts", self.planted())))
        before = self.env["golive.scenario"].search_count([("edition", ">", 0)])
        self.assertFound(wizard, "Scripts")
        with self.assertRaisesRegex(UserError, "there are 10 problems"):
            wizard.bring()
        self.assertEqual(self.env["golive.scenario"].search_count([("edition", ">", 0)]), before)

    def test_the_same_errors_in_a_csv_file(self):
        for separator, encoding in ((",", "utf-8-sig"), (";", "utf-8"), ("\t", "utf-16")):
            out = io.StringIO(newline="")
            csv.writer(out, delimiter=separator).writerows(
                [["" if value is None else value for value in row] for row in self.planted()]
            )
            wizard = self.wizard(out.getvalue().encode(encoding), "uat.csv")
            self.assertFound(wizard, "uat")

    def test_sheets_that_say_the_same_with_other_headings_are_both_read(self):
        wizard = self.wizard(
            self.xlsx(
                ("Tests", [["Test case", "Action"], ["First", "Open it."], ["Second", "x" * 5001]]),
                ("More", [["Scenario", "Instruction"], ["Third", "Close it."]]),
            )
        )
        self.assertEqual(list(self.problems(wizard)), [("Tests", 3, "B")])
        self.assertEqual(
            dict(wizard.column_ids.mapped(lambda one: (one.name, one.target))),
            {
                "Test case": "scenario",
                "Action": "say",
                "Scenario": "scenario",
                "Instruction": "say",
            },
        )

    def test_a_hidden_sheet_is_left_out_and_named(self):
        book = openpyxl.Workbook()
        for name, state in (("Seen", "visible"), ("Old", "hidden")):
            sheet = book.create_sheet(name)
            sheet.sheet_state = state
            sheet.append(["Scenario", "Instruction"])
            sheet.append([name, "Open it."])
        file = io.BytesIO()
        book.remove(book["Sheet"])
        book.save(file)
        wizard = self.wizard(file.getvalue())
        self.assertEqual(self.problems(wizard), {})
        self.assertEqual(wizard.outcome_ids.mapped("name"), ["Seen"])
        self.assertIn("sheet Old", wizard.note)

    def test_mended_it_comes_in_whole(self):
        wizard = self.wizard(self.xlsx(("Scripts", self.rows())))
        self.assertEqual(self.problems(wizard), {})
        self.assertEqual(len(wizard.outcome_ids), 20)
        self.assertEqual(set(wizard.outcome_ids.mapped("kind")), {"new"})
        action = wizard.bring()
        scenarios = self.env["golive.scenario"].search(action["domain"], order="id")
        self.assertEqual(len(scenarios), 20)
        self.assertEqual(len(scenarios.step_ids), 200)
        first = scenarios[0]
        self.assertEqual(
            (first.key, first.state, first.edition, first.version, first.app, first.start),
            ("base.scenario_1", "draft", 1, 1, "base", "base.action_partner_form"),
        )
        self.assertEqual(first.create_uid, self.author)
        self.assertEqual((first.kind, first._role_keys()), ("process", ["test.clerk", "test.boss"]))
        step = first.step_ids[6]
        self.assertEqual((step.title, step.say), ("Do thing 7 of 1", "Do thing 7 of 1."))
        self.assertEqual((step.actor_id.key, step.expect), ("test.boss", "It is done."))
        self.assertEqual(step.spec, {"data": ["$param.vendor_7", "$param.city"]})
        self.approve(first)

    def test_the_same_file_again_changes_nothing(self):
        rows = [("Order", 1, "Clerk", "Open it.", "It is open.", "Vendor: Medvia")]
        scenario = self.brought(*rows)
        wizard = self.wizard(self.xlsx(("Scripts", [HEADINGS, *rows])))
        wizard.check()
        outcome = wizard.outcome_ids
        self.assertEqual((outcome.kind, outcome.scenario_id), ("same", scenario))
        with self.assertRaisesRegex(UserError, "All of it is here already"):
            wizard.bring()
        self.approve(scenario)
        wizard.check()
        self.assertEqual(wizard.outcome_ids.kind, "same")

    def test_what_differs_is_a_new_version_beside_it(self):
        first = self.brought(
            ("Order", "Open the form", "Clerk", "Open it.", "It is open.", "Vendor: Medvia"),
            (None, "Save", None, "Save it.", "It is saved.", None),
        )
        opened, saved = first.step_ids
        opened.spec = {**opened.spec, "check": {"screen": {"model": "res.partner"}}}
        opened.with_context(lang="fr_FR").say = "Ouvrez-le."
        saved.with_context(lang="fr_FR").say = "Enregistrez-le."
        self.approve(first)
        wizard = self.wizard(
            self.xlsx(
                (
                    "Scripts",
                    [
                        HEADINGS,
                        ("Order", "Open the form", "Clerk", "Open it.", "It is open.", "Vendor: B"),
                        (None, "Save", None, "Save it twice.", "It is saved.", None),
                        (None, "Close", "Boss", "Close it.", None, None),
                    ],
                )
            )
        )
        wizard.check()
        self.assertEqual(
            (wizard.outcome_ids.kind, wizard.outcome_ids.scenario_id), ("version", first)
        )
        second = self.env["golive.scenario"].search(wizard.bring()["domain"])
        self.assertEqual((second.version, second.edition, second.state), (2, 1, "draft"))
        self.assertEqual((second.key, second.origin_id), (first.key, first))
        self.assertEqual(first.step_ids[1].say, "Save it.")
        opened, saved, closed = second.step_ids
        self.assertEqual(opened.spec["check"], {"screen": {"model": "res.partner"}})
        self.assertEqual(
            second.spec["params"], [{"name": "vendor", "label": "Vendor", "value": "B"}]
        )
        french = (opened + saved + closed).with_context(lang="fr_FR")
        self.assertEqual(french.mapped("say"), ["Ouvrez-le.", "Save it twice.", "Close it."])
        self.assertEqual(second._role_keys(), ["test.clerk", "test.boss"])
        self.approve(second)

    def test_a_draft_that_somebody_edited_is_not_written_over(self):
        first = self.brought(("Order", 1, None, "Open it.", None, None))
        first.step_ids.say = "Open it slowly."
        [second] = self.brought(("Order", 1, None, "Open it.", None, None))
        self.assertEqual((first.step_ids.say, second.step_ids.say), ("Open it slowly.", "Open it."))
        self.assertEqual((first.version, second.version), (1, 2))

    def test_a_shipped_scenario_is_another_one(self):
        shipped = self.brought(("Order", 1, None, "Open it.", None, None))
        self.env.cr.execute("UPDATE golive_scenario SET edition = 0 WHERE id = %s", [shipped.id])
        shipped.invalidate_recordset()
        own = self.brought(("Order", 1, None, "Open it.", None, None))
        self.assertEqual(own.key, "base.order_own")

    def test_words_are_of_the_persons_language(self):
        self.author.lang = "fr_FR"
        rows = [
            ("Scénario", "Étape", "Rôle", "Action", "Résultat attendu", "Données de test"),
            ("Commander", "1", "Commis", "Ouvrez.", "C'est ouvert.", "tout"),
        ]
        wizard = self.wizard(self.xlsx(("Feuille", rows)), user=self.author)
        wizard = wizard.with_context(lang="fr_FR")
        wizard.check()
        self.assertFalse(wizard.problem_ids)
        scenario = self.env["golive.scenario"].search(wizard.bring()["domain"])
        self.assertEqual(scenario.step_ids.with_context(lang="fr_FR").say, "Ouvrez.")
        self.assertEqual(scenario.role_ids, self.role)
        body = self.env["golive.script"]._scenario(scenario.with_context(lang="fr_FR"))
        self.assertEqual(body["params"][0]["value"], "tout")
        self.assertEqual(body["steps"][0]["data"], [f"$param.{body['params'][0]['name']}"])

    def test_the_columns_are_remembered_by_person_and_headings(self):
        rows = [("Blah", "Blub", "Expected"), ("A", "Open it.", "It is open."), (None, "Go.", None)]
        wizard = self.wizard(self.xlsx(("One", rows)))
        self.assertEqual(
            [(line.name, line.target) for line in wizard.column_ids],
            [("Blah", False), ("Blub", False), ("Expected", "expect")],
        )
        with self.assertRaisesRegex(UserError, "which column holds the instructions"):
            wizard.check()
        wizard.column_ids[0].target = "scenario"
        wizard.column_ids[1].target = "say"
        wizard.check()
        again = self.wizard(self.xlsx(("Two", rows)))
        self.assertEqual(again.column_ids.mapped("target"), ["scenario", "say", "expect"])
        self.assertEqual(again.column_ids[1].examples, "Open it. · Go.")
        others = self.env["golive.script.mapping"].with_user(self.other)
        self.assertIsNone(others._remembered(["blah", "blub", "expected"]))

    def test_a_template_that_is_filled_in_comes_in(self):
        for lang in ("en_US", "fr_FR"):
            data = self.wizard(b"", "", user=self.author).with_context(lang=lang)
            template = io.BytesIO(base64.b64decode(data.template))
            wizard = self.wizard(template.getvalue()).with_context(lang=lang)
            self.assertEqual(len(wizard.column_ids.filtered("target")), 9)
            self.assertEqual(self.problems(wizard), {})
            self.assertEqual(wizard.outcome_ids.steps, 2)

    def test_authors_find_it_at_the_list_of_scenarios(self):
        scenarios = self.env["golive.scenario"].with_user(self.author)
        for view in ("list", "kanban"):
            self.assertIn("Import Scripts", scenarios.get_view(view_type=view)["arch"], view)
