from odoo import api, models


class GoliveRun(models.Model):
    """Who has learned what, where a run was played by several people.

    Each has learned their own part, by doing at least one step of it themselves: who began the run
    when they handed it over or it is done, anybody else when their turn is. What the others did, or
    did not, counts for nobody else.
    """

    _inherit = "golive.run"

    @api.model
    def _standing(self, keys):
        standing = super()._standing(keys)
        for key in self._learned_in_part(keys):
            standing[key]["done"] = True
        return standing

    def _worked(self):
        """Those in which the current user did something themselves."""
        return self.filtered(lambda run: run._did())

    @api.model
    def _learned_in_part(self, keys):
        """Keys of scenarios of which the current user has learned a part."""
        learns = [("run_id.mode", "=", "learn"), ("run_id.state", "!=", "stopped")]
        mine = [("run_id.key", "in", list(keys)), *learns]
        turns = self.env["golive.turn"].sudo()
        taken = turns.search([("user_id", "=", self.env.uid), ("state", "=", "done"), *mine])
        begun = turns.search([("run_id.user_id", "=", self.env.uid), ("number", "=", 1), *mine])
        learned = taken.run_id.filtered(lambda run: run._did())
        learned |= begun.filtered(lambda turn: turn.run_id._did(turn.step_key)).run_id
        return set(learned.mapped("key"))

    def _did(self, before=None):
        """Whether the current user did a step of this run themselves.

        :param before: key of a step; only steps before it count
        """
        self.ensure_one()
        done = self.sudo().result_ids.filtered(
            lambda result: (
                result.outcome == "done" and not result.helped and result.user_id == self.env.user
            )
        )
        if before is None:
            return bool(done)
        keys = [step["key"] for step in self.sudo().script_id.body["scenario"]["steps"]]
        return bool(set(done.mapped("step_key")) & set(keys[: keys.index(before)]))
