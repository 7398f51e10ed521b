"""Training sessions: what takes several people is taught to them together, held or to come."""

from .paths import approved
from .people import user_of

#: Who teaches at a site what takes several people.
TRAINERS = {
    "lindenau": "super.{area}.lindenau",
    "erlenried": "super.{area}.erlenried",
    "tannberg": "super.{area}.tannberg",
    "shared": "owner.{area}.shared",
}
#: The day of a site's first session.
TAUGHT = {"lindenau": -48, "erlenried": -18, "tannberg": 9, "shared": -60}
AREAS = {
    "procurement": "purchase",
    "inventory": "stock",
    "maintenance": "maintenance",
    "helpdesk": "helpdesk",
}
ROOMS = {
    "lindenau": "Training room 2, ground floor",
    "erlenried": "Library",
    "tannberg": "Meeting room above the pharmacy",
    "shared": "Call with all sites",
}


def make(hospital):
    scenarios = approved(hospital)
    for site in TRAINERS:
        for number, area in enumerate(AREAS):
            taught = scenarios.filtered(
                lambda one, area=area: one.kind == "process" and area in one.role_ids.mapped("area")
            )
            if taught:
                day = hospital.workday(TAUGHT[site] + 2 * number)
                _session(hospital, site, area, day, taught)


def _session(hospital, site, area, day, taught):
    place = hospital.get(f"site_{site}")
    trainer = user_of(hospital, TRAINERS[site].format(area=AREAS[area]))
    held = [("state", "=", "confirmed"), ("site_id", "=", place.id), ("area", "=", area)]
    people = hospital.env["golive.holding"].search(held).user_id - trainer
    if not people:
        return
    session = hospital.create(
        "golive.session",
        {
            "name": f"{area.capitalize()}: from beginning to end",
            "trainer_id": trainer.id,
            "place": ROOMS[site],
            "site_id": place.id,
            "company_id": trainer.company_id.id,
            "date_start": hospital.at(day, 13),
            "hours": 1.5,
            "scenario_ids": [(6, 0, taught.ids)],
            "attendance_ids": [
                (0, 0, {"user_id": user.id, "state": "absent" if at % 7 == 6 else "invited"})
                for at, user in enumerate(people.sorted("login"))
            ],
        },
    )
    if day < 0:
        session.hold()
