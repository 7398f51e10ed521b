from odoo import models
from odoo.exceptions import UserError
from odoo.http import request
from odoo.tools import ormcache

from ..play.around import Around
from ..play.judge import Judge
from ..play.script import Script


class GoliveScenario(models.Model):
    """Why the current user cannot start a scenario: one sentence that says what is in the way and
    whom to ask, and names no record that they may not see."""

    _inherit = "golive.scenario"

    def _why(self):
        """What is in the current user's way, or None where they can start it."""
        self.ensure_one()
        return self._why_not_reached() or self._why_not_begun(Around(self.env))

    def _why_not_reached(self):
        """What of the apps and of their rights is in the current user's way, or None."""
        return self._why_app() or self._why_rights() or self._why_start()

    def _why_not_begun(self, around):
        """What of the database and its records is in the current user's way, or None.

        :param around: `Around` of the person
        """
        return self._why_exercise(around) or self._why_given(around)

    def _reached(self):
        """Those of them that nothing of the apps and of their rights keeps the user from."""
        groups = frozenset(self.env.user._get_group_ids())
        held = frozenset(self.env["golive.role"]._held_keys())
        return self.browse(self._reached_ids(groups, held, _is_debug()))

    # Approved scenarios never change, and with whatever else it reads Odoo empties this cache.
    @ormcache("self._ids", "groups", "held", "is_debug")
    def _reached_ids(self, groups, held, is_debug):
        return tuple(scenario.id for scenario in self if not scenario._why_not_reached())

    def _startable(self, scenario_id):
        """The scenario of that id, in the person's own rights.

        :raise UserError: saying why it cannot be started; for one that is not for them, the same
            as for one that is not there
        """
        self.browse().check_access("read")
        scenario = self.search([("id", "in", self._current().ids), ("id", "=", scenario_id)])
        if not scenario:
            raise UserError(
                self.env._("This scenario is not open to you, or a newer version replaced it.")
            )
        if why := scenario._why():
            raise UserError(why)
        return scenario

    def _is_for_me(self):
        """Whether it is for a role that the current user holds, or for everybody."""
        keys = set(self.sudo().role_ids.mapped("key"))
        return not keys or bool(keys & self.env["golive.role"]._held_keys())

    def _own_steps(self):
        """The steps that the current user may do; an administrator without a role, none."""
        held, keys = self.env["golive.role"]._held_keys(), self._role_keys()
        return self.step_ids.filtered(
            lambda step: not keys or (step.sudo().actor_id.key or keys[0]) in held
        )

    def _models_needed(self):
        """Models of its givens, and of the bindings and checks of their part, each once."""
        given = [given["model"] for given in (self.spec or {}).get("given") or []]
        steps = (name for step in self._own_steps() for name in step._models())
        return list(dict.fromkeys([*given, *steps]))

    def _why_app(self):
        installed = self.env["ir.module.module"]._installed()
        if self.app not in installed:
            module = self.env["ir.module.module"].sudo().search([("name", "=", self.app)])
            return self.env._(
                "The app “%s” is not installed here. Ask whoever administers Odoo.",
                module.shortdesc or self.app,
            )
        if any(name not in self.env for name in self._models_needed()):
            return self.env._(
                "A part of Odoo that it needs is not installed here. Ask whoever administers Odoo."
            )
        return None

    def _why_rights(self):
        for name in self._models_needed():
            if not self.env[name].has_access("read"):
                return self.env._(
                    "You have no access to %s. Ask whoever administers Odoo for it.",
                    self._model_name(name),
                )
        for bind in (step._bind() for step in self._own_steps()):
            if bind and bind["from"] == "new" and not self.env[bind["model"]].has_access("create"):
                return self.env._(
                    "You may look at %s, but not make any. Ask whoever administers Odoo for it.",
                    self._model_name(bind["model"]),
                )
        return None

    def _why_start(self):
        """The start action exists, is for this person, and has a menu that they see, if any."""
        action = self.env.ref(self.start, raise_if_not_found=False)
        if not action or not action._name.startswith("ir.actions."):
            return self.env._(
                "The screen that it starts from is not there any more. Tell whoever administers "
                "Golive."
            )
        action = action.sudo()
        groups = action.group_ids if "group_ids" in action._fields else None
        if groups and not groups & self.env.user.all_group_ids:
            return self.env._(
                "The screen that it starts from, “%s”, is not for you. Ask whoever administers "
                "Odoo for it.",
                action.name,
            )
        Menu = self.env["ir.ui.menu"]
        menus = Menu.sudo().search([("action", "=", f"{action._name},{action.id}")])
        visible = Menu._visible_menu_ids(_is_debug()) if Menu.has_access("read") else set()
        if menus and not any(self._menu_path(menu) <= visible for menu in menus):
            return self.env._(
                "The menu that it starts from, “%s”, is hidden from you. Ask whoever administers "
                "Odoo for it.",
                menus[0].name,
            )
        return None

    def _why_exercise(self, around):
        """What is told of its records is not true of anybody's own."""
        if around.may_act or not (self.spec or {}).get("exercise"):
            return None
        return self.env._(
            "This is an exercise, on records that are made for it: play it in the training "
            "database."
        )

    def _why_given(self, around):
        if not (self.spec or {}).get("given"):
            return None
        body = self.env["golive.script"]._scenario(self.sudo())
        place = {"company": self.env.company, "site": around.site}
        judge = Judge(self.env, Script(body), self.env.cr.now(), {}, **place)
        return self.env["golive.given"]._why(judge, around)

    def _model_name(self, name):
        return self.env["ir.model"]._get(name).name

    def _menu_path(self, menu):
        """Ids of a menu and of all above it."""
        ids = set()
        while menu:
            ids.add(menu.id)
            menu = menu.parent_id
        return ids


def _is_debug():
    return bool(request and request.session.debug)
