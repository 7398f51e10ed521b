from odoo import api, fields, models
from odoo.tools import hmac

from ..play.around import Around
from ..play.person import of_the_page


class GoliveScenario(models.Model):
    """What a person may start."""

    _inherit = "golive.scenario"

    app_name = fields.Char(string="App", compute="_compute_app_name")

    @api.depends("app")
    @api.depends_context("lang")
    def _compute_app_name(self):
        names = self._app_names(set(self.mapped("app")) - {False})
        for scenario in self:
            scenario.app_name = names.get(scenario.app, scenario.app)

    @api.readonly
    @api.model
    @of_the_page
    def home(self):
        """What the dock opens with.

        :return: dict, `Home` of the protocol
        :raise AccessError: for someone who may not read scenarios at all
        """
        return {
            "offers": self.offer(),
            "turns": self.env["golive.turn"]._home(),
            "database": self.env["golive.database"]._about(),
            "seal": hmac(self.env(su=True), "golive.outbox", str(self.env.uid)),
        }

    @api.readonly
    @api.model
    def offer(self):
        """What there is for the current user, as the dock lists it: approved and current, for a
        role that they hold or for everybody. What they cannot start says `why`.

        :return: list of dict, `Offer` of the protocol
        :raise AccessError: for someone who may not read scenarios at all
        """
        listed = self._listed()
        standing = self.env["golive.run"]._standing([scenario.key for scenario, _why in listed])
        apps = self._app_names({scenario.app for scenario, _why in listed})
        return [
            {
                "id": scenario.id,
                "key": scenario.key,
                "version": scenario.version,
                "name": scenario.name,
                "summary": scenario.summary or "",
                "app": apps.get(scenario.app, scenario.app),
                "kind": scenario.kind,
                "minutes": scenario.minutes,
                "steps": len(scenario.step_ids),
                "models": list(scenario._screens()),
                "why": why,
                **standing[scenario.key],
            }
            for scenario, why in listed
        ]

    @api.model
    def _app_names(self, apps):
        """What apps are called, in the language of the context: technical name → name."""
        modules = self.env["ir.module.module"].sudo()
        found = modules.search_fetch([("name", "in", list(apps))], ["name", "shortdesc"])
        return {module.name: module.shortdesc for module in found}

    @api.model
    def _listed(self):
        """Current scenarios for the current user, and why they cannot start one, or None.

        :return: list of (golive.scenario in the person's own rights, str or None). An
            administrator, who sees all of them, is told of what cannot be started only where it
            is for a role of theirs.
        """
        self.browse().check_access("read")
        readable = self._offered()
        reached, around = readable._reached(), Around(self.env)
        listed = [
            (
                scenario,
                scenario._why_not_begun(around)
                if scenario in reached
                else scenario._why_not_reached(),
            )
            for scenario in readable
        ]
        return [(scenario, why) for scenario, why in listed if not why or scenario._is_for_me()]

    @api.model
    def _offered(self):
        """What the dock has for the current user, in their own rights: current scenarios that they
        may read, but for those that are turned off and on no path of theirs."""
        current = self._current()
        shown = self.env["golive.switch"]._shown("offer", current)
        if shown != current:
            keys = self.env["golive.path"]._own_keys()
            shown |= current.sudo().filtered(lambda one: one.key in keys).sudo(False)
        return self.search([("id", "in", shown.ids)])

    @api.model
    def _current(self, keys=None):
        """The one version of each key that counts: the newest approved copy of the customer's
        own if there is any, else the highest approved version that was shipped.

        :param keys: only these, or all
        """
        domain = [("state", "=", "approved")]
        if keys is not None:
            domain.append(("key", "in", list(keys)))
        best = {}
        for scenario in self.sudo().search(domain, order="id"):
            rank = (scenario.edition > 0, scenario.version, scenario.edition)
            if scenario.key not in best or rank > best[scenario.key][0]:
                best[scenario.key] = (rank, scenario.id)
        return self.browse(scenario_id for _rank, scenario_id in best.values())
