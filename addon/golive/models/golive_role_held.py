from odoo import api, fields, models
from odoo.fields import Domain


class GoliveRole(models.Model):
    """Who holds a role: by a group that holds it, or by a holding that was confirmed."""

    _inherit = "golive.role"

    holding_ids = fields.One2many(
        "golive.holding", "role_id", string="Holdings", groups="golive.group_admin"
    )
    user_ids = fields.Many2many(
        "res.users",
        string="Held by Name",
        compute="_compute_user_ids",
        inverse="_inverse_user_ids",
        search="_search_user_ids",
        groups="golive.group_admin",
        help="These people hold the role, whatever their groups.",
    )
    learns_as_ids = fields.Many2many(
        "golive.role",
        "golive_role_learns_as_rel",
        "role_id",
        "as_id",
        groups="golive.group_admin",
        help="Who holds this role may learn and practise what is for these, as a super user does "
        "the work of those whom they help. No part of other people's runs waits for them.",
    )
    learner_ids = fields.Many2many(
        "golive.role",
        "golive_role_learns_as_rel",
        "as_id",
        "role_id",
        string="Learned By",
        groups="golive.group_admin",
    )
    proposed_count = fields.Integer(
        string="To Confirm", compute="_compute_proposed_count", groups="golive.group_admin"
    )
    held = fields.Boolean(
        compute="_compute_held",
        search="_search_held",
        compute_sudo=True,
        help="You hold this role.",
    )

    @api.depends("holding_ids.state", "holding_ids.user_id")
    def _compute_user_ids(self):
        for role in self:
            role.user_ids = role.holding_ids.filtered(_is_confirmed).user_id

    def _inverse_user_ids(self):
        """Who is added holds it wherever they work; who is taken out holds it nowhere."""
        for role in self:
            role.holding_ids.filtered(
                lambda one, users=role.user_ids: _is_confirmed(one) and one.user_id not in users
            ).unlink()
            known = role.holding_ids.filtered(lambda one: not one.site_id)
            (known.filtered(lambda one, users=role.user_ids: one.user_id in users)).confirm()
            missing = role.user_ids - role.holding_ids.filtered(_is_confirmed).user_id
            self.env["golive.holding"].create(
                [{"role_id": role.id, "user_id": user.id} for user in missing]
            )

    def _search_user_ids(self, operator, value):
        if operator != "in":
            return NotImplemented
        users = [one for one in value if one]
        found = [("holding_ids", "any", [("state", "=", "confirmed"), ("user_id", "in", users)])]
        if len(users) == len(list(value)):
            return found
        nobody = [("holding_ids", "not any", [("state", "=", "confirmed")])]
        return ["|", *nobody, *found] if users else nobody

    @api.depends("holding_ids.state")
    def _compute_proposed_count(self):
        counts = dict(
            self.env["golive.holding"]._read_group(
                [("role_id", "in", self.ids), ("state", "=", "proposed")], ["role_id"], ["__count"]
            )
        )
        for role in self:
            role.proposed_count = counts.get(role._origin, 0)

    @api.depends_context("uid")
    def _compute_held(self):
        held = self.search(self._held_domain())
        for role in self:
            role.held = role in held

    def _search_held(self, operator, _value):
        """Odoo asks with `in` and {True}, whatever was written."""
        return self._held_domain() if operator == "in" else NotImplemented

    @api.model
    def _held_domain(self):
        """Roles that the current user holds somewhere, or learns as."""
        mine = self._own_domain()
        return mine | Domain("learner_ids", "any", mine)

    @api.model
    def _own_domain(self):
        """Roles that the current user holds somewhere."""
        user = self.env.user
        open_site = Domain("site_id", "=", False) | Domain("site_id.active", "=", True)
        named = [("state", "=", "confirmed"), ("user_id", "=", user.id)]
        held = Domain("holding_ids", "any", Domain(named) & open_site)
        return held | Domain("group_ids", "in", user._get_group_ids())

    @api.model
    def _held_keys(self):
        """Keys of the roles that the current user holds, by group or by name.

        :return: set of str
        """
        return set(self.sudo().search_fetch(self._held_domain(), ["key"]).mapped("key"))

    def _holders(self, site=None):
        """Who holds one of these roles, by group or by name: people who work in Odoo.

        :param site: golive.site; only those who hold it there
        :return: res.users, as superuser
        """
        roles = self.sudo()
        named = roles.holding_ids.filtered(_is_held)
        grouped = roles.env["res.users"].search([("all_group_ids", "in", roles.group_ids.ids)])
        found = (named.user_id | grouped).filtered(lambda user: user.active and not user.share)
        if not site:
            return found
        here = named.filtered(lambda one: one.site_id == site or one.site_id.serves_all).user_id
        anywhere = named.filtered(lambda one: not one.site_id).user_id | grouped
        return found & (here | site._who_work_there(anywhere))


def _is_confirmed(holding):
    return holding.state == "confirmed"


def _is_held(holding):
    """Confirmed, and not at a site that was closed."""
    return _is_confirmed(holding) and (not holding.site_id or holding.site_id.active)
