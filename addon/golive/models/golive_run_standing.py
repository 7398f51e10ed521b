from odoo import api, models

from ..play.entry import BEHIND
from ..play.script import Script


class GoliveRun(models.Model):
    """How far people are."""

    _inherit = "golive.run"

    @api.model
    def _open(self, limit=None):
        """The current user's open runs, the newest first, as superuser."""
        domain = [
            ("user_id", "=", self.env.uid),
            ("state", "=", "open"),
            ("source_uuid", "=", False),
        ]
        return self.sudo().search_fetch(
            domain, ["uid", "key", "mode", "is_trial"], order="id desc", limit=limit
        )

    @api.model
    def _open_uid(self):
        """The uid of the current user's newest open run, or False. No one is told of a check."""
        return self._open().filtered(lambda run: run.mode != "verify")[:1].uid

    @api.model
    def _standing(self, keys):
        """How far the current user is with scenarios. Checks and trials count for nobody's
        learning.

        :return: dict key → `{done, run, best}` of `Offer`
        """
        runs = self.sudo().search(
            [
                ("user_id", "=", self.env.uid),
                ("key", "in", keys),
                ("mode", "!=", "verify"),
                ("is_trial", "=", False),
                ("source_uuid", "=", False),
            ]
        )
        opened = {}
        # What was handed over is shown by its turn, and another one may be begun.
        going = runs.filtered(lambda run: run.state == "open" and not run.handed_over)
        is_allowed = self.env["golive.database"]._is_mode_allowed
        modes = {mode for mode in set(going.mapped("mode")) if is_allowed(mode)}
        for run in going.filtered(lambda run: run.mode in modes and not run._is_over()):
            opened.setdefault(run.key, run)
        behind = runs.browse(run.id for run in opened.values())._behind()
        best = self.env["golive.attempt"]._best(keys)
        learned = self._learned(keys)
        return {
            key: {
                "done": key in learned,
                "run": {
                    "uid": opened[key].uid,
                    "mode": opened[key].mode,
                    "behind": behind.get(opened[key].id, 0),
                }
                if key in opened
                else None,
                "best": best.get(key),
            }
            for key in keys
        }

    def _is_over(self):
        """Whether all that this open run waits for are steps that are not to be done any more: a
        record changed since, and the run is closed when it is next loaded."""
        script = Script(self.script_id.body["scenario"])
        begins_at = script.index.get((self.setup or {}).get("from"), 0)
        behind = {line.step_key for line in self.sudo().result_ids if line.outcome in BEHIND}
        due = [
            step
            for step in script.steps[begins_at:]
            if step["key"] not in behind and not step.get("optional")
        ]
        # Only then it is worth asking the records.
        return all(step.get("when") for step in due) and self._course().is_complete()

    def _behind(self):
        """How many of its steps have an outcome: id → count."""
        grouped = (
            self.env["golive.result"]
            .sudo()
            ._read_group(
                [("run_id", "in", self.ids), ("outcome", "in", BEHIND)],
                ["run_id"],
                ["step_key:count_distinct"],
            )
        )
        return {run.id: count for run, count in grouped}
