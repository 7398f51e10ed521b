from odoo import api, models

from ..play.person import of_the_page


class GolivePerson(models.Model):
    """What the dock tells a person of themselves."""

    _inherit = "golive.person"

    @api.readonly
    @api.model
    @of_the_page
    def home(self):
        """What the dock shows of a person, beside the scenarios.

        :return: dict, `Person` of the protocol
        :raise AccessError: for who does not work in Odoo
        """
        self.env["golive.scenario"].browse().check_access("read")
        sites = self._sites()
        areas = self.env["golive.holding"]._led_areas()
        problems = self.env["golive.problem"]
        mine = [("supported", "=", True), ("state", "=", "new")]
        waiting = problems.search_count(mine)
        return {
            "site": self._site().id or None,
            "sites": [{"id": site.id, "name": site.name} for site in sites],
            "paths": self.env["golive.path"]._mine(),
            "leads": bool(areas or waiting) or self._trains() or self._sees_others(),
            "problems": waiting,
        }

    @api.model
    def _trains(self):
        """Whether there is a session that the current user is to hold."""
        planned = [("trainer_id", "=", self.env.uid), ("state", "=", "planned")]
        return bool(self.env["golive.session"].sudo().search_count(planned, limit=1))

    @api.model
    def _sees_others(self):
        """Whether somebody reports to the current user, or works in a process that they own, and
        the settings let them see how those are getting on."""
        if self.env["golive.settings"]._named_detail() == "nothing":
            return False
        reports = [("manager_id", "=", self.env.uid), ("state", "=", "confirmed")]
        return bool(
            self.env["golive.holding"]._led_areas("process_owner")
            or self.env["golive.holding"].sudo().search_count(reports, limit=1)
        )
