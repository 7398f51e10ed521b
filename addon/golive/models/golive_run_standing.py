from odoo import api, models

from ..play.entry import BEHIND


class GoliveRun(models.Model):
    """How far people are."""

    _inherit = "golive.run"

    @api.model
    def _open(self, limit=None):
        """The current user's open runs, the newest first, as superuser."""
        domain = [("user_id", "=", self.env.uid), ("state", "=", "open")]
        return self.sudo().search_fetch(
            domain, ["uid", "key", "mode"], order="id desc", limit=limit
        )

    @api.model
    def _open_uid(self):
        """The uid of the current user's newest open run, or False."""
        return self._open(limit=1).uid

    @api.model
    def _standing(self, keys):
        """How far the current user is with scenarios.

        :return: dict key → `{done, run, best}` of `Offer`
        """
        runs = self.sudo().search(
            [("user_id", "=", self.env.uid), ("key", "in", keys), ("mode", "=", "learn")]
        )
        opened = {run.key: run for run in runs if run.state == "open"}
        behind = runs.browse(run.id for run in opened.values())._behind()
        done = {run.key for run in runs if run.state == "done"}
        return {
            key: {
                "done": key in done,
                "run": {
                    "uid": opened[key].uid,
                    "mode": opened[key].mode,
                    "behind": behind.get(opened[key].id, 0),
                }
                if key in opened
                else None,
                "best": None,
            }
            for key in keys
        }

    def _behind(self):
        """How many of its steps have an outcome: id → count."""
        grouped = self.env["golive.result"]._read_group(
            [("run_id", "in", self.ids), ("outcome", "in", BEHIND)],
            ["run_id"],
            ["step_key:count_distinct"],
        )
        return {run.id: count for run, count in grouped}
