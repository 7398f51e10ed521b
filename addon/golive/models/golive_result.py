import json

import psycopg2.errors

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

OUTCOMES = [
    ("done", "Done"),
    ("skipped", "Skipped"),
    ("failed", "Failed"),
    ("blocked", "Blocked"),
    ("bound", "Record Bound"),
    ("hint", "Hint"),
    ("absent", "Not on the Screen"),
    ("ambiguous", "More Than One Fits"),
]
VERDICTS = [
    ("passed", "Passed"),
    ("failed", "Failed"),
    ("cannot_tell", "Cannot Tell"),
    ("none", "No Check"),
]


class GoliveResult(models.Model):
    """What became of one step of a run. Insert-only, and idempotent on a uid made by the client."""

    _name = "golive.result"
    _description = "Golive Result"
    _log_access = False
    _order = "id"
    _rec_name = "step_key"

    uid = fields.Char(string="Unique ID", required=True, readonly=True)
    run_id = fields.Many2one(
        "golive.run", required=True, readonly=True, ondelete="restrict", index=True
    )
    step_key = fields.Char(required=True, readonly=True)
    step_title = fields.Char(compute="_compute_step_title", string="Step")
    outcome = fields.Selection(OUTCOMES, required=True, readonly=True)
    verdict = fields.Selection(VERDICTS, required=True, readonly=True)
    judge = fields.Selection(
        [("page", "Page"), ("server", "Server")],
        string="Judged By",
        readonly=True,
        help="Who saw that the check holds. Empty: nobody had to.",
    )
    seconds = fields.Float(readonly=True, digits=(16, 1), help="Time that the person spent on it.")
    binds = fields.Json(readonly=True, help="Records that got their name with it: name and id.")
    detour = fields.Boolean(
        string="By Another Road", readonly=True, help="Done by another road than the one shown."
    )
    helped = fields.Boolean(
        string="Done by Golive", readonly=True, help="Golive did it for the person."
    )
    note = fields.Text(readonly=True, help="What the person says of it.")
    late = fields.Integer(
        string="Seconds Late",
        readonly=True,
        help="How long after the person did it the server looked: the network was gone.",
    )
    user_id = fields.Many2one("res.users", required=True, readonly=True, ondelete="restrict")
    date = fields.Datetime(required=True, readonly=True, help="When the server received it.")

    _uid_unique = models.Constraint("UNIQUE (uid)", "This result is stored already.")

    @api.depends("step_key", "run_id")
    @api.depends_context("lang")
    def _compute_step_title(self):
        for run, results in self.grouped("run_id").items():
            script = run.script_id._in_language(self.env.lang)
            titles = {step["key"]: step["title"] for step in script["steps"]}
            for result in results:
                result.step_title = titles.get(result.step_key, result.step_key)

    @api.model_create_multi
    def create(self, vals_list):
        raise UserError(self.env._("Results are recorded by playing a run, not written by hand."))

    def write(self, vals):
        raise UserError(self.env._("A result does not change once it is recorded."))

    @api.ondelete(at_uninstall=True)
    def _unlink_never(self):
        raise UserError(self.env._("A result is kept once it is recorded."))

    def _line(self):
        """`Recorded` of the protocol."""
        self.ensure_one()
        is_told = self._is_told()
        return {
            "uid": self.uid,
            "step": self.step_key,
            "outcome": self.outcome,
            "verdict": self.verdict,
            "judge": self.judge,
            "helped": self.helped,
            "seconds": self.seconds if is_told else 0,
            "by": self.user_id.name if self.user_id.id != self.env.uid else None,
            "at": self.date.isoformat() + "Z",
        }

    def _is_told(self):
        """Whether the current user is told all of it: how a colleague learns is theirs."""
        return self.user_id == self.env.user or self.run_id.mode in ("test", "verify")

    @api.model
    def _of_run(self, run):
        """What a `Course` keeps of a run's results, in their order: in one query, since each
        recorded step asks for all of them.

        :return: list of dict: uid, step, outcome, verdict, judge, helped, binds (name → id) and
            user (id of who recorded it)
        """
        return self.env.execute_query_dict(
            SQL(
                """
                SELECT uid, step_key AS step, outcome, verdict, judge,
                       COALESCE(helped, false) AS helped, COALESCE(binds, '{}') AS binds,
                       user_id AS user
                  FROM golive_result
                 WHERE run_id = %s
              ORDER BY id
                """,
                run.id,
            )
        )

    @api.model
    def _check_uids(self, uids, run):
        """Refuse uids that belong to another run.

        :raise UserError: as superuser it looks at all runs, and tells nothing of them
        """
        of_another = SQL(
            "SELECT FROM golive_result WHERE uid = ANY(%s) AND run_id != %s LIMIT 1", uids, run.id
        )
        if self.env.execute_query(of_another):
            self._refuse_uid()

    @api.model
    def _insert(self, rows, tries=3):
        """Store rows in their order, as superuser; one that is there already is left alone.

        A row that a concurrent transaction has just stored makes PostgreSQL report a
        serialization failure, because this transaction's snapshot cannot see it. Odoo would sleep
        up to two seconds and run the whole request again; all that is needed is to leave out what
        the other one stored, which another cursor can see.

        :param rows: list of dict, a value for each of the model's columns but `id` and `date`
        :return: dict uid → verdict, of rows that a concurrent transaction stored
        :raise UserError: for a row that it stored for another run
        """
        if not rows:
            return {}
        try:
            with self.env.cr.savepoint(flush=False):
                self.env.cr.execute(self._insertion(rows), log_exceptions=False)
        except psycopg2.errors.SerializationFailure:
            stored = self._stored_meanwhile([row["uid"] for row in rows])
            if not stored or tries == 1:
                raise
            if any(stored.get(row["uid"], (row["run_id"],))[0] != row["run_id"] for row in rows):
                self._refuse_uid()
            left = [row for row in rows if row["uid"] not in stored]
            verdicts = {uid: verdict for uid, (_run, verdict) in stored.items()}
            return {**verdicts, **self._insert(left, tries - 1)}
        self.env["golive.run"].invalidate_model(["result_ids"], flush=False)
        return {}

    def _insertion(self, rows):
        now = self.env.cr.now().replace(microsecond=0)
        values = [
            SQL(
                "(%s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s, %s, %s, %s, %s, %s)",
                row["uid"],
                row["run_id"],
                row["step_key"],
                row["outcome"],
                row["verdict"],
                row["judge"],
                row["seconds"],
                json.dumps(row["binds"]) if row["binds"] else None,
                row["detour"],
                row["helped"],
                row["note"] or None,
                row["late"],
                self.env.uid,
                now,
            )
            for row in rows
        ]
        return SQL(
            """
            INSERT INTO golive_result (uid, run_id, step_key, outcome, verdict, judge,
                                       seconds, binds, detour, helped, note, late,
                                       user_id, date)
                 VALUES %s
            ON CONFLICT (uid) DO NOTHING
            """,
            SQL(", ").join(values),
        )

    def _stored_meanwhile(self, uids):
        """What is committed by now: dict uid → (run id, verdict)."""
        with self.env.registry.cursor() as cr:
            cr.execute(
                SQL("SELECT uid, run_id, verdict FROM golive_result WHERE uid = ANY(%s)", uids)
            )
            return {uid: (run_id, verdict) for uid, run_id, verdict in cr.fetchall()}

    def _refuse_uid(self):
        raise UserError(self.env._("A result with this unique id belongs to another run."))
