"""Maintenance: each device's plan, what was done after it, and faults, repaired and not."""

from datetime import timedelta

from .dates import stamp
from .equipment import PLANNERS
from .people import user_of
from .places import SITE_OF
from .products import product_of
from .request_plan import plan

#: What holds up a repair whose part nobody has ordered yet, in turn.
WAITS = [
    "None is left in the technical store, the buyer was asked: {part}.",
    "Came in the wrong version and goes back to the vendor: {part}.",
    "Not before the vendor's technician was here, who brings the part: {part}.",
    "Another hospital lends us one, with the next transport: {part}.",
]
WAITING = ("draft", "sent", "to approve", "ordered")
#: What holds it up where the part is asked for or ordered, in turn.
ORDERED = [
    "Waits for a part: {part}. Ordered from {vendor}, see {order}.",
    "Out of service until the part is here: {part}, {order}.",
    "{vendor} says next week: {part}, {order}.",
]


def make(hospital):
    rows = plan(hospital)
    hospital.faults = [row for row in rows if row["type"] == "corrective"]
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
        if row["is_blocked"]:
            values["kanban_state"] = "blocked"
            values["description"] += f"<p>{_waits(hospital, row)}</p>"
    else:
        values |= {
            "recurring_maintenance": True,
            "repeat_interval": row["every"],
            "repeat_unit": "month",
            "repeat_type": "forever",
            "instruction_text": f"<p>{row['steps']}</p><p>Enter what was measured, attach the "
            "protocol and put the new sticker on.</p>",
        }
    return values


def _waits(hospital, row):
    part = product_of(hospital, row["part"]).name
    turn = row["number"] // 3
    order = _ordered(hospital, row)
    if not order:
        return WAITS[turn % len(WAITS)].format(part=part)
    vendor = order.partner_id.name
    return ORDERED[turn % len(ORDERED)].format(part=part, vendor=vendor, order=order.name)


def _ordered(hospital, row):
    """The order of the part that is still to come to this site, if there is one."""
    for order in hospital.orders:
        codes = [line["code"] for line in order["lines"]]
        is_to_come = order["state"] in WAITING and SITE_OF[order["site"]] == row["site"]
        if is_to_come and row["part"] in codes:
            return hospital.get(f"order_{order['number']:03}")
    return None


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
