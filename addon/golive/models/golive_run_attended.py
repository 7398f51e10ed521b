from odoo import fields, models


class GoliveRun(models.Model):
    """Who was taught by a run in `learn`: each whose part of it is done, as `_did` says."""

    _inherit = "golive.run"

    attendance_ids = fields.One2many(
        "golive.attendance", "run_id", string="Attendances", readonly=True
    )

    def _open_turn(self, step_key, role_key, before):
        """The part of who hands over is done."""
        turn = super()._open_turn(step_key, role_key, before)
        if self.mode == "learn":
            first = self.turn_ids.sorted("number")[:1]
            is_first = self.user_id == self.env.user and first.step_key == step_key
            self._attend(self.env.user, step_key if is_first else None)
        return turn

    def _end(self, state, **values):
        ended = super()._end(state, **values)
        if self.mode == "learn" and state == "done":
            for user in self.result_ids.user_id:
                self._attend(user)
        return ended

    def _attend(self, user, before=None):
        """Keep that a person was taught, if they did their part.

        :param before: key of a step; only steps before it are theirs
        """
        known = self.sudo().attendance_ids.filtered(lambda one: one.user_id == user)
        if not known and not self.is_trial and self.with_user(user)._did(before):
            self.env["golive.attendance"].sudo().create(
                {
                    "user_id": user.id,
                    "run_id": self.id,
                    "date": fields.Datetime.now(),
                    "state": "attended",
                }
            )
