from odoo import api, fields, models
from odoo.tools import SQL


class GoliveCoverage(models.Model):
    """How many people of an area there are at a site to each of its super users: counted from who
    holds which role when it is read."""

    _name = "golive.coverage"
    _description = "Golive Super User Coverage"
    _auto = False
    _order = "site_id, area"
    _rec_name = "area"

    site_id = fields.Many2one("golive.site", readonly=True)
    area = fields.Selection(
        selection=lambda self: self.env["golive.role"]._fields["area"].selection, readonly=True
    )
    users = fields.Integer(
        readonly=True, help="People who hold a role of the area here and are no super users."
    )
    super_users = fields.Integer(readonly=True)
    ratio = fields.Float(
        string="Users per Super User", readonly=True, aggregator=None, digits=(16, 1)
    )
    state = fields.Selection(
        [("enough", "Enough"), ("few", "Too Few"), ("none", "None")],
        string="Coverage",
        compute="_compute_state",
    )
    super_user_ids = fields.Many2many(
        "res.users", string="Who They Are", compute="_compute_super_user_ids"
    )

    @api.depends("users", "super_users")
    def _compute_state(self):
        most = self.env["golive.settings"]._said("users_per_super_user")
        for row in self:
            is_enough = row.users <= most * row.super_users
            row.state = "none" if not row.super_users else "enough" if is_enough else "few"

    @api.depends("site_id", "area")
    def _compute_super_user_ids(self):
        roles = self.env["golive.role"].sudo().search([("segment", "=", "super_user")])
        for row in self:
            mine = roles.filtered(lambda role, area=row.area: role.area == area)
            row.super_user_ids = mine._holders(row.site_id)

    @property
    def _table_query(self):
        return SQL(
            """
            WITH people AS (
                 SELECT holder.site_id, role.area, holder.user_id,
                        bool_or(role.segment = 'super_user') AS is_super
                   FROM (%s) holder
                   JOIN golive_role role ON role.id = holder.role_id
                  WHERE holder.site_id IS NOT NULL
               GROUP BY holder.site_id, role.area, holder.user_id
            )
            SELECT row_number() OVER (ORDER BY site_id, area)::integer AS id, site_id, area,
                   (count(*) FILTER (WHERE NOT is_super))::integer AS users,
                   (count(*) FILTER (WHERE is_super))::integer AS super_users,
                   round(count(*) FILTER (WHERE NOT is_super)
                       / NULLIF(count(*) FILTER (WHERE is_super), 0)::numeric, 1) AS ratio
              FROM people
          GROUP BY site_id, area
            """,
            self.env["golive.progress"]._holders_query(),
        )
