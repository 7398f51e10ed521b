"""Maintenance: each device's plan, what was done after it, and faults, repaired and not."""

from datetime import timedelta

from .dates import stamp
from .equipment import PLANNERS
from .hospital import DAYS
from .people import user_of
from .places import WAREHOUSE_OF

DAYS_IN = {"month": 30}
#: Who reports faults at a site.
REPORTERS = {
    "lindenau": ["ward.lindenau", "icu.lindenau", "requester.lindenau", "theatre.lindenau"],
    "erlenried": ["ward.erlenried", "requester.erlenried", "theatre.erlenried"],
    "tannberg": ["ward.tannberg", "requester.tannberg", "theatre.tannberg"],
}
#: Faults of each site, and how many of them are not repaired yet.
FAULTS = {"lindenau": (78, 18), "erlenried": (48, 10), "tannberg": (40, 9)}
#: Out of ten plans, how many are overdue.
OVERDUE = 1


def make(hospital):
    planned = [row for site in PLANNERS for row in _plans(hospital, site)]
    faults = [row for site in PLANNERS for row in _faults(hospital, site)]
    rows = sorted(planned + faults, key=_rank)
    requests = hospital.create("maintenance.request", [_values(hospital, row) for row in rows])
    stamp(
        hospital.env,
        "maintenance.request",
        {
            request.id: {"create_date": hospital.at(row["day"], row["hour"])}
            for request, row in zip(requests, rows, strict=True)
        },
    )
    _notes(hospital, requests, rows)
    # Who has it to do finds it among their activities, as if it had been planned by hand.
    requests.filtered(lambda one: not one.stage_id.done).with_context(
        mail_activity_automation_skip=False, mail_activity_quick_update=True
    ).activity_update()


def _rank(row):
    """Odoo shows the newest first: of what is open, let it be what is most urgent."""
    if row["closed"] is None:
        return 1, -(row["due"] or 0), row["name"], row["device"]
    return 0, row["day"], row["name"], row["device"]


def _devices(hospital, site):
    """Pairs of a device's name in this addon and its row of the table."""
    number = 0
    for row in hospital.table("equipment"):
        for _turn in range(int(row[site])):
            number += 1
            yield f"equipment_{WAREHOUSE_OF[site]}_{number:03}", row


def _plans(hospital, site):
    """The next check of each device, and those of the last half year."""
    draw = hospital.draw(f"plans {site}")
    for device, row in _devices(hospital, site):
        every = int(row["plan"]) * DAYS_IN[row["unit"]]
        late = draw.randint(0, 9) < OVERDUE
        due = -draw.randint(2, 24) if late else draw.randint(0, every - 1)
        plan = {
            "site": site,
            "device": device,
            "name": row["check"],
            "type": "preventive",
            "hour": draw.randint(7, 14),
            "minutes": int(row["minutes"]),
            "every": int(row["plan"]),
        }
        yield {**plan, "day": max(-DAYS, due - every), "due": due, "closed": None}
        before = due - every
        while before > -DAYS:
            closed = min(-1, before + draw.choices([0, 1, 2, 5, 9], [6, 4, 2, 1, 1])[0])
            yield {**plan, "day": max(-DAYS, before - every), "due": before, "closed": closed}
            before -= every


def _faults(hospital, site):
    draw = hospital.draw(f"faults {site}")
    words = {}
    for row in hospital.table("faults"):
        words.setdefault(row["equipment"], []).append(row)
    devices = [(device, row) for device, row in _devices(hospital, site) if row["name"] in words]
    many, open_ = FAULTS[site]
    for number in range(many):
        device, row = draw.choice(devices)
        fault = draw.choice(words[row["name"]])
        is_open = number < open_
        day = -draw.randint(1, 21) if is_open else -draw.randint(6, DAYS - 2)
        took = draw.choices([0, 1, 2, 4, 8], [5, 6, 4, 3, 1])[0]
        yield {
            "site": site,
            "device": device,
            "name": fault["fault"],
            "words": fault["words"],
            "answer": fault["repair"],
            "part": fault["part"],
            "type": "corrective",
            "hour": draw.randint(6, 19),
            "minutes": draw.choice([30, 45, 60, 90, 120]),
            "every": 0,
            "day": day,
            "due": None if is_open and number % 3 == 0 else day + took,
            "closed": None if is_open else min(-1, day + took),
            "stage": number % 3,
            "reporter": draw.choice(REPORTERS[site]),
            "priority": draw.choices("0123", [1, 3, 5, 3])[0],
        }


def _values(hospital, row):
    ref = hospital.env.ref
    device = hospital.get(row["device"])
    is_fault = row["type"] == "corrective"
    stage = "maintenance.stage_0"
    if row["closed"] is not None:
        stage = "maintenance.stage_3"
    elif is_fault and row["stage"]:
        stage = "maintenance.stage_1"
    values = {
        "name": row["name"],
        "equipment_id": device.id,
        "company_id": device.company_id.id,
        "maintenance_team_id": device.maintenance_team_id.id,
        "user_id": device.technician_user_id.id,
        "owner_user_id": user_of(
            hospital, row["reporter"] if is_fault else PLANNERS[row["site"]]
        ).id,
        "maintenance_type": row["type"],
        "stage_id": ref(stage).id,
        "request_date": hospital.at(row["day"]).date(),
        "close_date": hospital.at(row["closed"]).date() if row["closed"] is not None else False,
        "priority": row.get("priority", "0"),
        "color": device.color,
    }
    if row["due"] is not None:
        begins = hospital.at(row["due"], row["hour"])
        values["schedule_date"] = begins
        values["schedule_end"] = begins + timedelta(minutes=row["minutes"])
    if is_fault:
        values["description"] = f"<p>{row['words']}</p>"
        if row["stage"] == 2 and row["closed"] is None and row["part"]:
            values["kanban_state"] = "blocked"
            values["description"] += f"<p>Waits for the spare part {row['part']}.</p>"
    else:
        values |= {
            "recurring_maintenance": True,
            "repeat_interval": row["every"],
            "repeat_unit": "month",
            "repeat_type": "forever",
            "instruction_text": "<p>By the vendor's check list. Enter what was measured, attach "
            "the protocol and put the new sticker on the device.</p>",
        }
    return values


def _notes(hospital, requests, rows):
    """What the technician wrote when it was done."""
    hospital.create(
        "mail.message",
        [
            {
                "model": "maintenance.request",
                "res_id": request.id,
                "body": f"<p>{row['answer']}</p>",
                "message_type": "comment",
                "subtype_id": hospital.env.ref("mail.mt_note").id,
                "author_id": request.user_id.partner_id.id,
                "date": hospital.at(row["closed"], 15),
            }
            for request, row in zip(requests, rows, strict=True)
            if row["closed"] is not None and row.get("answer")
        ],
    )
