from odoo import api, models

from ..bundle import shape
from ..models.golive_turn import STATES
from ..play.key import KEY, STEP_KEY

STATES = tuple(state for state, _label in STATES)


class GolivePartTurns(models.AbstractModel):
    """Parts of runs that went from one person to the next. An open one is not placed: nobody takes
    it here."""

    _name = "golive.part.turns"
    _inherit = "golive.proof"
    _description = "Golive Bundle: Turns"

    _part = "turns"
    _turn = 70
    _shape = {
        "id": shape.filled(),
        "run": shape.uid,
        "number": shape.whole(1, 1000),
        "role": shape.matches(KEY),
        "step": shape.matches(STEP_KEY, 128),
        "state": shape.one_of(*STATES),
        "person": shape.maybe(shape.PERSON),
        "by": shape.PERSON,
        "open": shape.moment,
        "claim": shape.maybe(shape.moment),
        "end": shape.maybe(shape.moment),
    }

    @api.model
    def _rows(self, going):
        rows = [
            {
                "id": _id(turn.run_id.uid, turn.number),
                "run": turn.run_id.uid,
                "number": turn.number,
                "role": turn.role_key,
                "step": turn.step_key,
                "state": turn.state,
                "person": going.person(turn.user_id),
                "by": going.person(turn.from_user_id),
                "open": shape.told(turn.date_open),
                "claim": shape.told(turn.date_claim),
                "end": shape.told(turn.date_end),
            }
            for turn in going.own_runs.turn_ids
        ]
        return [*rows, *self._carried(going)]

    @api.model
    def _check_sense(self, row):
        if row["id"] != _id(row["run"], row["number"]):
            self._refuse()

    @api.model
    def _rank(self, row):
        return STATES.index(row["state"])

    @api.model
    def _own(self, ids):
        runs = [one.rsplit("/", 1)[0] for one in ids]
        own = (
            self.env["golive.run"].sudo().search([("uid", "in", runs), ("source_uuid", "=", False)])
        )
        return {_id(turn.run_id.uid, turn.number) for turn in own.turn_ids}

    @api.model
    def _place(self, coming, rows):
        domain = [("uid", "in", [row["run"] for row in rows]), ("source_uuid", "!=", False)]
        runs = {run.uid: run for run in coming.env["golive.run"].search(domain)}
        roles = {role.key: role.id for role in coming.env["golive.role"].search([])}
        settled, new = set(), []
        for row in rows:
            user, by = coming.user(row["person"]), coming.user(row["by"])
            is_matched = by and (user or not row["person"])
            if (
                row["run"] not in runs
                or not is_matched
                or row["state"] not in ("done", "cancelled")
            ):
                continue
            settled.add(row["id"])
            run = runs[row["run"]]
            if row["number"] not in run.turn_ids.mapped("number"):
                new.append(self._values(row, run, roles.get(row["role"]), user, by))
        coming.env["golive.turn"].create(new)
        return settled

    @api.model
    def _values(self, row, run, role_id, user, by):
        return {
            "run_id": run.id,
            "number": row["number"],
            "role_id": role_id,
            "role_key": row["role"],
            "step_key": row["step"],
            "state": row["state"],
            "user_id": user.id,
            "from_user_id": by.id,
            "date_open": shape.moment_of(row["open"]),
            "date_claim": shape.moment_of(row["claim"]),
            "date_end": shape.moment_of(row["end"]),
        }


def _id(run, number):
    return f"{run}/{number:04}"
