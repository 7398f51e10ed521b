from odoo import api, fields, models
from odoo.exceptions import UserError


class GoliveGiven(models.Model):
    """A record that a run began with. No other run is given it, however many begin at once."""

    _name = "golive.given"
    _description = "Golive Given Record"
    _log_access = False
    _order = "id"
    _rec_name = "name"

    run_id = fields.Many2one(
        "golive.run", required=True, readonly=True, ondelete="restrict", index=True
    )
    name = fields.Char(required=True, readonly=True, help="What the scenario calls it.")
    model = fields.Char(required=True, readonly=True)
    res_id = fields.Many2oneReference(
        string="Record", model_field="model", required=True, readonly=True
    )
    made = fields.Boolean(readonly=True, help="Made for the run. Else found.")

    _given_once = models.Constraint(
        "UNIQUE (model, res_id)", "This record was given to another run already."
    )

    @api.model_create_multi
    def create(self, vals_list):
        raise UserError(self.env._("Records are given when a run begins, not by hand."))

    def write(self, vals):
        raise UserError(self.env._("What a run was given does not change."))
