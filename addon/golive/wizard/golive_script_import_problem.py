from odoo import fields, models


class GoliveScriptImportProblem(models.TransientModel):
    """What is wrong in the file, and where."""

    _name = "golive.script.import.problem"
    _description = "Golive Import of Scripts: Problem"
    _order = "id"

    import_id = fields.Many2one("golive.script.import", required=True, ondelete="cascade")
    sheet = fields.Char()
    row = fields.Integer()
    column = fields.Char()
    heading = fields.Char()
    message = fields.Char(string="What to Mend")
