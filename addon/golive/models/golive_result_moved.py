from odoo import fields, models


class GoliveResult(models.Model):
    """A result of another database, which came with a bundle."""

    _inherit = "golive.result"

    user_id = fields.Many2one(required=False)
    person = fields.Char(
        string="Recorded By", readonly=True, help="Of what came with a bundle: name and login."
    )
    source_records = fields.Text(
        string="Records There", readonly=True, help="Records of another database, as text."
    )

    _somebodys = models.Constraint(
        "CHECK (user_id IS NOT NULL OR person IS NOT NULL)", "A result is somebody's."
    )
