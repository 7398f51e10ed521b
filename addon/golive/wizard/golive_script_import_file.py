import base64
import binascii

from odoo import Command, api, fields, models

from ..bring.file import read_file
from ..bring.headings import columns_of, guess, heading_row
from ..bring.sheet import MAX_BYTES, FileProblem
from .golive_script_import_column import TARGETS

#: Values of a column that are shown as examples, and characters of each.
EXAMPLES = 2
EXAMPLE = 40


class GoliveScriptImport(models.TransientModel):
    """What is in the file, and what its columns most likely mean."""

    _inherit = "golive.script.import"

    heading_row = fields.Integer(
        help="The row that holds the headings. 0: it is looked for in each sheet."
    )
    file_problem = fields.Char(compute="_compute_file_problem")
    column_ids = fields.One2many(
        "golive.script.import.column",
        "import_id",
        string="Columns",
        compute="_compute_column_ids",
        store=True,
        readonly=False,
    )

    @api.depends("file", "filename")
    def _compute_file_problem(self):
        for wizard in self:
            wizard.file_problem = False
            try:
                wizard._sheets()
            except FileProblem as problem:
                wizard.file_problem = str(problem)

    @api.depends("file", "filename", "heading_row")
    def _compute_column_ids(self):
        for wizard in self:
            try:
                found = wizard._columns()
            except FileProblem:
                found = []
            wizard.column_ids = [Command.clear(), *map(Command.create, found)]

    def _sheets(self):
        """:raise FileProblem: for a file that cannot be read"""
        data = self.with_context(bin_size=False).file or b""
        if not data:
            return []
        # Base64 of more than a file may have is not even decoded.
        if len(data) > MAX_BYTES * 2:
            return read_file(self.env, self.filename, bytes(MAX_BYTES + 1))
        try:
            return read_file(self.env, self.filename, base64.b64decode(data, validate=True))
        except binascii.Error as error:
            raise FileProblem(
                self.env._("The file did not arrive whole: choose it again.")
            ) from error

    def _columns(self):
        """Values of a line for each heading of the file, with what it most likely means."""
        found, guessed, words = {}, {}, self._words()
        for sheet in self._sheets():
            number = self._heading_row(sheet)
            columns = columns_of(sheet, number)
            # Two sheets may say the same with other headings: each is guessed by itself.
            guessed = {**guess(columns, words), **guessed}
            for heading, (column, said) in columns.items():
                values = found.setdefault(heading, {"name": said, "examples": []})["examples"]
                values += [
                    cells[column].text
                    for row, cells in sheet.rows.items()
                    if row > number and column in cells and cells[column].text
                ][:EXAMPLES]
        remembered = self.env["golive.script.mapping"]._remembered(found)
        targets = guessed if remembered is None else remembered
        return [
            {
                "heading": heading,
                "name": said["name"],
                "examples": " · ".join(
                    " ".join(text.split())[:EXAMPLE] for text in said["examples"][:EXAMPLES]
                ),
                "target": targets.get(heading) or False,
            }
            for heading, said in found.items()
        ]

    def _heading_row(self, sheet):
        return self.heading_row if self.heading_row > 0 else heading_row(sheet) or 0

    def _words(self):
        """Our own headings in every language: target → words."""
        field = self.env["golive.script.import.column"]._fields["target"]
        words = {target: set() for target, _label in TARGETS}
        for code, _name in self.env["res.lang"].get_installed():
            for target, label in field._description_selection(self.with_context(lang=code).env):
                words[target].add(label)
        return words
