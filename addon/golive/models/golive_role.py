import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError

KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")


class GoliveRole(models.Model):
    """A part that people play in the work: who acts in a step, and what is for whom to learn.

    A person holds a role by belonging to one of its groups, or by name.
    """

    _name = "golive.role"
    _description = "Golive Role"
    _order = "area, sequence, key"

    name = fields.Char(required=True, translate=True)
    key = fields.Char(
        required=True,
        help="What scenarios call the role, such as procurement.buyer. It does not change.",
    )
    sequence = fields.Integer(default=10)
    area = fields.Selection(
        [
            ("procurement", "Procurement"),
            ("inventory", "Inventory"),
            ("maintenance", "Maintenance"),
            ("helpdesk", "Helpdesk"),
            ("other", "Other"),
        ],
        required=True,
        default="other",
    )
    segment = fields.Selection(
        [
            ("process_owner", "Process Owner"),
            ("super_user", "Super User"),
            ("transactional", "Transactional User"),
            ("approver", "Approver"),
            ("reporting", "Reporting User"),
            ("executive", "Executive"),
        ],
        required=True,
        default="transactional",
    )
    group_ids = fields.Many2many(
        "res.groups",
        string="Held by Groups",
        groups="golive.group_admin",
        help="Everyone in one of these groups holds the role.",
    )
    user_ids = fields.Many2many(
        "res.users",
        string="Held by Name",
        groups="golive.group_admin",
        help="These people hold the role, whatever their groups.",
    )
    scenario_ids = fields.Many2many(
        "golive.scenario",
        string="Scenarios",
        compute="_compute_scenario_ids",
        groups="golive.group_admin",
    )

    _key_unique = models.Constraint("UNIQUE (key)", "Another role has this key already.")

    @api.constrains("key")
    def _check_key(self):
        for role in self:
            if not KEY.fullmatch(role.key):
                raise ValidationError(
                    self.env._(
                        "The key “%s” of a role may hold lower-case letters, digits, underscores "
                        "and dots, and begins with a letter.",
                        role.key,
                    )
                )

    def _compute_scenario_ids(self):
        for role in self:
            role.scenario_ids = self.env["golive.scenario"].search([("role_ids", "in", role.ids)])

    @api.model
    def _held_keys(self):
        """Keys of the roles that the current user holds, by group or by name.

        :return: set of str
        """
        user = self.env.user
        roles = self.sudo().search_fetch(
            ["|", ("user_ids", "in", user.ids), ("group_ids", "in", user._get_group_ids())],
            ["key"],
        )
        return set(roles.mapped("key"))

    @api.model
    def _names(self, keys):
        """Names of roles in the language of the context, whether held or not: key → name."""
        roles = self.sudo().search_fetch([("key", "in", list(keys))], ["key", "name"])
        return {role.key: role.name for role in roles}

    def _holders(self, site=None):
        """Who holds one of these roles, by group or by name: people who work in Odoo.

        :param site: only those at this site; sites come with waves, so for now there is none
        :return: res.users, as superuser
        """
        roles = self.sudo()
        return roles.env["res.users"].search(
            [
                ("share", "=", False),
                *("|", ("id", "in", roles.user_ids.ids)),
                ("all_group_ids", "in", roles.group_ids.ids),
            ]
        )
