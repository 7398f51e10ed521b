import datetime
import io
import zipfile

from odoo.tests import tagged

from ..bring.sheet import MAX_BYTES, MAX_ROWS
from ..bring.xlsx_file import ENCRYPTED, OLE
from .script_file_common import HEADINGS, ScriptFileCase

TEXT = (
    'Scénario;Étape;Instruction\r\nCommander;1;"Ouvrez,\r\npuis attendez"\r\n'
    ';2;Enregistrez – "vite\u200b"\r\n'
)


@tagged("post_install", "-at_install")
class TestScriptFile(ScriptFileCase):
    def refusal(self, data, filename="scripts.xlsx"):
        """What is said of a file that cannot be read; it has no columns then."""
        wizard = self.wizard(data, filename)
        self.assertFalse(wizard.column_ids)
        return wizard.file_problem

    def repacked(self, change=None, add=()):
        """A good workbook with parts changed or added."""
        out = io.BytesIO()
        good = zipfile.ZipFile(io.BytesIO(self.xlsx(("One", [HEADINGS]))))
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for part in good.infolist():
                data = good.read(part)
                package.writestr(part.filename, change(part.filename, data) if change else data)
            for name, data in add:
                package.writestr(name, data)
        return out.getvalue()

    def test_what_is_no_workbook_is_told_apart(self):
        good = self.xlsx(("One", [HEADINGS]))
        entity = b'<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>'

        def declare(name, data):
            return entity + data if name.endswith("sharedStrings.xml") else data

        for data, filename, said in (
            (b"", "a.xlsx", None),
            (b"no zip", "a.xlsx", "cannot be read as an Excel workbook"),
            (good[:-300], "a.xlsx", "cannot be read as an Excel workbook"),
            (good[:200] + b"\0" * 400 + good[600:], "a.xlsx", "cannot be read as an Excel"),
            (OLE + b"x" * 600, "a.xlsx", "not taken: save it as .xlsx or .csv"),
            (OLE + b"x" * 600 + ENCRYPTED, "a.xlsx", "protected by a password"),
            (good, "a.xlsm", "with macros"),
            (self.repacked(add=[("xl/vbaProject.bin", b"x")]), "a.xlsx", "with macros"),
            (self.repacked(add=[("xl/x.bin", bytes(61_000_000))]), "a.xlsx", "unpacks into too"),
            (self.repacked(declare), "a.xlsx", "refers to what is outside"),
            (b"x" * (MAX_BYTES + 1), "a.csv", "larger than 5 MB"),
            (b"%PDF-1.7", "a.pdf", "this is neither"),
            (good, "a", "this is neither"),
            (good, "a.csv", "cannot be read as text"),
            (b"a,b\n1,\x81\x8d\n", "a.csv", "cannot be read as text"),
            (b'a,b\n1,"open\n', "a.csv", "opens in line 2 is not closed"),
            (b"\n\n", "a.csv", "nothing in the file"),
            (b"a,b\n" + b"1,2\n" * (3 * MAX_ROWS), "a.csv", "has more than 10,000 rows"),
            (b",".join([b"a"] * 101), "a.csv", "too many columns"),
        ):
            with self.subTest(filename=filename, said=said):
                found = self.refusal(data, filename)
                self.assertIn(said, found) if said else self.assertFalse(found)

    def test_a_quotation_mark_is_told_where_it_opens(self):
        good = 'a,b\n1,"two\nlines"\n2,5" wide\n3,"say ""Go"""\n'
        for text, line in (
            ('4,"open\n5,never\n6,closed\n', 6),
            ('4,"open\n5,"closed"\n6,"fine"\n', 6),
            ('4,fine\n5,"say "Go" now"\n', 7),
            ('4,"open\r\n5,""\r\n' + "6,x\r\n" * 50_000, 6),
        ):
            with self.subTest(text=text[:40]):
                found = self.refusal((good + text).encode(), "a.csv")
                self.assertIn(f"opens in line {line} is", found)
        self.assertFalse(self.wizard((good + "4,fine\n").encode(), "a.csv").file_problem)

    def test_headings_are_not_counted_as_rows(self):
        headings = (("Plan of the tests",), (), ("Scenario", "Instruction"))
        for number, said in ((MAX_ROWS, None), (MAX_ROWS + 1, "has 5,001 rows, and one import")):
            rows = [("S", f"Do {place}.") for place in range(number)]
            text = "".join(",".join(row) + "\n" for row in (*headings, *rows))
            half = number // 2
            book = self.xlsx(("A", [*headings, *rows[:half]]), ("B", [*headings, *rows[half:]]))
            for data, name in ((text.encode(), "a.csv"), (book, "a.xlsx")):
                with self.subTest(name=name, number=number):
                    found = self.wizard(data, name).file_problem
                    self.assertIn(said, found) if said else self.assertFalse(found)
                    if said:
                        self.assertIn("takes 5,000", found)

    def test_encodings_of_a_csv_file(self):
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
            with self.subTest(encoding=encoding):
                text = TEXT.replace("\u200b", "") if encoding == "cp1252" else TEXT
                wizard = self.wizard(text.encode(encoding), "a.csv")
                self.assertEqual(wizard.column_ids.mapped("target"), ["scenario", "step", "say"])
                self.assertEqual(self.problems(wizard), {})
                scenario = self.env["golive.scenario"].search(wizard.bring()["domain"])
                self.assertEqual(
                    scenario.step_ids.mapped("say"),
                    ["Ouvrez,\npuis attendez", 'Enregistrez – "vite"'],
                )
                scenario.unlink()

    def test_cells_that_cannot_be_read_are_named(self):
        rows = [
            ("UAT script", None, None, None, "Version", 2),
            (),
            HEADINGS,
            ("Order", 1, None, "Open it.", None, 7),
            (None, datetime.date(2026, 2, 1), None, "Go on.", None, datetime.date(2026, 2, 1)),
            (None, 3, None, None, "Seen", None),
            (None, 4, None, "Now", None, 0.25),
        ]
        formulas = [
            ("One", 5, 3, "=A1", ""),
            ("One", 6, 4, "=1/0", "#DIV/0!"),
            ("One", 4, 4, "=UPPER(A1)", "DONE"),
        ]
        data = self.xlsx(("One", rows), formulas=formulas)
        # xlsxwriter writes an empty value; a program that never calculated writes none.
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as good, zipfile.ZipFile(out, "w") as package:
            for part in good.infolist():
                text = good.read(part).replace(b"<f>A1</f><v></v>", b"<f>A1</f>")
                package.writestr(part.filename, text)
        found = self.problems(self.wizard(out.getvalue()))
        self.assertEqual(sorted(found), [("One", 5, "B"), ("One", 6, "D"), ("One", 7, "E")])
        self.assertIn("turned into a date", found["One", 5, "B"])
        self.assertIn("a formula that was never calculated", found["One", 6, "D"])
        self.assertIn("A formula failed here (#DIV/0!)", found["One", 7, "E"])

    def test_numbers_dates_and_what_formulas_gave_are_read_as_shown(self):
        rows = [
            HEADINGS,
            ("Order", 1, None, "Open it.", None, 7),
            (None, 2, None, "Go on.", None, datetime.datetime(2026, 2, 1)),
            (None, 3, None, "Stop.", None, True),
            (None, 4, None, "Look.", None, 1234567.5),
        ]
        data = self.xlsx(("One", rows), formulas=[("One", 1, 4, "=UPPER(A1)", "DONE")])
        wizard = self.wizard(data)
        self.assertEqual(self.problems(wizard), {})
        scenario = self.env["golive.scenario"].search(wizard.bring()["domain"])
        values = [param["value"] for param in scenario.spec["params"]]
        self.assertEqual(values, ["7", "02/01/2026", "Yes", "1234567.5"])
        self.assertEqual(scenario.step_ids[0].expect, "DONE")
