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
    area = fields.Selection(selection=lambda self: self.env["golive.role"]._areas(), readonly=True)
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
        self.env.flush_all()
        people = SQL(
            "SELECT site_id, area, array_agg(user_id) FROM (%s) people"
            " WHERE is_super AND site_id = ANY(%s) GROUP BY site_id, area",
            self._people_query(),
            self.site_id.ids,
        )
        found = {(site, area): users for site, area, users in self.env.execute_query(people)}
        users = self.env["res.users"].sudo()
        for row in self:
            row.super_user_ids = users.browse(found.get((row.site_id.id, row.area), ()))

    @property
    def _table_query(self):
        return SQL(
            """
            SELECT row_number() OVER (ORDER BY site_id, area)::integer AS id, site_id, area,
                   (count(*) FILTER (WHERE NOT is_super))::integer AS users,
                   (count(*) FILTER (WHERE is_super))::integer AS super_users,
                   round(count(*) FILTER (WHERE NOT is_super)
                       / NULLIF(count(*) FILTER (WHERE is_super), 0)::numeric, 1) AS ratio
              FROM (%s) people
          GROUP BY site_id, area
            """,
            self._people_query(),
        )

    @api.model
    def _people_query(self):
        """(site_id, area, user_id, is_super): who holds a role of an area at a site, and the super
        users who serve every site that has people of their area, and is of a company of theirs."""
        return SQL(
            """
            WITH held AS (
                 SELECT holder.site_id, role.area, holder.user_id, holder.everywhere,
                        role.segment = 'super_user' AS is_super
                   FROM (%s) holder
                   JOIN golive_role role ON role.id = holder.role_id
            ), here AS (
                 SELECT site_id, area, user_id, is_super FROM held WHERE site_id IS NOT NULL
            )
            SELECT site_id, area, user_id, bool_or(is_super) AS is_super
              FROM (
                   SELECT * FROM here
                    UNION ALL
                   SELECT places.site_id, held.area, held.user_id, TRUE
                     FROM held
                     JOIN (SELECT DISTINCT site_id, area FROM here) places
                       ON places.area = held.area
                     JOIN golive_site site ON site.id = places.site_id
                    WHERE held.is_super AND held.everywhere
                      AND (site.company_id IS NULL OR EXISTS (
                          SELECT 1 FROM res_company_users_rel works
                           WHERE works.user_id = held.user_id AND works.cid = site.company_id))
                   ) one
          GROUP BY site_id, area, user_id
            """,
            self.env["golive.holding"]._holders_query(),
        )
