from odoo import api, fields, models
from odoo.exceptions import UserError


class GoliveBundle(models.Model):
    """The scenarios that came with a bundle, and how they are taken back."""

    _inherit = "golive.bundle"

    scenario_ids = fields.One2many("golive.scenario", "bundle_id", string="Scenarios")
    standing_count = fields.Integer(
        compute="_compute_standing_count", help="Scenarios that came with it and are not retired."
    )

    @api.depends("scenario_ids.state")
    def _compute_standing_count(self):
        for bundle in self:
            standing = bundle.scenario_ids.filtered(lambda one: one.state != "retired")
            bundle.standing_count = len(standing)

    def take_back(self):
        """Retire what came with it, so that what counted before counts again. Runs that have begun
        go on with their script; what was proven with it stays proven.

        :raise UserError: where there is nothing to take back
        """
        self.ensure_one()
        self._check_admin()
        standing = self.scenario_ids.filtered(lambda one: one.state != "retired")
        if not standing:
            raise UserError(self.env._("No scenario that came with this bundle is in use."))
        standing.retire()
        return True
