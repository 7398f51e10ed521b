from odoo import api, models

from ..bundle import shape


class GolivePartCorrections(models.AbstractModel):
    """That rosters of sessions were corrected, by whom and why."""

    _name = "golive.part.corrections"
    _inherit = "golive.proof"
    _description = "Golive Bundle: Corrections of Rosters"

    _part = "corrections"
    _turn = 110
    _shape = {
        "id": shape.uid,
        "session": shape.uid,
        "person": shape.PERSON,
        "by": shape.PERSON,
        "date": shape.moment,
        "before": shape.maybe(shape.one_of("attended", "absent")),
        "after": shape.one_of("attended", "absent"),
        "reason": shape.text(20000),
    }

    @api.model
    def _rows(self, going):
        rows = [
            {
                "id": one.uid,
                "session": one.session_id.uid,
                "person": going.person(one.user_id),
                "by": going.person(one.by_id),
                "date": shape.told(one.date),
                "before": one.before if one.before != "invited" else None,
                "after": one.after,
                "reason": one.reason,
            }
            for one in going.own_sessions.correction_ids
        ]
        return [*rows, *self._carried(going)]

    @api.model
    def _of(self, row):
        return row["session"]

    @api.model
    def _own(self, ids):
        own = self.env["golive.correction"].sudo().search([("uid", "in", ids)])
        return set(own.mapped("uid"))

    @api.model
    def _place(self, coming, rows):
        uids = [row["session"] for row in rows]
        domain = [("uid", "in", uids), ("source_uuid", "!=", False)]
        sessions = {one.uid: one for one in coming.env["golive.session"].search(domain)}
        settled = set()
        for row in rows:
            user, by = coming.user(row["person"]), coming.user(row["by"])
            seats = sessions[row["session"]].attendance_ids if row["session"] in sessions else ()
            seat = next((one for one in seats if one.user_id == user), None)
            if not seat or not by:
                continue
            settled.add(row["id"])
            coming.env["golive.correction"].create(
                {
                    "uid": row["id"],
                    "attendance_id": seat.id,
                    "by_id": by.id,
                    "date": shape.moment_of(row["date"]),
                    "before": row["before"],
                    "after": row["after"],
                    "reason": row["reason"],
                }
            )
        return settled
