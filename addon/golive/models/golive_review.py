from odoo import fields, models
from odoo.exceptions import UserError

ACTS = [
    ("submitted", "Submitted for Review"),
    ("returned", "Sent Back"),
    ("withdrawn", "Taken Back by an Author"),
    ("approved", "Approved"),
    ("retired", "Retired"),
]


class GoliveReview(models.Model):
    """Who did what on a scenario's way from draft to approved and retired, and when. Insert-only,
    written by the methods of the scenario. Times are UTC, the server's."""

    _name = "golive.review"
    _description = "Golive Review"
    _log_access = False
    _order = "id desc"
    _rec_name = "act"

    scenario_id = fields.Many2one(
        "golive.scenario", required=True, readonly=True, ondelete="cascade", index=True
    )
    act = fields.Selection(ACTS, string="What Was Done", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Person", required=True, readonly=True, ondelete="restrict"
    )
    date = fields.Datetime(required=True, readonly=True)
    reason = fields.Text(readonly=True)
    digest = fields.Char(
        string="Content",
        required=True,
        readonly=True,
        help="SHA-256 of the scenario as it was then, in its source language: equal where nothing "
        "that is played differs.",
    )

    def write(self, vals):
        raise UserError(self.env._("What was decided stays as it was said."))
