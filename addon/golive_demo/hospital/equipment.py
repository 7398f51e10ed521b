"""Devices and building technology of each site, with who looks after them."""

from .people import SITES, user_of
from .places import WARDS, WAREHOUSE_OF

#: (site, trade) → technicians, the first is responsible.
TECHNICIANS = {
    ("lindenau", "device"): ["technician2.lindenau", "technician.lindenau"],
    ("lindenau", "building"): ["technician3.lindenau", "super.maintenance.lindenau"],
    ("erlenried", "device"): ["technician2.erlenried", "technician.erlenried"],
    ("erlenried", "building"): ["technician.erlenried", "technician2.erlenried"],
    ("tannberg", "device"): ["technician2.tannberg", "super.maintenance.tannberg"],
    ("tannberg", "building"): ["technician.tannberg", "super.maintenance.tannberg"],
}
PLANNERS = {
    "lindenau": "planner.lindenau",
    "erlenried": "planner.erlenried",
    "tannberg": "planner.tannberg",
}
TRADES = {"device": "Medical Devices", "building": "Building Services"}
COLORS = {"device": 4, "building": 2}
#: Mean days between failures that a vendor promises.
EXPECTED = {"device": 400, "building": 700}


def make(hospital):
    rows = hospital.table("equipment")
    teams = _teams(hospital)
    categories = _categories(hospital, rows)
    values, names = [], []
    for site in PLANNERS:
        draw = hospital.draw(f"equipment {site}")
        number = 0
        for row in rows:
            for turn in range(int(row[site])):
                number += 1
                values.append(_values(hospital, draw, site, row, turn, number, teams, categories))
                names.append(f"equipment_{WAREHOUSE_OF[site]}_{number:03}")
    hospital.create("maintenance.equipment", values, names)


def team_name(site, trade):
    """The name of a team's record in this addon."""
    return f"team_{trade}_{site}"


def _company(hospital, site):
    return hospital.get("company_tannberg" if site == "tannberg" else "company_group")


def _teams(hospital):
    """Odoo has one already: it is the first of them."""
    there = hospital.env.ref("maintenance.equipment_team_maintenance", raise_if_not_found=False)
    teams = {}
    for (site, trade), logins in TECHNICIANS.items():
        values = {
            "name": f"{TRADES[trade]} {SITES[site]}",
            "company_id": _company(hospital, site).id,
            "color": COLORS[trade],
            "member_ids": [
                (6, 0, [user_of(hospital, login).id for login in [*logins, PLANNERS[site]]])
            ],
        }
        if there:
            there.write(values)
            hospital.name({team_name(site, trade): there})
            teams[site, trade], there = there, None
        else:
            teams[site, trade] = hospital.create(
                "maintenance.team", values, [team_name(site, trade)]
            )
    return teams


def _categories(hospital, rows):
    """Of the whole group: both companies keep the same list."""
    names = list(dict.fromkeys(row["category"] for row in rows))
    trades = {row["category"]: row["trade"] for row in rows}
    made = hospital.create(
        "maintenance.equipment.category",
        [
            {
                "name": name,
                "company_id": False,
                "color": COLORS[trades[name]],
                "technician_user_id": False,
            }
            for name in names
        ],
    )
    return dict(zip(names, made, strict=True))


def _values(hospital, draw, site, row, turn, number, teams, categories):
    key, trade = WAREHOUSE_OF[site], row["trade"]
    bought = -draw.randint(200, 3200)
    technicians = TECHNICIANS[site, trade]
    wards = [ward for ward in row["places"].split() if ward in WARDS[key]]
    values = {
        "name": f"{row['name']} {key.upper()}-{number:03}",
        "category_id": categories[row["category"]].id,
        "company_id": _company(hospital, site).id,
        "model": row["model"],
        "serial_no": f"{row['model'].split()[-1]}-{draw.randint(100000, 999999)}",
        "partner_id": hospital.get(f"supplier_{row['vendor']}").id,
        "partner_ref": f"{row['vendor'][:3].upper()}-{draw.randint(1000, 9999)}",
        "cost": float(row["cost"]),
        "maintenance_team_id": teams[site, trade].id,
        "technician_user_id": user_of(hospital, technicians[number % len(technicians)]).id,
        "effective_date": hospital.at(bought).date(),
        "assign_date": hospital.at(bought + 5).date(),
        "warranty_date": hospital.at(bought + 1095).date(),
        "expected_mtbf": EXPECTED[trade],
        "color": COLORS[trade],
    }
    if wards and "location_id" in hospital.env["maintenance.equipment"]._fields:
        ward = wards[turn % len(wards)]
        values["location_id"] = hospital.get(f"location_{key}_{ward.lower()}").id
    return values
