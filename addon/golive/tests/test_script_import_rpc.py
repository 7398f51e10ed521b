import base64

from odoo.tests import new_test_user, tagged

from .common import RpcCase
from .script_file_common import HEADINGS, ScriptFileCase

IMPORT = "golive.script.import"
PARTS = ("column", "problem", "outcome")
ROW = ("Order", 1, "Clerk", "Open it.", "It is open.", "City: Gent")


@tagged("post_install", "-at_install")
class TestScriptImportRpc(RpcCase, ScriptFileCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.second = new_test_user(
            cls.env, "golive_second", "base.group_user,golive.group_author", name="Second"
        )
        cls.data = cls.xlsx(("One", [HEADINGS, ROW]))

    def values(self, **values):
        data = base64.b64encode(self.data).decode()
        return {"file": data, "filename": "a.xlsx", "menu_id": self.menu.id, **values}

    def brought(self):
        return self.env["golive.scenario"].search([("key", "=", "base.order")])

    def test_nobody_else_imports_or_reads_what_somebody_imports(self):
        wizard = self.wizard(self.data)
        wizard.check()
        template = f"/web/content/{IMPORT}/{wizard.id}/template/x.xlsx"
        for user in (self.learner, self.second):
            self.sign_in(user)
            for method in ("check", "bring", "download_template", "unlink"):
                self.assertEqual(self.call(IMPORT, method, wizard.ids), "AccessError", method)
            self.assertEqual(self.call(IMPORT, "read", wizard.ids, ["file"]), "AccessError")
            for part in PARTS:
                lines = wizard[f"{part}_ids"]
                answer = self.call(f"{IMPORT}.{part}", "read", lines.ids, ["id"])
                self.assertEqual(answer, "AccessError" if lines else [], part)
            line = {"import_id": wizard.id, "heading": "x"}
            self.assertEqual(self.call(f"{IMPORT}.column", "create", [line]), "AccessError")
            self.assertNotEqual(self.url_open(template).status_code, 200)
        self.sign_in(self.learner)
        self.assertEqual(self.call(IMPORT, "create", [self.values()]), "AccessError")
        self.assertEqual(self.call(IMPORT, "onchange", [], {}, ["file"], {}), "AccessError")
        self.assertFalse(self.brought())
        self.sign_in(self.author)
        self.assertEqual(self.url_open(template).status_code, 200)

    def test_nobody_reads_what_columns_mean_to_others(self):
        self.wizard(self.data).check()
        memory = self.env["golive.script.mapping"].search([("user_id", "=", self.author.id)])
        self.assertTrue(memory)
        self.sign_in(self.second)
        self.assertEqual(self.call(memory._name, "read", memory.ids, ["targets"]), "AccessError")
        self.assertEqual(self.call(memory._name, "create", [{"headings": "x"}]), "AccessError")

    def test_what_the_page_says_was_checked_counts_for_nothing(self):
        self.data = self.xlsx(("One", [HEADINGS, (*ROW[:3], None), (None, 2, "No one", "Go.")]))
        self.sign_in(self.author)
        outcome = {"name": "X", "key": "base.smuggled", "kind": "new", "steps": 1}
        forged = self.values(checked=True, problem_ids=[], outcome_ids=[[0, 0, outcome]])
        [wizard] = self.call(IMPORT, "create", [forged])
        self.assertEqual(self.call(IMPORT, "bring", [wizard]), "UserError")
        self.assertFalse(self.brought())

    def test_a_file_says_words_and_nothing_else(self):
        headings = [*HEADINGS, "state", "edition", "key", "spec"]
        row = [*ROW, "approved", 0, "purchase.request_for_quotation", '{"exercise": true}']
        self.data = self.xlsx(("One", [headings, row]))
        self.sign_in(self.author)
        for target in ("state", "key", "spec", 3):
            column = {"heading": "state", "name": "state", "target": target}
            answer = self.call(IMPORT, "create", [self.values(column_ids=[[0, 0, column]])])
            self.assertEqual(answer, "ValueError", target)
        [wizard] = self.call(IMPORT, "create", [self.values()])
        self.assertNotIsInstance(self.call(IMPORT, "bring", [wizard]), str)
        scenario = self.brought()
        self.assertEqual((scenario.state, scenario.edition, scenario.version), ("draft", 1, 1))
        self.assertNotIn("exercise", scenario.spec)

    def test_a_menu_that_is_no_app_of_theirs_is_none(self):
        self.menu.group_ids = self.env.ref("base.group_system")
        self.sign_in(self.author)
        [wizard] = self.call(IMPORT, "create", [self.values()])
        self.assertEqual(self.call(IMPORT, "bring", [wizard]), "UserError")
        self.assertFalse(self.brought())
