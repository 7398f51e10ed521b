from odoo import fields, models
from odoo.tools import SQL

from ..play.entry import BEHIND
from .golive_run import MODES

#: Of fewer people than these, who did a version in one mode in one company, nothing is told, and
#: of fewer at a site, not where, unless the settings allow to see of each how they learn.
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
        string="Started", readonly=True, help="The week, where it is not told of each person."
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
            SELECT counted.*
              FROM (
                   SELECT (run_id::bigint << 14) | place AS id, key, scenario_id, step_key, mode,
                          lpad(place::text, 2, '0') || ' · ' || title AS step, role_id,
                          CASE WHEN is_open OR people_there >= %(few)s THEN site_id END AS site_id,
                          company_id, 1 AS reached,
                          CASE WHEN is_open THEN date ELSE date_trunc('week', date) END AS date,
                          finished::integer, skipped::integer, hinted::integer,
                          abstained::integer, (stopped_at IS NOT DISTINCT FROM step_key)::integer
                              AS gave_up,
                          CASE WHEN finished THEN seconds END AS seconds,
                          is_open, people
                     FROM (%(steps)s) step
                    WHERE is_said
                       OR stopped_at = step_key
                       OR (state = 'open' AND place = COALESCE(furthest, 0) + 1)
                   ) counted
             WHERE is_open OR people >= %(few)s
            """,
            few=FEW,
            steps=self._steps_query(is_full),
        )

    def _steps_query(self, is_full):
        """A row for each step of the script of each run."""
        return SQL(
            """
            SELECT run.id AS run_id, run.key, run.scenario_id, run.mode, run.state, run.site_id,
                   run.company_id, run.date_start AS date, run.stopped_at, role.id AS role_id,
                   step.place, step.body->>'key' AS step_key,
                   COALESCE(script.body->'words'->%(lang)s->'steps'->(step.body->>'key')->>'title',
                            step.body->>'title') AS title,
                   said.run_id IS NOT NULL AS is_said,
                   COALESCE(said.finished, FALSE) AS finished,
                   COALESCE(said.skipped, FALSE) AS skipped,
                   COALESCE(said.hinted, FALSE) AS hinted,
                   COALESCE(said.abstained, FALSE) AS abstained,
                   said.seconds,
                   max(CASE WHEN said.behind THEN step.place END)
                       OVER (PARTITION BY run.key, run.id) AS furthest,
                   %(is_full)s OR run.mode = 'test' AS is_open,
                   crowd.people, there.people AS people_there
              FROM golive_run run
              JOIN golive_script script ON script.id = run.script_id
        CROSS JOIN LATERAL jsonb_array_elements(script.body->'scenario'->'steps')
                   WITH ORDINALITY AS step (body, place)
         LEFT JOIN golive_role role
                ON role.key = COALESCE(step.body->>'actor', script.body->'scenario'->'roles'->>0)
         LEFT JOIN (
                   SELECT run_id, step_key,
                          bool_or(outcome = 'done') AS finished,
                          bool_or(outcome = 'skipped') AS skipped,
                          bool_or(outcome = 'hint') AS hinted,
                          bool_or(outcome IN ('absent', 'ambiguous')) AS abstained,
                          bool_or(outcome = ANY(%(behind)s)) AS behind,
                          sum(seconds) FILTER (WHERE outcome = ANY(%(behind)s)) AS seconds
                     FROM golive_result
                 GROUP BY run_id, step_key
                   ) said ON said.run_id = run.id AND said.step_key = step.body->>'key'
         LEFT JOIN (
                   SELECT key, scenario_id, mode, company_id, count(DISTINCT user_id) AS people
                     FROM golive_run
                    WHERE is_trial IS NOT TRUE
                 GROUP BY key, scenario_id, mode, company_id
                   ) crowd
                ON (crowd.key, crowd.mode, crowd.company_id) = (run.key, run.mode, run.company_id)
               AND crowd.scenario_id IS NOT DISTINCT FROM run.scenario_id
         LEFT JOIN (
                   SELECT key, scenario_id, mode, company_id, site_id,
                          count(DISTINCT user_id) AS people
                     FROM golive_run
                    WHERE is_trial IS NOT TRUE
                 GROUP BY key, scenario_id, mode, company_id, site_id
                   ) there
                ON (there.key, there.mode, there.company_id, there.site_id)
                   = (run.key, run.mode, run.company_id, run.site_id)
               AND there.scenario_id IS NOT DISTINCT FROM run.scenario_id
             WHERE run.is_trial IS NOT TRUE AND run.mode != 'verify'
            """,
            lang=self.env.lang or "en_US",
            is_full=is_full,
            behind=list(BEHIND),
        )
