from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..play.key import KEY

#: Hours after which a turn is late, where neither its role nor `golive.turn_hours` says. 0 there is
#: never.
HOURS = 24


class GoliveRole(models.Model):
    """A part that people play in the work: who acts in a step, and what is for whom to learn.

    A person holds a role by belonging to one of its groups, or by a `golive.holding`.
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
    likely_group_ids = fields.Many2many(
        "res.groups",
        "golive_role_likely_group_rel",
        string="Proposed for Groups",
        groups="golive.group_admin",
        help="Who is in one of these groups may hold the role: they are proposed for it, and an "
        "administrator confirms them.",
    )
    late_hours = fields.Integer(
        string="Late After",
        help="Hours that a part of a run may wait for somebody with this role, or lie with who "
        "took it, until the owners of the process and the administrators are told. 0: as the "
        "system parameter golive.turn_hours says, which is 24 unless somebody changed it.",
    )
    overseen = fields.Boolean(
        compute="_compute_overseen",
        search="_search_overseen",
        compute_sudo=True,
        help="You own the process that this role has its part in.",
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

    @api.depends("area")
    @api.depends_context("uid")
    def _compute_overseen(self):
        areas = self._owned_areas()
        for role in self:
            role.overseen = role.area in areas

    def _search_overseen(self, operator, _value):
        """Odoo asks with `in` and {True}, whatever was written."""
        return [("area", "in", self._owned_areas())] if operator == "in" else NotImplemented

    @api.model
    def _owned_areas(self):
        """Areas whose process the current user owns: they hold a process owner's role in it."""
        owns = Domain("segment", "=", "process_owner") & self._held_domain()
        return list(set(self.sudo().search_fetch(owns, ["area"]).mapped("area")))

    def _compute_scenario_ids(self):
        for role in self:
            role.scenario_ids = self.env["golive.scenario"].search([("role_ids", "in", role.ids)])

    @api.model
    def _areas(self):
        """In the words of the current user, for whatever else is of an area: a selection that a
        field merely borrows is not translated."""
        return self._fields["area"]._description_selection(self.env)

    @api.model
    def _names(self, keys):
        """Names of roles in the language of the context, whether held or not: key → name."""
        roles = self.sudo().search_fetch([("key", "in", list(keys))], ["key", "name"])
        return {role.key: role.name for role in roles}

    def _turn_due(self, since=None):
        """When a turn of this role that opens, or is taken, at that time (default: now) is late,
        or False for never."""
        hours = self.sudo().late_hours or self._usual_hours()
        return (since or fields.Datetime.now()) + timedelta(hours=hours) if hours > 0 else False

    @api.model
    def _usual_hours(self):
        said = self.env["ir.config_parameter"].sudo().get_param("golive.turn_hours", HOURS)
        try:
            return float(said)
        except ValueError:
            return HOURS
