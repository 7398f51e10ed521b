import json

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

OUTCOMES = [("done", "Done"), ("skipped", "Skipped"), ("bound", "Record Bound")]
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
    step_key = fields.Char(string="Step", required=True, readonly=True)
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
    user_id = fields.Many2one("res.users", required=True, readonly=True, ondelete="restrict")
    date = fields.Datetime(required=True, readonly=True, help="When the server received it.")

    _uid_unique = models.Constraint("UNIQUE (uid)", "This result is stored already.")

    @api.model_create_multi
    def create(self, vals_list):
        raise UserError(self.env._("Results are recorded by playing a run, not written by hand."))

    def write(self, vals):
        raise UserError(self.env._("A result does not change once it is recorded."))

    @api.ondelete(at_uninstall=True)
    def _unlink_never(self):
        raise UserError(self.env._("A result is kept once it is recorded."))

    def _recorded(self):
        """`Recorded` of the protocol, and `binds`."""
        self.ensure_one()
        return {
            "uid": self.uid,
            "step": self.step_key,
            "outcome": self.outcome,
            "verdict": self.verdict,
            "seconds": self.seconds,
            "at": self.date.isoformat() + "Z",
            "binds": self.binds or {},
        }

    @api.model
    def _check_uids(self, uids, run):
        """Refuse uids that belong to another run.

        :raise UserError: as superuser it looks at all runs, and tells nothing of them
        """
        if self.sudo().search_count([("uid", "in", uids), ("run_id", "!=", run.id)], limit=1):
            raise UserError(self.env._("A result with this unique id belongs to another run."))

    @api.model
    def _insert(self, rows):
        """Store rows in their order, as superuser; one that is there already is left alone.

        A row that a concurrent transaction has just stored makes PostgreSQL report a
        serialization failure (the snapshot cannot see it), and Odoo runs the request again.

        :param rows: list of dict, a value for each of the model's columns but `id` and `date`
        """
        if not rows:
            return
        now = self.env.cr.now().replace(microsecond=0)
        values = [
            SQL(
                "(%s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s, %s, %s)",
                row["uid"],
                row["run_id"],
                row["step_key"],
                row["outcome"],
                row["verdict"],
                row["judge"],
                row["seconds"],
                json.dumps(row["binds"]) if row["binds"] else None,
                row["detour"],
                self.env.uid,
                now,
            )
            for row in rows
        ]
        self.env.cr.execute(
            SQL(
                """
                INSERT INTO golive_result (uid, run_id, step_key, outcome, verdict, judge,
                                           seconds, binds, detour, user_id, date)
                     VALUES %s
                ON CONFLICT (uid) DO NOTHING
                """,
                SQL(", ").join(values),
            )
        )
        self.env["golive.run"].invalidate_model(["result_ids"], flush=False)
