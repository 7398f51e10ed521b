"""Menus as an audience sees them, by the rules of Odoo's own `_visible_menu_ids`."""

MODEL_OF = {
    "ir.actions.act_window": "res_model",
    "ir.actions.report": "model",
    "ir.actions.server": "model_name",
}


class Menus:
    """:param env: the superuser's environment
    :param audience: `Audience`
    """

    def __init__(self, env, audience):
        self.env = env
        self.audience = audience
        self._blacklist = set(env["ir.ui.menu"]._load_menus_blacklist())

    def find(self, xml_id):
        """The menu, archived or not, or an empty recordset."""
        record = self.env.ref(xml_id, raise_if_not_found=False)
        return record if record and record._name == "ir.ui.menu" else self.env["ir.ui.menu"]

    def is_shown(self, menu):
        """Whether they see it: it is theirs, so is all above it, and it leads somewhere."""
        return self._is_open(menu) and self._leads(menu)

    def action(self, menu):
        """What it opens: its own action; of an app, that of its first menu that has one.

        :return: a record of ir.actions.*, or None
        """
        if menu.action:
            return menu.action if self._is_usable(menu.action) else None
        children = (child for child in self._children(menu) if self.is_shown(child))
        return next(filter(None, map(self.action, children)), None)

    def path(self, menu):
        """Names from the app down to the menu."""
        return [*(self.path(menu.parent_id) if menu.parent_id else []), menu.name or ""]

    def _children(self, menu):
        return menu.child_id.sorted(lambda child: (child.sequence, child.id))

    def _is_open(self, menu):
        while menu:
            if not menu.active or not self.audience.has_any(menu.group_ids):
                return False
            if menu.id in self._blacklist:
                return False
            menu = menu.parent_id
        return True

    def _leads(self, menu):
        if menu.action and self._is_usable(menu.action):
            return True
        return any(
            self._leads(child)
            for child in self._children(menu)
            if child.active and self.audience.has_any(child.group_ids)
        )

    def _is_usable(self, action):
        if not action.exists():
            return False
        model = action[MODEL_OF[action._name]] if action._name in MODEL_OF else None
        return not model or (model in self.env and self.audience.may(model))
