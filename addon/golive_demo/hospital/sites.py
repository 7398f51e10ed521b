"""Sites as Golive knows them, what is theirs in Odoo, and who holds which role there."""

from .equipment import TECHNICIANS, team_name
from .people import SITES, user_of
from .places import WAREHOUSE_OF

#: Site → company, champion, and the day from today on which it goes live.
ABOUT = {
    "lindenau": ("company_group", "director.lindenau", -28),
    "erlenried": ("company_group", "director.erlenried", 21),
    "tannberg": ("company_tannberg", "director.tannberg", 63),
    "shared": ("company_group", "director.shared", -28),
}
#: Days since people were given their roles: Lindenau was the pilot.
SINCE = {"lindenau": -70, "erlenried": -32, "tannberg": -12, "shared": -80}
#: Who leads the people of an area, by what is in their login.
LEADERS = {
    "procurement": "approver",
    "inventory": "controller",
    "maintenance": "facility",
    "helpdesk": "approver.helpdesk",
}


def make(hospital):
    rows = hospital.table("people")
    sites = {
        key: hospital.create("golive.site", _values(hospital, key, at, rows), [f"site_{key}"])
        for at, key in enumerate(ABOUT, 1)
    }
    _places(hospital, sites)
    _say(hospital, sites)
    _hold(hospital, sites, [row for row in rows if not row["joined"]])
    _propose(hospital, sites, [row for row in rows if row["joined"]])


def _values(hospital, key, at, rows):
    company, champion, live = ABOUT[key]
    return {
        "name": "Shared Services" if key == "shared" else f"{SITES[key]}",
        "code": {"shared": "SHR"}.get(key, key[:3].upper()),
        "sequence": 10 * at,
        "serves_all": key == "shared",
        # What serves both companies is of neither.
        "company_id": False if key == "shared" else hospital.get(company).id,
        "champion_id": user_of(hospital, champion).id,
        "user_ids": [(6, 0, [user_of(hospital, r["login"]).id for r in rows if r["site"] == key])],
        "date_live": hospital.at(live).date(),
    }


def _places(hospital, sites):
    """Two hospitals share a company: warehouse and teams say whose a record is."""
    for key, site in sites.items():
        places = [hospital.get(f"warehouse_{WAREHOUSE_OF[key]}")]
        places += [hospital.get(team_name(*about)) for about in TECHNICIANS if about[0] == key]
        if key == "tannberg":
            places.append(hospital.get("company_tannberg"))
        desks = ["desk_it", "desk_devices"] if key == "shared" else [f"desk_facility_{key}"]
        places += [desk for name in desks if (desk := _desk(hospital, name))]
        hospital.create(
            "golive.site.place",
            [{"site_id": site.id, "record": f"{one._name},{one.id}"} for one in places],
        )


def _say(hospital, sites):
    """What the params of a scenario mean in a site's own rooms."""
    hospital.create(
        "golive.site.value",
        [
            {
                "site_id": sites[row["site"]].id,
                "key": row["scenario"],
                "name": row["param"],
                "kind": row["kind"],
                "value": row["value"],
            }
            for row in hospital.table("values")
        ],
    )


def _desk(hospital, name):
    return hospital.env.ref(f"golive_demo.{name}", raise_if_not_found=False)


def _hold(hospital, sites, rows):
    """By name and site: that somebody may buy does not make them a buyer."""
    roles = {role.key: role for role in hospital.env["golive.role"].search([])}
    for role in roles.values():
        role.group_ids = False
    logins = {row["login"] for row in rows}
    hospital.create(
        "golive.holding",
        [
            {
                "role_id": roles[key].id,
                "user_id": user_of(hospital, row["login"]).id,
                "site_id": sites[row["site"]].id,
                "manager_id": _manager(hospital, logins, row, key),
                "date": hospital.at(SINCE[row["site"]]).date(),
            }
            for row in rows
            for key in row["roles"].split()
        ],
    )


def _propose(hospital, sites, rows):
    """Who is new has the groups, and no role yet: Golive says so, and somebody confirms it."""
    work = [("key", "!=", False), ("segment", "=", "transactional")]
    new = {user_of(hospital, row["login"]): sites[row["site"]] for row in rows}
    hospital.create(
        "golive.holding",
        [
            {
                "role_id": role.id,
                "user_id": user.id,
                "site_id": new[user].id,
                "state": "proposed",
                "reason": reason,
            }
            for role in hospital.env["golive.role"].search(work, order="key")
            for user, reason in role._likely_people()
            if user in new
        ],
    )


def _manager(hospital, logins, row, role):
    leader = f"{LEADERS[role.partition('.')[0]]}.{row['site']}"
    if leader not in logins or leader == row["login"]:
        leader = f"director.{row['site']}"
    return user_of(hospital, leader).id if leader != row["login"] else False
