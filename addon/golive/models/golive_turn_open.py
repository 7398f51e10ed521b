from odoo import api, models


class GoliveTurn(models.Model):
    """From what reminds a person of a turn to the very record, with one click."""

    _inherit = "golive.turn"

    def action_open(self):
        """Whoever may take it takes it, and goes on at its record; who has it goes on.

        :return: an action; for who only oversees it, its form
        :raise UserError: for who came second, naming who was first
        """
        self.ensure_one()
        turn = self.sudo()
        run = turn.run_id
        if turn.user_id != self.env.user:
            if not turn._may_take() and run._is_overseen():
                return self._get_records_action()
            self.env["golive.run"].claim(run.uid)
        return {"type": "ir.actions.act_url", "url": f"/golive/turn/{run.uid}", "target": "self"}

    @api.model
    def _reminded_by(self, activities):
        """The turns of these activities: dict activity → golive.turn."""
        ours = activities.filtered(lambda activity: activity.automated and not activity.res_model)
        turns = self.sudo().search([("activity_ids", "in", ours.ids)]) if ours else self.browse()
        return {
            activity: turn.sudo(False)
            for turn in turns
            for activity in turn.activity_ids
            if activity.id in ours.ids
        }
