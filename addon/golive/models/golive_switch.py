from odoo import api, fields, models
from odoo.exceptions import ValidationError

FEATURES = [
    ("count", "Number on the Compass"),
    ("empty", "Offer on an Empty List"),
    ("offer", "Offered in the Dock"),
]


class GoliveSwitch(models.Model):
    """What an administrator turned off of what Golive shows in Odoo's screens: for an app, a role
    or a site, or for several of these at once."""

    _name = "golive.switch"
    _description = "Golive Switch"
    _order = "feature, app, role_id, site_id, id"
    _rec_name = "feature"

    feature = fields.Selection(FEATURES, string="Turned Off", required=True)
    app = fields.Selection("_selection_app", help="In this app. Empty: in all of them.")
    role_id = fields.Many2one(
        "golive.role", ondelete="cascade", help="For people who hold this role. Empty: any."
    )
    site_id = fields.Many2one(
        "golive.site",
        ondelete="cascade",
        help="For people of this site, of a shared service those who belong there. Empty: of any.",
    )

    _once = models.UniqueIndex(
        "(feature, COALESCE(app, ''), COALESCE(role_id, 0), COALESCE(site_id, 0))",
        "This is turned off already.",
    )

    @api.constrains("app")
    def _check_app(self):
        for app in set(self.mapped("app")) - {False} - dict(self._selection_app()).keys():
            raise ValidationError(self.env._("There are no scenarios for an app “%s”.", app))

    @api.model
    def _selection_app(self):
        """The apps that scenarios are about: (module, what Odoo calls it)."""
        scenarios = self.env["golive.scenario"].sudo()
        apps = {app for (app,) in scenarios._read_group([], ["app"])}
        return sorted(scenarios._app_names(apps).items(), key=lambda named: named[1])

    @api.model
    def _shown(self, feature, scenarios):
        """Of these scenarios, those for which a feature is not turned off for the current user: in
        their app, for every role through which the user has them, where the user works.

        :param scenarios: golive.scenario
        """
        switches = self.sudo().search([("feature", "=", feature)])
        if not switches:
            return scenarios
        person, sites = self.env["golive.person"], self.env["golive.site"]
        sites = person._site() or sites._naming(self.env.user).filtered("active") or person._sites()
        roles = self.env["golive.role"].sudo()
        held = roles.search(self.env["golive.role"]._own_domain())

        def is_off(scenario):
            theirs = scenario.sudo().role_ids
            mine = (
                held.filtered(lambda role: not theirs or (role | role.learns_as_ids) & theirs)
                or theirs
            )
            here = switches.filtered(
                lambda one: (
                    one.app in (False, scenario.app)
                    and (not one.site_id or (sites and sites <= one.site_id))
                )
            )
            anyone = here.filtered(lambda one: not one.role_id)
            return bool(anyone) or (bool(mine) and mine <= here.role_id)

        return scenarios.filtered(lambda scenario: not is_off(scenario))
