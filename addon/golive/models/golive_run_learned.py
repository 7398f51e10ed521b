from odoo import api, models

from ..play.entry import BEHIND


class GoliveRun(models.Model):
    """Who has learned what, where a run was played by several people.

    Each has learned their own part once every step of it that proves something, by a check or a
    record, is done, and at least one of all by themselves: who began the run when they handed it
    over or it is done, anybody else when their turn is. What the others did, or did not, counts for
    nobody else; nor does a run that began later than with its first step.
    """

    _inherit = "golive.run"

    @api.model
    def _standing(self, keys):
        standing = super()._standing(keys)
        for key in self._learned_in_part(keys):
            standing[key]["done"] = True
        return standing

    def _worked(self):
        """Those of which the current user learned their part."""
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
        """Whether the current user did their part of this run: not what they skipped, and not what
        Golive did.

        :param before: key of a step; only steps before it count
        """
        self.ensure_one()
        if not self._is_whole():
            return False
        steps = {step["key"]: step for step in self.sudo().script_id.body["scenario"]["steps"]}
        part = list(steps)[: list(steps).index(before)] if before else list(steps)
        last = {}
        for result in self.sudo().result_ids.filtered(lambda one: one.outcome in BEHIND):
            last[result.step_key] = result
        own = [last[key] for key in part if key in last and last[key].user_id == self.env.user]
        own = [one for one in own if not steps[one.step_key].get("optional")]
        proof = [one for one in own if _proves(steps[one.step_key])]
        worked = any(one.outcome == "done" and not one.helped for one in own)
        return worked and all(one.outcome == "done" for one in proof)


def _proves(step):
    return bool(step.get("binds") or (step.get("expect") or {}).get("check"))
