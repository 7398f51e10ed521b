from odoo import api, models

from ..bundle import shape
from ..models.golive_attempt import GRADES


class GolivePartAttempts(models.AbstractModel):
    """What people's practice came to."""

    _name = "golive.part.attempts"
    _inherit = "golive.proof"
    _description = "Golive Bundle: Attempts"

    _part = "attempts"
    _turn = 80
    _shape = {
        "id": shape.filled(300),
        "run": shape.uid,
        "person": shape.PERSON,
        "date": shape.moment,
        "checked": shape.whole(0, shape.MAX_ID),
        "earned": shape.whole(0, shape.MAX_ID),
        "share": shape.number(0, 1),
        "pass_mark": shape.number(0, 1),
        "grade": shape.one_of(*(grade for grade, _label in GRADES)),
        "hints": shape.maybe(shape.whole(0, shape.MAX_ID)),
    }

    @api.model
    def _rows(self, going):
        rows = [
            {
                "id": f"{attempt.run_id.uid}/{attempt.user_id.login}",
                "run": attempt.run_id.uid,
                "person": going.person(attempt.user_id),
                "date": shape.told(attempt.date),
                "checked": attempt.checked,
                "earned": attempt.earned,
                "share": attempt.share,
                "pass_mark": attempt.pass_mark,
                "grade": attempt.grade,
                "hints": attempt.hints,
            }
            for attempt in going.own_runs.attempt_ids
        ]
        rows += self._carried(going)
        return rows if going.full else [{**row, "hints": None} for row in rows]

    @api.model
    def _check_sense(self, row):
        if row["id"] != f"{row['run']}/{row['person']['login']}":
            self._refuse()

    @api.model
    def _rank(self, row):
        return row["date"]

    @api.model
    def _own(self, ids):
        runs = [one.split("/", 1)[0] for one in ids]
        own = (
            self.env["golive.run"].sudo().search([("uid", "in", runs), ("source_uuid", "=", False)])
        )
        return {f"{one.run_id.uid}/{one.user_id.login}" for one in own.attempt_ids}

    @api.model
    def _place(self, coming, rows):
        domain = [("uid", "in", [row["run"] for row in rows]), ("source_uuid", "!=", False)]
        runs = {run.uid: run for run in coming.env["golive.run"].search(domain)}
        settled, new = set(), []
        for row in rows:
            user, run = coming.user(row["person"]), runs.get(row["run"])
            if not user or not run:
                continue
            settled.add(row["id"])
            values = {
                "date": shape.moment_of(row["date"]),
                **{name: row[name] for name in ("checked", "earned", "share", "pass_mark")},
                "grade": row["grade"],
                "hints": row["hints"] or 0,
            }
            known = run.attempt_ids.filtered(lambda one, user=user: one.user_id == user)
            if known:
                known.write(values)
            else:
                new.append({**values, "run_id": run.id, "user_id": user.id})
        coming.env["golive.attempt"].create(new)
        return settled
