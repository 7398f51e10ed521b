from odoo import fields, models
from odoo.tools import SQL

from ..play.entry import BEHIND
from .golive_run import MODES

#: Of fewer people than these, who act for one role in a version, in one mode and company, nothing
#: is told, and of fewer at a site, not where, unless the settings allow to see how each learns.
FEW = 5


class GoliveStop(models.Model):
    """Where people stop: what became of each step that somebody came to, in each run, with nobody's
    name and no value of a record. Counted from runs and results when it is read.

    Trials and checks are not in it. A step was reached where something was recorded of it, or
    where the person gave up or is now.
    """

    _name = "golive.stop"
    _description = "Golive Where People Stop"
    _auto = False
    _order = "key, step, id"
    _rec_name = "step"

    key = fields.Char(string="Scenario Key", readonly=True)
    scenario_id = fields.Many2one("golive.scenario", readonly=True)
    step_key = fields.Char(readonly=True)
    step = fields.Char(readonly=True, help="Its place in the scenario, and its title.")
    mode = fields.Selection(MODES, readonly=True)
    role_id = fields.Many2one("golive.role", readonly=True, help="Who acts in the step.")
    site_id = fields.Many2one("golive.site", readonly=True)
    company_id = fields.Many2one("res.company", readonly=True)
    date = fields.Datetime(
        string="Started", readonly=True, help="Only where it may be told of each person."
    )
    reached = fields.Integer(readonly=True)
    finished = fields.Integer(readonly=True)
    skipped = fields.Integer(readonly=True)
    hinted = fields.Integer(string="Asked for a Hint", readonly=True)
    abstained = fields.Integer(
        string="Not Pointed At",
        readonly=True,
        help="Golive could not point at the thing: it was not there, or not alone.",
    )
    gave_up = fields.Integer(readonly=True)
    seconds = fields.Float(
        readonly=True,
        aggregator="avg",
        digits=(16, 1),
        help="Time spent on the step by those who finished it, on average.",
    )

    @property
    def _table_query(self):
        is_full = self.env["golive.settings"]._named_detail() == "full"
        return SQL(
            """
              WITH step AS (%(steps)s),
            %(crowds)s
            SELECT (run_id::bigint << 14) | place AS id, key, scenario_id, step_key, mode,
                   lpad(place::text, 2, '0') || ' · ' || title AS step, role_id,
                   CASE WHEN is_open OR site > 0 THEN site_id END AS site_id, company_id,
                   CASE WHEN is_open THEN date END AS date,
                   1 AS reached, finished::integer, skipped::integer, hinted::integer,
                   abstained::integer,
                   (stopped_at IS NOT DISTINCT FROM step_key)::integer AS gave_up,
                   CASE WHEN finished THEN seconds END AS seconds
              FROM step
              JOIN site_crowd USING (key, version, mode, company_id, role, at)
              JOIN crowd USING (key, version, mode, company_id, role, site)
             WHERE (is_open OR crowd.people >= %(few)s)
               AND (is_said
                    OR stopped_at = step_key
                    OR (state = 'open' AND place = COALESCE(furthest, 0) + 1))
            """,
            steps=self._steps_query(is_full),
            crowds=self._crowds_query(),
            few=FEW,
        )

    def _crowds_query(self):
        """How many people it is of, by who acts and where. Sites of few are one, `site` 0, with
        those who are at none: where they are few together, too, they are in no total, so that
        nobody is left when the others are taken off."""
        return SQL(
            """
            site_crowd AS (
                   SELECT key, version, mode, company_id, role, at,
                          CASE WHEN count(DISTINCT person) >= %(few)s THEN at ELSE 0 END AS site
                     FROM step
                 GROUP BY key, version, mode, company_id, role, at
                   ),
            crowd AS (
                   SELECT key, version, mode, company_id, role, site,
                          count(DISTINCT person) AS people
                     FROM step
                     JOIN site_crowd USING (key, version, mode, company_id, role, at)
                 GROUP BY key, version, mode, company_id, role, site
                   )
            """,
            few=FEW,
        )

    def _steps_query(self, is_full):
        """A row for each step of the script of each run; `person`: who acted in it, where it is
        known."""
        return SQL(
            """
            SELECT run.id AS run_id, run.key, run.scenario_id, run.mode, run.state, run.site_id,
                   run.company_id, run.date_start AS date, run.stopped_at, role.id AS role_id,
                   COALESCE(run.scenario_id, 0) AS version, COALESCE(role.id, 0) AS role,
                   COALESCE(run.site_id, 0) AS at,
                   step.place, step.body->>'key' AS step_key,
                   COALESCE(script.body->'words'->%(lang)s->'steps'->(step.body->>'key')->>'title',
                            step.body->>'title') AS title,
                   said.run_id IS NOT NULL AS is_said,
                   COALESCE(said.person, CASE WHEN acts.key IS NOT DISTINCT FROM
                       COALESCE(script.body->'scenario'->'steps'->0->>'actor', main.key)
                       THEN run.user_id END) AS person,
                   COALESCE(said.finished, FALSE) AS finished,
                   COALESCE(said.skipped, FALSE) AS skipped,
                   COALESCE(said.hinted, FALSE) AS hinted,
                   COALESCE(said.abstained, FALSE) AS abstained,
                   said.seconds,
                   max(CASE WHEN said.behind THEN step.place END)
                       OVER (PARTITION BY run.key, run.id) AS furthest,
                   %(is_full)s OR run.mode = 'test' AS is_open
              FROM golive_run run
              JOIN golive_script script ON script.id = run.script_id
        CROSS JOIN LATERAL jsonb_array_elements(script.body->'scenario'->'steps')
                   WITH ORDINALITY AS step (body, place)
        CROSS JOIN LATERAL (SELECT script.body->'scenario'->'roles'->>0 AS key) main
        CROSS JOIN LATERAL (SELECT COALESCE(step.body->>'actor', main.key) AS key) acts
         LEFT JOIN golive_role role ON role.key = acts.key
         LEFT JOIN (
                   SELECT run_id, step_key, max(user_id) AS person,
                          bool_or(outcome = 'done') AS finished,
                          bool_or(outcome = 'skipped') AS skipped,
                          bool_or(outcome = 'hint') AS hinted,
                          bool_or(outcome IN ('absent', 'ambiguous')) AS abstained,
                          bool_or(outcome = ANY(%(behind)s)) AS behind,
                          sum(seconds) FILTER (WHERE outcome = ANY(%(behind)s)) AS seconds
                     FROM golive_result
                 GROUP BY run_id, step_key
                   ) said ON said.run_id = run.id AND said.step_key = step.body->>'key'
             WHERE run.is_trial IS NOT TRUE AND run.mode != 'verify'
            """,
            lang=self.env.lang or "en_US",
            is_full=is_full,
            behind=list(BEHIND),
        )
