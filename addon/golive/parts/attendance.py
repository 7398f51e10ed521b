from odoo import api, models

from ..bundle import shape


class GolivePartAttendance(models.AbstractModel):
    """Who was taught, at a session that was held or by a run."""

    _name = "golive.part.attendance"
    _inherit = "golive.proof"
    _description = "Golive Bundle: Attendance"

    _part = "attendance"
    _turn = 100
    _shape = {
        "id": shape.filled(300),
        "of": shape.uid,
        "at": shape.one_of("session", "run"),
        "person": shape.PERSON,
        "date": shape.moment,
        "state": shape.one_of("attended", "absent"),
        "corrected": shape.maybe(shape.moment),
    }

    @api.model
    def _rows(self, going):
        corrected = {}
        for one in going.own_sessions.correction_ids.sorted("date"):
            corrected[one.attendance_id] = one.date
        seats = going.own_sessions.attendance_ids | going.own_runs.attendance_ids
        rows = [
            {
                "id": _id(seat),
                "of": (seat.session_id or seat.run_id).uid,
                "at": "session" if seat.session_id else "run",
                "person": going.person(seat.user_id),
                "date": shape.told(seat.date),
                "state": seat.state,
                "corrected": shape.told(corrected.get(seat)),
            }
            for seat in seats
            if seat.state != "invited"
        ]
        return [*rows, *self._carried(going)]

    @api.model
    def _check_sense(self, row):
        if row["id"] != f"{row['of']}/{row['person']['login']}":
            self._refuse()

    @api.model
    def _of(self, row):
        return row["of"]

    @api.model
    def _rank(self, row):
        return row["corrected"] or ""

    @api.model
    def _own(self, ids):
        uids = [one.split("/", 1)[0] for one in ids]
        domain = [("uid", "in", uids), ("source_uuid", "=", False)]
        runs = self.env["golive.run"].sudo().search(domain)
        sessions = self.env["golive.session"].sudo().search(domain)
        return {_id(seat) for seat in runs.attendance_ids | sessions.attendance_ids}

    @api.model
    def _place(self, coming, rows):
        domain = [("uid", "in", [row["of"] for row in rows]), ("source_uuid", "!=", False)]
        there = {
            (name, one.uid): one
            for name in ("run", "session")
            for one in coming.env[f"golive.{name}"].search(domain)
        }
        settled = set()
        for row in rows:
            user, of = coming.user(row["person"]), there.get((row["at"], row["of"]))
            if not user or not of:
                continue
            settled.add(row["id"])
            known = of.attendance_ids.filtered(lambda one, user=user: one.user_id == user)
            if known:
                known.state = row["state"]
            else:
                coming.env["golive.attendance"].create(
                    {
                        f"{row['at']}_id": of.id,
                        "user_id": user.id,
                        "date": shape.moment_of(row["date"]),
                        "state": row["state"],
                    }
                )
        return settled


def _id(seat):
    return f"{(seat.session_id or seat.run_id).uid}/{seat.user_id.login}"
