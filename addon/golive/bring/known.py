"""What a file may name of this database: its roles and its apps, in every language installed."""

from difflib import get_close_matches

from .headings import plain


class Known:
    """:param env: of the person who brings the file. Roles are looked up among all of them: who
    writes a scenario names roles that they do not hold."""

    def __init__(self, env):
        self.env = env
        roles = env["golive.role"].sudo().with_context(active_test=False)
        self.roles = roles.search_fetch([("key", "!=", False)], ["key", "name"])
        self._roles = self._by_word(self.roles, "key", "name")
        self._apps = None

    def role(self, text):
        """:return: golive.role: one, none, or several that are called so"""
        return self._roles.get(_word(text), self.roles.browse())

    def role_names(self):
        return sorted(role.name for role in self.roles)

    def like(self, text):
        """Names of roles that this may have meant."""
        names = {_word(name): name for name in self.role_names()}
        return [names[word] for word in get_close_matches(_word(text), names, n=2, cutoff=0.6)]

    def app(self, text):
        """:return: ir.ui.menu: the root menu of an app by its name or technical name, or none"""
        if self._apps is None:
            self._apps = self._by_word(apps := apps_of(self.env), "name")
            for menu in apps:
                module = module_of(menu)
                for word in {module, *self._module_names(module)}:
                    self._apps.setdefault(_word(word), menu)
        return self._apps.get(_word(text), self.env["ir.ui.menu"])

    def _module_names(self, module):
        record = self.env["ir.module.module"].sudo().search([("name", "=", module)])
        return [
            record.with_context(lang=code).shortdesc
            for code, _name in self.env["res.lang"].get_installed()
            if record
        ]

    def _by_word(self, records, *names):
        """Word → records that are called so in one of the languages."""
        found = {}
        for code, _name in self.env["res.lang"].get_installed():
            for record in records.with_context(lang=code):
                for name in names:
                    word = _word(record[name] or "")
                    found[word] = found.get(word, records.browse()) | record.with_env(records.env)
        found.pop("", None)
        return found


def apps_of(env):
    """Root menus of the apps that the person has, and that open with something."""
    return env["ir.ui.menu"].get_user_roots()._filter_visible_menus().filtered(start_of)


def module_of(menu):
    """The technical name of the app that a root menu is of, or ""."""
    return menu.get_external_id()[menu.id].partition(".")[0]


def start_of(menu):
    """The xml id of what an app opens with: the action of its menu, else of the first below it,
    those first that everybody has who has the app; "" where nothing has an xml id.

    :param menu: the root menu of an app
    """
    if not module_of(menu):
        return ""
    menu = menu.sudo()
    ranked = sorted(_actions(menu, False), key=lambda found: found[0])
    for _is_limited, action in ranked:
        if xml_id := action.get_external_id()[action.id]:
            return xml_id
    return ""


def _actions(menu, is_limited):
    """(whether a menu below the app is only for some, action), in the order of the menus."""
    if menu.action:
        yield is_limited, menu.action
    for child in menu.child_id.sorted(lambda child: (child.sequence, child.id)):
        yield from _actions(child, is_limited or bool(child.group_ids))


def _word(text):
    return plain(text.replace(".", " dot "))
