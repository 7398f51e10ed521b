from odoo import api, models
from odoo.exceptions import UserError


class GoliveRun(models.Model):
    """Where in Odoo a run is gone on with."""

    _inherit = "golive.run"

    @api.model
    def _address(self, uid):
        """Path of the record that the run is about at its turn, else of where it starts from.

        :return: str; Odoo's home for a run that is not the current user's to open
        """
        try:
            run = self._own(uid)
        except UserError:
            return "/odoo"
        course = run._course()
        script, standing = course.script, course.standing()
        front = run._turn().step_key or script.steps[-1]["key"]
        reached = script.steps[: script.index[front] + 1]
        named = [*(script.body.get("given") or []), *(step.get("binds") for step in reached)]
        bound = [bind for bind in named if bind and bind["name"] in standing]
        if bound:
            model, record_id = bound[-1]["model"], standing[bound[-1]["name"]]
            return f"/odoo/{model if '.' in model else f'm-{model}'}/{record_id}"
        scenario = run.trial_id or run.scenario_id
        visible = scenario.sudo(False).with_user(self.env.user)
        return f"/odoo/action-{script.body['start']}" if visible.sudo() else "/odoo"
