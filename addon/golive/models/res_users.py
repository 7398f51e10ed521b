import logging

from odoo import api, models

_logger = logging.getLogger(__name__)
NONE = {"overdue_count": 0, "today_count": 0, "planned_count": 0, "total_count": 0}


class ResUsers(models.Model):
    _inherit = "res.users"

    def write(self, vals):
        """Who is archived gives their turns back."""
        done = super().write(vals)
        if "active" in vals and not vals["active"]:
            self._golive_free_turns()
        return done

    def _golive_free_turns(self):
        """Never fails: an error of ours must not keep anybody from archiving people. The hourly job
        does it then."""
        # What Odoo has not stored yet is none of ours to contain.
        self.env.flush_all()
        try:
            with self.env.cr.savepoint():
                self.env["golive.turn"]._free_lapsed(self)
        except Exception:
            _logger.exception("Golive: turns of who was archived are not given back yet")

    @api.model
    def _get_activity_groups(self):
        """Turns are a group of their own, whose list opens the record that each is about, instead
        of being among what Odoo calls other activities, which open as a note to be edited."""
        groups = super()._get_activity_groups()
        other = next((group for group in groups if group["model"] == "mail.activity"), None)
        if not other:
            return groups
        activities = self.env["mail.activity"].browse(other.get("activity_ids"))
        turns = activities._golive_turns()
        if not turns:
            return groups
        ours = {**NONE}
        for activity in turns:
            name = f"{activity.state}_count"
            for counts, one in ((ours, 1), (other, -1)):
                counts[name] += one
                counts["total_count"] += one
        other["activity_ids"] = [one for one in other["activity_ids"] if one not in ids(turns)]
        shown = [group for group in groups if group is not other or group["total_count"]]
        return [*shown, {**self._golive_group(turns), **ours}]

    @api.model
    def _golive_group(self, turns):
        model = self.env["ir.model"]._get("golive.turn")
        return {
            "id": model.id,
            "name": self.env._("Your turn"),
            "model": "golive.turn",
            "type": "activity",
            "icon": "/golive/static/description/icon.png",
            "domain": [("id", "in", [turn.id for turn in turns.values()])],
            "view_type": "list",
        }


def ids(activities):
    return {activity.id for activity in activities}
