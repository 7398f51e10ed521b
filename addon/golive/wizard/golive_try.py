from uuid import uuid4

from odoo import api, fields, models

from ..models.golive_run import MODES


class GoliveTry(models.TransientModel):
    """Asking how a scenario that is not approved yet is to be tried."""

    _name = "golive.try"
    _description = "Golive Trying a Scenario"

    scenario_id = fields.Many2one("golive.scenario", required=True, readonly=True)
    mode = fields.Selection(
        selection="_modes",
        required=True,
        default="learn",
        help="Only what may be played in this database.",
    )

    @api.model
    def _modes(self):
        is_allowed = self.env["golive.database"]._is_mode_allowed
        words = dict(self.env["golive.run"]._fields["mode"]._description_selection(self.env))
        return [(mode, words[mode]) for mode, _words in MODES if is_allowed(mode)]

    def begin(self):
        """Begin it and go where it begins, with the dock on it; in `verify`, Golive plays it."""
        self.ensure_one()
        uid = str(uuid4())
        self.env["golive.run"]._try(self.scenario_id, self.mode, uid)
        if self.mode == "verify":
            return self._checked(uid)
        return {"type": "ir.actions.act_url", "url": f"/golive/turn/{uid}", "target": "self"}

    def _checked(self, uid):
        """The client action that plays this run, and comes back to the scenario."""
        scenario = self.scenario_id
        planned = {"id": scenario.id, "name": scenario.display_name, "why": None, "trial": True}
        return {
            "type": "ir.actions.client",
            "tag": "golive.check",
            "name": self.env._("Check Scenarios"),
            "target": "current",
            "params": {"run": uid, "scenarios": [planned]},
        }
