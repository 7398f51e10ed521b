from odoo import fields, models

#: What a column may mean.
TARGETS = [
    ("scenario", "Scenario"),
    ("step", "Step"),
    ("actor", "Role"),
    ("say", "Instruction"),
    ("expect", "Expected Result"),
    ("data", "Test Data"),
    ("why", "Reason"),
    ("app", "App"),
    ("note", "Note"),
]


class GoliveScriptImportColumn(models.TransientModel):
    """What a column of the file means."""

    _name = "golive.script.import.column"
    _description = "Golive Import of Scripts: Column"
    _order = "id"

    import_id = fields.Many2one("golive.script.import", required=True, ondelete="cascade")
    heading = fields.Char(required=True)
    name = fields.Char(string="Column in the File")
    examples = fields.Char()
    target = fields.Selection(TARGETS, string="Becomes")
