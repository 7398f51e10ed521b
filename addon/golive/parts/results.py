from odoo import api, models
from odoo.tools import SQL

from ..bundle import shape
from ..models.golive_result import OUTCOMES, VERDICTS
from ..play.entry import MAX_SECONDS
from ..play.key import STEP_KEY
from ..play.script import Script
from .coming import said_of
from .runs import told

#: Rows in one statement.
AT_ONCE = 1000
COLUMNS = (
    *("uid", "run_id", "step_key", "outcome", "verdict", "judge", "seconds", "detour", "helped"),
    *("note", "late", "user_id", "person", "source_records", "date"),
)


class GolivePartResults(models.AbstractModel):
    """What became of the steps of runs. How long somebody took to learn, and where they asked for a
    hint, only travels where the settings let others see it."""

    _name = "golive.part.results"
    _inherit = "golive.proof"
    _description = "Golive Bundle: Results"

    _part = "results"
    _turn = 60
    _shape = {
        "id": shape.uid,
        "run": shape.uid,
        "place": shape.whole(0, shape.MAX_ID),
        "step": shape.matches(STEP_KEY, 128),
        "outcome": shape.one_of(*(outcome for outcome, _label in OUTCOMES)),
        "verdict": shape.one_of(*(verdict for verdict, _label in VERDICTS)),
        "judge": shape.maybe(shape.one_of("page", "server")),
        "seconds": shape.number(0, MAX_SECONDS),
        "records": shape.listed(shape.RECORD, 50),
        "detour": shape.flag,
        "helped": shape.flag,
        "note": shape.maybe(shape.text()),
        "late": shape.whole(0, shape.MAX_ID),
        "person": shape.PERSON,
        "date": shape.moment,
    }

    @api.model
    def _rows(self, going):
        rows = [row for run in going.own_runs for row in self._of_run(going, run)]
        rows += self._carried(going)
        if going.full:
            return rows
        return [
            {**row, "seconds": 0.0} if row["run"] in going.learning else row
            for row in rows
            if row["outcome"] != "hint" or row["run"] not in going.learning
        ]

    @api.model
    def _of_run(self, going, run):
        binds = Script(run.script_id.body["scenario"]).binds
        named = {
            one: [(name, binds[name]["model"], rec) for name, rec in (one.binds or {}).items()]
            for one in run.result_ids
        }
        going.learn_names([(model, one) for names in named.values() for _n, model, one in names])
        return [
            {
                "id": one.uid,
                "run": run.uid,
                "place": place,
                "step": one.step_key,
                "outcome": one.outcome,
                "verdict": one.verdict,
                "judge": one.judge or None,
                "seconds": one.seconds,
                "records": going.records(named[one]),
                "detour": one.detour,
                "helped": one.helped,
                "note": one.note or None,
                "late": one.late,
                "person": going.person(one.user_id),
                "date": shape.told(one.date),
            }
            for place, one in enumerate(run.result_ids.sorted("id"))
        ]

    @api.model
    def _own(self, ids):
        own = self.env["golive.result"].sudo().search([("uid", "in", ids)])
        return set(own.mapped("uid"))

    @api.model
    def _place(self, coming, rows):
        """Those of runs of other databases only: nothing is added to what was played here."""
        uids = list({row["run"] for row in rows})
        runs = coming.env["golive.run"].search([("uid", "in", uids), ("source_uuid", "!=", False)])
        run_ids = {run.uid: run.id for run in runs}
        results = coming.env["golive.result"].search([("uid", "in", [row["id"] for row in rows])])
        known = set(results.mapped("uid"))
        settled, new = set(), []
        for row in sorted(rows, key=lambda row: (row["run"], row["place"])):
            user = coming.user(row["person"])
            if row["run"] not in run_ids:
                continue
            if user:
                settled.add(row["id"])
            if row["id"] not in known:
                new.append(self._values(row, run_ids[row["run"]], user))
            elif user:
                self._match(row, user)
        for start in range(0, len(new), AT_ONCE):
            self._insert(new[start : start + AT_ONCE])
        coming.env["golive.result"].invalidate_model(flush=False)
        coming.env["golive.run"].invalidate_model(["result_ids"], flush=False)
        return settled

    @api.model
    def _values(self, row, run_id, user):
        return (
            row["id"],
            run_id,
            row["step"],
            row["outcome"],
            row["verdict"],
            row["judge"],
            row["seconds"],
            row["detour"],
            row["helped"],
            row["note"],
            row["late"],
            user.id or None,
            said_of(row["person"]),
            told(row["records"]) or None,
            shape.moment_of(row["date"]),
        )

    @api.model
    def _insert(self, rows):
        self.env.cr.execute(
            SQL(
                "INSERT INTO golive_result (%s) VALUES %s ON CONFLICT (uid) DO NOTHING",
                SQL(", ").join(map(SQL.identifier, COLUMNS)),
                SQL(", ").join(SQL("%s", row) for row in rows),
            )
        )

    @api.model
    def _match(self, row, user):
        """Whoever it names is here by now."""
        self.env.cr.execute(
            SQL(
                "UPDATE golive_result SET user_id = %s WHERE uid = %s AND user_id IS NULL",
                user.id,
                row["id"],
            )
        )
