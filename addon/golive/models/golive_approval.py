from odoo import api, fields, models
from odoo.exceptions import UserError

from ..bundle import shape
from .golive_database import KINDS


class GoliveApproval(models.Model):
    """Who approved a scenario, in which database and when. Insert-only; it goes with the scenario
    from one database to the next."""

    _name = "golive.approval"
    _description = "Golive Approval"
    _log_access = False
    _order = "date, id"
    _rec_name = "person"

    scenario_id = fields.Many2one(
        "golive.scenario", required=True, readonly=True, ondelete="cascade", index=True
    )
    database = fields.Char(required=True, readonly=True)
    uuid = fields.Char(string="Database UUID", required=True, readonly=True)
    kind = fields.Selection(KINDS, string="Kind of Database", required=True, readonly=True)
    person = fields.Char(string="Approved By", readonly=True)
    login = fields.Char(required=True, readonly=True)
    date = fields.Datetime(string="Approved On", required=True, readonly=True)

    _once = models.UniqueIndex(
        "(scenario_id, uuid, login, date)", "This approval is stored already."
    )

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise UserError(self.env._("A scenario is approved by its button, not by hand."))
        return super().create(vals_list)

    def write(self, vals):
        raise UserError(self.env._("An approval stays as it was given."))

    def _told(self):
        """As it travels."""
        return {
            "database": {"uuid": self.uuid, "name": self.database, "kind": self.kind},
            "person": {"login": self.login, "name": self.person or ""},
            "date": shape.told(self.date),
        }

    @api.model
    def _keep(self, scenario, approvals):
        """Keep, as superuser, approvals that were given elsewhere or just now."""
        return self.sudo().create(
            [
                {
                    "scenario_id": scenario.id,
                    "database": one["database"]["name"],
                    "uuid": one["database"]["uuid"],
                    "kind": one["database"]["kind"],
                    "person": one["person"]["name"],
                    "login": one["person"]["login"],
                    "date": shape.moment_of(one["date"]),
                }
                for one in approvals
            ]
        )
