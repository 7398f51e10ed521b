from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..play.key import key_of


class GoliveScenario(models.Model):
    """Where a scenario begins, in the words of those who write it: a menu of Odoo. Its app, its
    start action and its key follow."""

    _inherit = "golive.scenario"

    menu_id = fields.Many2one(
        "ir.ui.menu",
        string="Begins At",
        compute="_compute_menu_id",
        inverse="_inverse_menu_id",
        domain="[('action', '!=', False)]",
        help="The menu that opens the screen on which the work begins.",
    )

    @api.depends("start", "app")
    def _compute_menu_id(self):
        menus = self.env["ir.ui.menu"]
        for scenario in self:
            action = self.env.ref(scenario.start or "golive.none", raise_if_not_found=False)
            known = bool(action) and action._name.startswith("ir.actions.")
            reference = f"{action._name},{action.id}" if known else False
            found = menus.search([("action", "=", reference)]) if reference else menus
            own = found.filtered(lambda menu, app=scenario.app: _app_of(menu) == app)
            scenario.menu_id = (own or found)[:1]

    def _inverse_menu_id(self):
        for scenario in self.filtered("menu_id"):
            scenario.write(self._of_menu(scenario.menu_id))

    @api.onchange("menu_id")
    def _onchange_menu_id(self):
        if self.menu_id:
            self.update(self._of_menu(self.menu_id))

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            if menu_id := vals.pop("menu_id", None):
                told = self._of_menu(self.env["ir.ui.menu"].browse(menu_id))
                vals.update({name: vals.get(name) or value for name, value in told.items()})
            if vals.get("app") and vals.get("name") and not vals.get("key"):
                vals["key"] = self._free_key(vals["app"], vals["name"])
        return super().create(vals_list)

    @api.model
    def _of_menu(self, menu):
        """The start action of a menu, and the app that it is in: values of a scenario."""
        action = menu.sudo().action
        start = action.get_external_id()[action.id] if action else ""
        app = _app_of(menu)
        if not start or not app:
            raise ValidationError(
                self.env._(
                    "“%s” was made by hand and has no name that another database would know: "
                    "begin at a menu that an app brings.",
                    menu.complete_name,
                )
            )
        return {"start": start, "app": app}

    @api.model
    def _free_key(self, app, name):
        """A key that says what a new scenario is, and that none has."""
        taken = self.sudo().search_fetch([("key", "=like", f"{app}.%")], ["key"]).mapped("key")
        own = {key.removeprefix(f"{app}.") for key in taken}
        return f"{app}.{key_of(name, own, 'scenario')}"


def _app_of(menu):
    """The module whose app a menu is in, as scenarios call it: `purchase`."""
    top = menu
    while top.parent_id:
        top = top.parent_id
    return (top.get_external_id().get(top.id) or "").split(".")[0]
