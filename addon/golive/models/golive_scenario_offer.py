from odoo import api, models
from odoo.http import request
from odoo.tools import hmac


class GoliveScenario(models.Model):
    """What a person may start."""

    _inherit = "golive.scenario"

    @api.readonly
    @api.model
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
        """What the current user may start, as the dock lists it.

        Approved and current, for a role that they hold or for everybody, on models that they may
        read (and create, where a step binds a new record), from an action and an app that they see.

        :return: list of dict, `Offer` of the protocol
        :raise AccessError: for someone who may not read scenarios at all
        """
        scenarios = self._offered()
        runs = self.env["golive.run"]._standing(scenarios.mapped("key"))
        return [
            {
                "id": scenario.id,
                "key": scenario.key,
                "version": scenario.version,
                "name": scenario.name,
                "summary": scenario.summary or "",
                "app": scenario.app,
                "kind": scenario.kind,
                "minutes": scenario.minutes,
                "steps": len(scenario.step_ids),
                "models": scenario._watched_models(),
                "why": None,
                **runs[scenario.key],
            }
            for scenario in scenarios
        ]

    @api.model
    def _offered(self):
        """Current scenarios that the current user may start.

        :return: recordset, in the person's own rights
        """
        self.browse().check_access("read")
        readable = self.search([("id", "in", self._current().ids)])
        return readable.filtered(lambda scenario: scenario._is_startable())

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

    def _is_startable(self):
        """Whether the models of their part, the action and the app are the current user's."""
        self.ensure_one()
        steps = self._own_steps()
        for name in dict.fromkeys(n for step in steps for n in step._models()):
            if name not in self.env or not self.env[name].has_access("read"):
                return False
        for bind in (step._bind() for step in steps):
            if bind and bind["from"] == "new" and not self.env[bind["model"]].has_access("create"):
                return False
        return self._is_start_visible()

    def _own_steps(self):
        """The steps that the current user may do; an administrator without a role, none."""
        held, keys = self.env["golive.role"]._held_keys(), self._role_keys()
        return self.step_ids.filtered(
            lambda step: not keys or (step.sudo().actor_id.key or keys[0]) in held
        )

    def _is_start_visible(self):
        """Whether the start action exists, is for this person, and has a menu that they see."""
        action = self.env.ref(self.start, raise_if_not_found=False)
        if not action or not action._name.startswith("ir.actions."):
            return False
        action = action.sudo()
        groups = action.group_ids if "group_ids" in action._fields else None
        if groups and not groups & self.env.user.all_group_ids:
            return False
        Menu = self.env["ir.ui.menu"]
        menus = Menu.sudo().search([("action", "=", f"{action._name},{action.id}")])
        if not menus:
            return True
        if not Menu.has_access("read"):
            return False
        visible = Menu._visible_menu_ids(bool(request and request.session.debug))
        return any(self._menu_path(menu) <= visible for menu in menus)

    @api.model
    def _menu_path(self, menu):
        """Ids of a menu and of all above it."""
        ids = set()
        while menu:
            ids.add(menu.id)
            menu = menu.parent_id
        return ids
