import base64

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..bring.known import apps_of
from ..bring.reading import read_scripts
from ..bring.sheet import FileProblem
from ..bring.template import template


class GoliveScriptImport(models.TransientModel):
    """Test scripts as testers write them become drafts of scenarios. What the page says was checked
    counts for nothing: `bring` reads the file again, and writes all of it or nothing."""

    _name = "golive.script.import"
    _description = "Golive Import of Scripts"

    file = fields.Binary(attachment=False, help="An Excel workbook (.xlsx) or a CSV file.")
    filename = fields.Char()
    menu_id = fields.Many2one(
        "ir.ui.menu",
        string="App",
        domain="[('id', 'in', app_ids)]",
        help="The app whose work it is, where the file does not say. Scenarios start there.",
    )
    app_ids = fields.Many2many("ir.ui.menu", string="Apps", compute="_compute_app_ids")
    checked = fields.Boolean(compute="_compute_checked", store=True, readonly=False)
    problem_ids = fields.One2many(
        "golive.script.import.problem", "import_id", string="Problems", readonly=True
    )
    problem_count = fields.Integer(compute="_compute_counts")
    outcome_ids = fields.One2many(
        "golive.script.import.outcome", "import_id", string="Scenarios", readonly=True
    )
    news_count = fields.Integer(compute="_compute_counts")
    note = fields.Text(readonly=True)
    template = fields.Binary(compute="_compute_template")

    def _compute_app_ids(self):
        self.app_ids = apps_of(self.env)

    @api.depends("file", "filename", "heading_row", "menu_id", "column_ids.target")
    def _compute_checked(self):
        self.checked = False

    @api.depends("problem_ids", "outcome_ids.kind")
    def _compute_counts(self):
        for wizard in self:
            wizard.problem_count = len(wizard.problem_ids)
            wizard.news_count = len(wizard.outcome_ids.filtered(lambda one: one.kind != "same"))

    def _compute_template(self):
        for wizard in self:
            wizard.template = base64.b64encode(template(self.env))

    def check(self):
        """Say all that is wrong, and what would come in. Nothing is written but here."""
        self._may_bring()
        reading = self._reading()
        self.env["golive.script.mapping"]._remember(
            {column.heading: column.target or "" for column in self.column_ids}
        )
        self.problem_ids.unlink()
        self.outcome_ids.unlink()
        self.write(
            {
                "problem_ids": [Command.create(vars(problem)) for problem in reading.problems],
                "outcome_ids": [
                    Command.create(self._outcome(draft)) for draft in reading.drafts if draft.key
                ],
                "note": self._note(reading),
            }
        )
        self.checked = True
        return self._again()

    def bring(self):
        """Read the file once more and write its scenarios, all or none.

        :return: the action that opens them
        :raise UserError: where something is wrong, whatever was checked before
        """
        self._may_bring()
        reading = self._reading()
        if reading.problems:
            raise UserError(
                self.env._(
                    "Nothing was imported: there are %s problems. Check the file, and mend them.",
                    len(reading.problems),
                )
            )
        scenarios = self.env["golive.scenario"]
        for draft in reading.drafts:
            scenarios |= scenarios._bring(draft)
        if not scenarios:
            raise UserError(self.env._("All of it is here already: there is nothing to import."))
        action = self.env["ir.actions.act_window"]._for_xml_id("golive.action_golive_scenario")
        if len(scenarios) == 1:
            views = {"views": [(False, "form")], "res_id": scenarios.id}
        else:
            views = {"views": [(False, "list"), (False, "form")]}
        return {
            **action,
            **views,
            "name": self.env._("Imported Scripts"),
            "domain": [("id", "in", scenarios.ids)],
            "context": {},
            "target": "current",
        }

    def download_template(self):
        """A workbook to fill in, in the person's language."""
        self._may_bring()
        name = self.env._("Test scripts")
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/{self._name}/{self.id}/template/{name}.xlsx?download=true",
            "target": "download",
        }

    def _may_bring(self):
        self.ensure_one()
        self.check_access("write")
        self.env["golive.scenario"].check_access("create")

    def _reading(self):
        """:raise UserError: for a file or a mapping with which nothing can be read at all"""
        if not self.file:
            raise UserError(self.env._("Choose a file first."))
        try:
            sheets = self._sheets()
        except FileProblem as problem:
            raise UserError(str(problem)) from problem
        mapping = {column.heading: column.target for column in self.column_ids if column.target}
        if "say" not in mapping.values():
            raise UserError(
                self.env._("Say which column holds the instructions: a step is what to do.")
            )
        menu = self.menu_id & apps_of(self.env)
        reading = read_scripts(self.env, sheets, mapping, menu, max(self.heading_row, 0) or None)
        if not reading.drafts and not reading.problems:
            raise UserError(self.env._("No row below the headings holds a step."))
        return reading

    def _outcome(self, draft):
        met = self.env["golive.scenario"]._met(draft)
        return {
            "name": draft.name,
            "key": met["key"],
            "kind": met["kind"],
            "scenario_id": met["scenario"].id,
            "steps": len(draft.steps),
            "roles": ", ".join(role.name for role in draft.roles()),
        }

    def _note(self, reading):
        said = []
        if reading.left_out:
            said.append(
                self.env._(
                    "Left out, hidden or without such headings: sheet %s.",
                    ", ".join(reading.left_out),
                )
            )
        if reading.headings:
            said.append(
                self.env._("Rows that are only headings, and left out: %s.", reading.headings)
            )
        return "\n".join(said) or False

    def _again(self):
        """The action that shows the wizard as it is now."""
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Import Scripts"),
            "res_model": self._name,
            "res_id": self.id,
            "views": [(False, "form")],
            "target": "new",
        }
