from odoo import api, models
from odoo.fields import Command

from ..bundle import shape
from .coming import said_of
from .reference import is_reference, reference


class GolivePartSessions(models.AbstractModel):
    """Training sessions that were held."""

    _name = "golive.part.sessions"
    _inherit = "golive.proof"
    _description = "Golive Bundle: Training Sessions"

    _part = "sessions"
    _turn = 90
    _shape = {
        "id": shape.uid,
        "held": shape.PLACE,
        "name": shape.filled(1000),
        "trainer": shape.PERSON,
        "place": shape.filled(1000),
        "site": shape.SITE,
        "company": shape.maybe(shape.filled()),
        "start": shape.moment,
        "hours": shape.number(0, 1000),
        "scenarios": shape.listed(is_reference, 200),
    }

    @api.model
    def _rows(self, going):
        rows = [
            {
                "id": session.uid,
                "held": going.here,
                "name": session.name,
                "trainer": going.person(session.trainer_id),
                "place": session.place,
                "site": going.site(session.site_id),
                "company": session.company_id.name or None,
                "start": shape.told(session.date_start),
                "hours": session.hours,
                "scenarios": sorted(map(reference, session.scenario_ids)),
            }
            for session in going.own_sessions
        ]
        return [*rows, *self._carried(going)]

    @api.model
    def _of(self, row):
        return row["id"]

    @api.model
    def _own(self, ids):
        own = self.env["golive.session"].sudo().search([("uid", "in", ids)])
        return set(own.mapped("uid"))

    @api.model
    def _place(self, coming, rows):
        sessions = coming.env["golive.session"]
        known = sessions.search([("uid", "in", [row["id"] for row in rows])])
        placed = {session.uid: session for session in known}
        settled = set()
        for row in rows:
            trainer = coming.user(row["trainer"])
            found = [coming.scenario(said) for said in row["scenarios"]]
            values = {
                "trainer_id": trainer.id,
                "scenario_ids": [Command.set([one.id for one in found if one])],
            }
            if session := placed.get(row["id"]):
                session.write(values)
            else:
                sessions.create({**values, **self._first(coming, row)})
            if trainer and all(found):
                settled.add(row["id"])
        return settled

    @api.model
    def _first(self, coming, row):
        """What does not change any more."""
        return {
            "uid": row["id"],
            "name": row["name"],
            "place": row["place"],
            "site_id": coming.site(row["site"]).id,
            "company_id": coming.company_of(row["company"]).id if row["company"] else False,
            "date_start": shape.moment_of(row["start"]),
            "hours": row["hours"],
            "state": "held",
            "source": row["held"]["name"],
            "source_uuid": row["held"]["uuid"],
            "trainer_told": said_of(row["trainer"]),
        }
