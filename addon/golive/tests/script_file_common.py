import base64
import io

import xlsxwriter

from odoo.tests import new_test_user

from .common import GoliveCase

HEADINGS = ("Scenario", "Step", "Role", "Instruction", "Expected Result", "Test Data")


class ScriptFileCase(GoliveCase):
    """Files of scripts as testers make them, and somebody who brings them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("fr_FR")
        cls.role.with_context(lang="fr_FR").name = "Commis"
        cls.author = new_test_user(
            cls.env, "golive_author", "base.group_user,golive.group_author", name="Author"
        )
        cls.menu = cls.env["ir.ui.menu"].create(
            {
                "name": "Directory",
                "action": f"ir.actions.act_window,{cls.env.ref('base.action_partner_form').id}",
            }
        )
        cls.env["ir.model.data"].create(
            {
                "module": "base",
                "name": "golive_test_directory",
                "model": "ir.ui.menu",
                "res_id": cls.menu.id,
            }
        )

    @classmethod
    def xlsx(cls, *sheets, formulas=()):
        """:param sheets: (name, rows), of which a value may be None
        :param formulas: (sheet, row, column, text, value)
        """
        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value is not None:
                        sheet.write(number, column, value)
        for name, row, column, text, value in formulas:
            book.get_worksheet_by_name(name).write_formula(row, column, text, None, value)
        book.close()
        return out.getvalue()

    @classmethod
    def wizard(cls, data, filename="scripts.xlsx", user=None, **values):
        """The import of a file, by somebody who may."""
        return (
            cls.env["golive.script.import"]
            .with_user(user or cls.author)
            .create(
                {
                    "file": base64.b64encode(data),
                    "filename": filename,
                    "menu_id": cls.menu.id,
                    **values,
                }
            )
        )

    @classmethod
    def brought(cls, *rows, **values):
        """The scenarios that come of rows below our own headings."""
        wizard = cls.wizard(cls.xlsx(("Scripts", [HEADINGS, *rows])), **values)
        action = wizard.bring()
        return cls.env["golive.scenario"].search(action["domain"])

    def problems(self, wizard):
        """What checking finds, as (sheet, row, column) → message."""
        wizard.check()
        self.assertTrue(wizard.checked)
        return {
            (problem.sheet, problem.row, problem.column): problem.message
            for problem in wizard.problem_ids
        }
