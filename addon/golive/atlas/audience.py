"""Whose eyes menus and views are seen with."""


class Audience:
    """People with these groups, without any user being made: Odoo keeps one arch per view for
    everybody, with an expression of groups at what is not for all, and that is matched here.

    :param env: the superuser's environment
    :param group_ids: ids of all their groups, implied ones included; None: sees everything
    """

    def __init__(self, env, group_ids=None):
        self.env = env
        self.group_ids = None
        if group_ids is not None:
            # Developer mode shows more, and nobody is taught in developer mode.
            developers = env["ir.model.data"]._xmlid_to_res_id("base.group_no_one")
            self.group_ids = frozenset(group_ids) - {developers}
        self._definitions = env["res.groups"]._get_group_definitions()
        self._answers = {}

    @classmethod
    def of_user(cls, env, user):
        """As this person."""
        return cls(env, user._get_group_ids())

    @classmethod
    def of_groups(cls, env, groups):
        """As an employee who has nothing but these groups."""
        return cls(env, (groups | env.ref("base.group_user")).all_implied_ids.ids)

    def matches(self, key):
        """Whether an expression of groups, as views hold it, is true of them."""
        return self._ask(("key", key), lambda: self._definitions.from_key(key))

    def may(self, model, mode="read"):
        """Whether the access rights let them `read`, `write`, `create` or `unlink` a model."""
        access = self.env["ir.model.access"]
        return self._ask((model, mode), lambda: access._get_access_groups(model, mode))

    def has_any(self, groups):
        """Whether something that is for these groups, or for all where there are none, is theirs.

        :param groups: res.groups
        """
        return self.group_ids is None or not groups or bool(self.group_ids & set(groups.ids))

    def _ask(self, key, expression):
        if self.group_ids is None:
            return True
        if key not in self._answers:
            self._answers[key] = expression().matches(self.group_ids)
        return self._answers[key]
