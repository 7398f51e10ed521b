from odoo import models
from odoo.tools import SQL

from ..play.epoch import NOW, PROOFS


class GoliveProgress(models.Model):
    """How the rows are counted."""

    _inherit = "golive.progress"

    @property
    def _table_query(self):
        """The id of a row is the same however much of the table is asked for: 2 million people,
        262,144 lines and 16,384 sites have one that JavaScript can say."""
        return SQL(
            """
            WITH proofs AS (%(proofs)s),
                 now AS (%(now)s),
                 holders AS (%(holders)s),
                 proven AS (
                     SELECT user_id, key,
                            min(date) FILTER (WHERE counts AND mode = 'learn')::date AS learn,
                            min(date) FILTER (WHERE counts AND mode = 'practice')::date
                                AS practice,
                            min(date) FILTER (WHERE counts AND mode = 'test')::date AS test,
                            bool_or(mode = 'learn' AND NOT counts) AS learned,
                            bool_or(mode = 'practice' AND NOT counts) AS practised,
                            bool_or(mode = 'test' AND NOT counts) AS tested
                       FROM (
                            SELECT proofs.*, now.epoch = proofs.epoch AS counts
                              FROM proofs
                              JOIN now ON now.key = proofs.key
                            ) proof
                   GROUP BY user_id, key
                 ),
                 lines AS (
                     SELECT holders.*, path.id AS path_id, line.id AS line_id, line.sequence,
                            line.key, line.mode, line.days, line.since, now.date::date AS changed,
                            GREATEST(holders.date, path.date_from) AS date_joined,
                            proven.learn AS date_attended, proven.practice AS date_competent,
                            CASE line.mode
                                WHEN 'learn' THEN LEAST(proven.learn, proven.practice)
                                WHEN 'practice' THEN proven.practice
                                ELSE proven.test
                            END AS date_done,
                            COALESCE(CASE line.mode
                                WHEN 'learn' THEN proven.learned OR proven.practised
                                WHEN 'practice' THEN proven.practised
                                ELSE proven.tested
                            END, FALSE) AS known
                       FROM holders
                       JOIN golive_path path ON path.role_id = holders.role_id AND path.active
                       JOIN golive_path_line line ON line.path_id = path.id
                       JOIN now ON now.key = line.key
                  LEFT JOIN proven
                         ON proven.user_id = holders.user_id AND proven.key = line.key
                 ),
                 dated AS (
                     SELECT lines.*,
                            CASE lines.since
                                WHEN 'joined' THEN lines.date_joined + lines.days
                                WHEN 'live' THEN site.date_live + lines.days
                                ELSE lag(lines.date_done) OVER mine + lines.days
                            END AS due
                       FROM lines
                  LEFT JOIN golive_site site ON site.id = lines.site_id
                     WINDOW mine AS (
                            PARTITION BY lines.user_id, lines.path_id, lines.site_id
                                ORDER BY lines.sequence, lines.line_id)
                 ),
                 due AS (
                     SELECT dated.*,
                            CASE WHEN dated.known AND dated.date_done IS NULL
                                 THEN GREATEST(dated.due, dated.changed + abs(dated.days))
                                 ELSE dated.due
                            END AS date_due
                       FROM dated
                 )
            SELECT (user_id::bigint << 32) | (line_id << 14) | COALESCE(site_id, 0) AS id,
                   user_id, role_id, site_id, manager_id, path_id, line_id, sequence, key, mode,
                   date_joined, date_attended, date_competent, date_done, date_due,
                   CASE WHEN date_done IS NOT NULL THEN 'done'
                        WHEN date_due < CURRENT_DATE THEN 'late'
                        WHEN known THEN 'again'
                        ELSE 'open'
                   END AS state,
                   (date_done IS NOT NULL)::integer AS done_count
              FROM due
            """,
            proofs=PROOFS,
            now=NOW,
            holders=self.env["golive.holding"]._holders_query(),
        )
