from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

STATES = [("proposed", "Proposed"), ("confirmed", "Confirmed"), ("declined", "Declined")]


class GoliveHolding(models.Model):
    """That a person holds a role: proposed by Golive, and confirmed or declined by an
    administrator, or said by one outright. Without a site it holds wherever the person works."""

    _name = "golive.holding"
    _description = "Golive Role Holding"
    _order = "role_id, user_id, site_id, id"

    role_id = fields.Many2one("golive.role", required=True, ondelete="cascade", index=True)
    user_id = fields.Many2one(
        "res.users",
        string="Person",
        required=True,
        ondelete="cascade",
        index=True,
        domain=[("share", "=", False)],
    )
    site_id = fields.Many2one(
        "golive.site",
        ondelete="cascade",
        index="btree_not_null",
        help="Where they hold it. Without one, wherever they work.",
    )
    manager_id = fields.Many2one(
        "res.users",
        string="Reports To",
        ondelete="set null",
        index="btree_not_null",
        domain=[("share", "=", False)],
        help="Sees how far this person is with what the role has to learn.",
    )
    state = fields.Selection(STATES, string="Status", required=True, default="confirmed")
    reason = fields.Char(readonly=True, help="Why Golive proposes it.")
    date = fields.Date(
        string="Since",
        readonly=True,
        help="When it was confirmed: what is to be learned counts from it.",
    )
    confirmed_by = fields.Many2one("res.users", readonly=True, ondelete="set null")
    area = fields.Selection(related="role_id.area", store=True)
    segment = fields.Selection(related="role_id.segment", store=True)

    _once = models.UniqueIndex(
        "(role_id, user_id, COALESCE(site_id, 0))", "This person has this role there already."
    )
    _held_idx = models.Index("(user_id, role_id) WHERE state = 'confirmed'")

    @api.constrains("user_id")
    def _check_person(self):
        for holding in self:
            if holding.user_id.share:
                raise ValidationError(
                    self.env._(
                        "%s does not work in Odoo, and can hold no role.", holding.user_id.name
                    )
                )

    @api.depends("role_id", "user_id", "site_id")
    def _compute_display_name(self):
        for holding in self:
            words = [holding.user_id.name, holding.role_id.name, holding.site_id.name]
            holding.display_name = " · ".join(filter(None, words))

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._stamped(vals) for vals in vals_list])

    def write(self, vals):
        if {"role_id", "user_id"} & set(vals):
            raise UserError(
                self.env._("A holding is of one person and one role: make another one instead.")
            )
        return super().write(self._stamped(vals) if "state" in vals else vals)

    def confirm(self):
        """These people hold their roles from now on."""
        self.check_access("write")
        self.filtered(lambda holding: holding.state != "confirmed").write({"state": "confirmed"})
        return True

    def decline(self):
        """They do not, and are not proposed again."""
        self.check_access("write")
        self.filtered(lambda holding: holding.state != "declined").write({"state": "declined"})
        return True

    @api.model
    def _led_areas(self, segment="super_user"):
        """Where the current user is a super user, or owns a process: golive.site → set of areas, as
        superuser; under the empty site, those of all sites where they work."""
        held = self.sudo().search(
            [
                ("user_id", "=", self.env.uid),
                ("state", "=", "confirmed"),
                ("segment", "=", segment),
            ]
        )
        areas = {}
        for holding in held:
            areas.setdefault(holding.site_id, set()).add(holding.area)
        by_group = [
            ("segment", "=", segment),
            ("group_ids", "in", self.env.user._get_group_ids()),
            ("id", "not in", held.role_id.ids),
        ]
        for role in self.env["golive.role"].sudo().search(by_group):
            areas.setdefault(held.site_id.browse(), set()).add(role.area)
        return areas

    @api.model
    def _stamped(self, vals):
        """Who confirmed it, and when."""
        is_held = vals.get("state", "confirmed") == "confirmed"
        return {
            **vals,
            "date": vals.get("date") or fields.Date.context_today(self) if is_held else False,
            "confirmed_by": self.env.uid if is_held else False,
        }
