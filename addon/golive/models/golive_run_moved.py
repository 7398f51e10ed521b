from odoo import api, fields, models
from odoo.exceptions import UserError

from ..play.entry import parse_uid
from .golive_database import KINDS


class GoliveRun(models.Model):
    """A run of another database, which came with a bundle. It is history: it counts for its person,
    and nobody plays it here."""

    _inherit = "golive.run"

    #: Empty where its person is not here.
    user_id = fields.Many2one(required=False)
    person = fields.Char(
        string="Played By", readonly=True, help="Of a run that came with a bundle: name and login."
    )
    source = fields.Char(string="Played In", readonly=True, help="The database it came from.")
    source_uuid = fields.Char(string="UUID of That Database", readonly=True, index="btree_not_null")
    source_kind = fields.Selection(KINDS, string="Kind of That Database", readonly=True)
    source_records = fields.Text(
        string="Records There", readonly=True, help="What it began with, as text."
    )
    bundle_id = fields.Many2one(
        "golive.bundle",
        string="Came With",
        readonly=True,
        ondelete="set null",
        index="btree_not_null",
        groups="golive.group_admin",
    )

    _somebodys = models.Constraint(
        "CHECK (user_id IS NOT NULL OR source_uuid IS NOT NULL)", "A run is somebody's."
    )

    @api.model
    def _own(self, uid):
        run = super()._own(uid)
        run._check_played_here()
        return run

    @api.model
    def cannot_tell(self, scenario_id, uid, why):
        parse_uid(self.env, uid)
        mine = [("uid", "=", uid), ("user_id", "=", self.env.uid)]
        self.sudo().search(mine)._check_played_here()
        return super().cannot_tell(scenario_id, uid, why)

    def _check_played_here(self):
        """
        :raise UserError: for a run of another database
        """
        if self.source_uuid:
            raise UserError(
                self.env._(
                    "This run was played in %s: here it is kept, and not played.", self.source
                )
            )
