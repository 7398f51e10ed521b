from odoo import api, models
from odoo.tools import SQL

#: (user_id, own, shared, everywhere): the sites that name a person, as `_of_person` says: their
#: own, the shared services that do, and whether they work for every site by these.
WORKS = SQL("""
    SELECT named.user_id,
           array_agg(site.id) FILTER (WHERE site.serves_all IS NOT TRUE) AS own,
           array_agg(site.id) FILTER (WHERE site.serves_all) AS shared,
           bool_or(site.serves_all IS TRUE) AS everywhere
      FROM (
           SELECT res_users_id AS user_id, golive_site_id AS site_id FROM golive_site_user_rel
            UNION
           SELECT user_id, site_id FROM golive_holding
            WHERE state = 'confirmed' AND site_id IS NOT NULL
           ) named
      JOIN golive_site site ON site.id = named.site_id AND site.active
  GROUP BY named.user_id
""")


class GoliveHolding(models.Model):
    """Who holds what where, for all people at once."""

    _inherit = "golive.holding"

    @api.model
    def _holders_query(self):
        """(user_id, role_id, site_id, manager_id, date, everywhere): who holds a role, by a holding
        that was confirmed or by a group, at which active site. One that names none counts at each
        that names the person, at a shared service only where no other does. `everywhere`: they
        hold it for every site."""
        by_group = [
            SQL(
                """
                SELECT DISTINCT member.uid AS user_id, %(role)s AS role_id,
                       NULL::integer AS site_id, NULL::integer AS manager_id,
                       COALESCE(since.date, CURRENT_DATE) AS date
                  FROM res_groups_users_rel member
             LEFT JOIN golive_role_since since
                    ON since.user_id = member.uid AND since.role_id = %(role)s
                 WHERE member.gid = ANY(%(groups)s)
                   AND NOT EXISTS (
                       SELECT 1
                         FROM golive_holding known
                    LEFT JOIN golive_site site ON site.id = known.site_id
                        WHERE known.user_id = member.uid AND known.role_id = %(role)s
                          AND known.state = 'confirmed'
                          AND (known.site_id IS NULL OR site.active))
                """,
                role=role.id,
                groups=role.group_ids.all_implied_by_ids.ids or [0],
            )
            for role in self.env["golive.role"].sudo().search([("group_ids", "!=", False)])
        ]
        held = SQL(
            "SELECT user_id, role_id, site_id, manager_id, date FROM golive_holding"
            " WHERE state = 'confirmed'"
        )
        return SQL(
            """
            SELECT DISTINCT ON (held.user_id, held.role_id, place.site_id)
                   held.user_id, held.role_id, place.site_id, held.manager_id,
                   COALESCE(held.date, person.create_date::date) AS date,
                   bool_or(CASE WHEN held.site_id IS NULL THEN COALESCE(works.everywhere, TRUE)
                                ELSE site.serves_all IS TRUE END)
                       OVER (PARTITION BY held.user_id, held.role_id) AS everywhere
              FROM (%(held)s) held
              JOIN res_users person
                ON person.id = held.user_id AND person.active AND person.share IS NOT TRUE
         LEFT JOIN golive_site site ON site.id = held.site_id
         LEFT JOIN (%(works)s) works
                ON works.user_id = held.user_id AND held.site_id IS NULL
        CROSS JOIN LATERAL unnest(
                       CASE WHEN held.site_id IS NOT NULL THEN ARRAY[held.site_id]
                            ELSE COALESCE(works.own, works.shared, ARRAY[NULL::integer])
                       END) AS place (site_id)
             WHERE held.site_id IS NULL OR site.active
          ORDER BY held.user_id, held.role_id, place.site_id, held.site_id, held.date
            """,
            held=SQL(" UNION ALL ").join([held, *by_group]),
            works=WORKS,
        )
