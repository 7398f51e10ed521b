from odoo import api, models
from odoo.tools import SQL

from ..play.entry import BEHIND
from ..play.epoch import NOW, PROOFS


class GoliveRun(models.Model):
    """Who has learned what.

    Where a run was played by several people, each has learned their own part once every step of it
    that proves something, by a check or a record, is done, and at least one of all by themselves:
    who began the run when they handed it over or it is done, anybody else when their turn is. What
    the others did, or did not, counts for nobody else; nor does a run that began later than with
    its first step.
    """

    _inherit = "golive.run"

    @api.model
    def _learned(self, keys):
        """Of these scenarios, those that the current user was taught or passed, in a version that
        asks for no more than the one that counts now.

        :return: set of keys
        """
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT DISTINCT proof.key
                  FROM (%(proofs)s) proof
                  JOIN (%(now)s) now ON now.key = proof.key AND now.epoch = proof.epoch
                 WHERE proof.user_id = %(user)s
                   AND proof.key = ANY(%(keys)s)
                   AND proof.mode IN ('learn', 'practice')
                """,
                proofs=PROOFS,
                now=NOW,
                user=self.env.uid,
                keys=list(keys),
            )
        )
        return {key for [key] in rows}

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
