from odoo import fields, models


class GoliveScriptImportOutcome(models.TransientModel):
    """What a scenario of the file becomes here."""

    _name = "golive.script.import.outcome"
    _description = "Golive Import of Scripts: Scenario"
    _order = "id"

    import_id = fields.Many2one("golive.script.import", required=True, ondelete="cascade")
    name = fields.Char(string="Scenario")
    key = fields.Char()
    kind = fields.Selection(
        [("new", "New"), ("version", "New Version"), ("same", "Unchanged")], string="Becomes"
    )
    scenario_id = fields.Many2one("golive.scenario", string="Beside")
    steps = fields.Integer()
    roles = fields.Char()
