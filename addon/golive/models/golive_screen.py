from collections import Counter

from odoo import api, models
from odoo.tools import ormcache

from ..play.around import Around


class GoliveScenario(models.Model):
    """What Golive shows of scenarios in Odoo's own screens: how many there are here for the person,
    and on an empty list the one that fills it."""

    _inherit = "golive.scenario"

    @api.model
    def _counts(self):
        """How many scenarios there are on the screens of each model that the current user can
        start, as far as rights and the database tell. Each page asks: whether there is a record
        to begin with now is not looked at.

        :return: dict model → count
        """
        counts = Counter()
        found = self.env["golive.switch"]._shown("count", self._offered())._reached()
        around = Around(self.env)
        for scenario in found.sudo():
            if not scenario._why_exercise(around):
                counts.update(scenario._screens())
        return dict(counts)

    @api.model
    def _filling(self, records):
        """The scenario in which the current user makes a record of a list: the shortest one that
        they can begin.

        :param records: an empty recordset of the list's model, in the context of its action
        """
        found = self.env["golive.switch"]._shown("empty", self._mine())
        held = self.env["golive.role"]._held_keys() if found else ()
        fitting = found.filtered(
            lambda one: (
                records._name in one._made()
                and held.issuperset(one._role_keys()[:1])
                and records._golive_fills(one)
            )
        )
        for scenario in fitting.sorted(lambda one: (one.kind != "task", one.minutes, one.key)):
            if not scenario.sudo(False)._why():
                return scenario
        return fitting.browse()

    @api.model
    def _mine(self):
        """Current scenarios of installed apps, for a role that the current user holds or for
        everybody; as superuser."""
        roles = self.env["golive.role"].sudo()
        held = roles.search(self.env["golive.role"]._held_domain())
        installed = self.env["ir.module.module"]._installed()
        return (
            self._current()
            .sudo()
            .filtered(
                lambda one: one.app in installed and (not one.role_ids or one.role_ids & held)
            )
        )

    # An approved scenario never changes.
    @ormcache("self.id")
    def _screens(self):
        """Models on whose screens it is offered, and those whose cards lead to these."""
        watched = self._watched_models()
        overviews = self._overviews()
        more = (overviews[model] for model in watched if model in overviews)
        return tuple(dict.fromkeys([*watched, *more]))

    @api.model
    def _overviews(self):
        """What an app opens with: model → the model whose cards lead to it. Apps add theirs."""
        return {}

    @ormcache("self.id")
    def _made(self):
        """Models of which a record is made in it, by who begins."""
        keys = self._role_keys()
        binds = [
            step._bind()
            for step in self.step_ids
            if not step.actor_id or step.actor_id.key == keys[0]
        ]
        return tuple(bind["model"] for bind in binds if bind and bind["from"] == "new")
