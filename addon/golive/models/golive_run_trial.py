from odoo import api, fields, models
from odoo.exceptions import UserError

from ..play.params import known_values


class GoliveRun(models.Model):
    """Playing what is not approved yet: who writes it, or is to approve it, plays all its parts.
    It counts nowhere."""

    _inherit = "golive.run"

    trial_id = fields.Many2one(
        "golive.scenario",
        string="Trial Of",
        readonly=True,
        ondelete="set null",
        index="btree_not_null",
        help="A scenario that was not approved when this run began.",
    )
    is_trial = fields.Boolean(readonly=True, help="It counts nowhere.")

    @api.depends("is_trial", "trial_id")
    def _compute_display_name(self):
        named = super()._compute_display_name()
        for run in self.filtered("is_trial"):
            run.display_name = self.env._("Trial: %s", run.sudo().trial_id.name or run.key)
        return named

    @api.model
    def _try(self, scenario, mode, uid):
        """Begin to play a draft, or one in review, as it is now. An earlier trial in that mode is
        given up.

        :param scenario: in the rights of who tries it
        :return: the run, as superuser
        :raise UserError: for one that is approved, or not whole, and for what is in its way
        """
        scenario.check_access("read")
        if scenario.state not in ("draft", "review"):
            raise UserError(self.env._("What is approved is played from the compass."))
        scenario._check_whole()
        # Who tries it may have it played by itself, too: with their own rights, and nothing counts.
        self.env["golive.database"]._check_allowed(mode)
        if why := scenario._why():
            raise UserError(why)
        for run in self._open().filtered(
            lambda run: run.is_trial and run.key == scenario.key and run.mode == mode
        ):
            run._end("stopped")
        site = self.env["golive.person"]._site()
        known = known_values(self.env, scenario, site, self.env.company)
        return self._begin(scenario, mode, uid, {}, site=site, known=known, is_trial=True)
