"""Service desks and their tickets, where OCA's Helpdesk is installed."""

from datetime import timedelta

from .dates import stamp
from .hospital import MODULE
from .people import groups_of, user_of
from .ticket_plan import TAGS, plan

#: Key → name, site (none: of the whole group), leader, members; agents first.
TEAMS = {
    "it": (
        "IT Service Desk",
        None,
        "approver.helpdesk.shared",
        ["agent.shared", "agent2.shared", "agent3.shared", "agent.tannberg", "dispatcher.shared"],
    ),
    "devices": (
        "Medical Devices Desk",
        None,
        "dispatcher.shared",
        ["agent2.shared", "agent3.shared", "agent.tannberg", "dispatcher.shared"],
    ),
    "facility_lindenau": (
        "Facility Desk Lindenau",
        "lindenau",
        "super.helpdesk.lindenau",
        ["agent.shared", "agent2.shared", "super.helpdesk.lindenau", "dispatcher.shared"],
    ),
    "facility_erlenried": (
        "Facility Desk Erlenried",
        "erlenried",
        "super.helpdesk.erlenried",
        ["agent3.shared", "agent.shared", "super.helpdesk.erlenried", "dispatcher.shared"],
    ),
    "facility_tannberg": (
        "Facility Desk Tannberg",
        "tannberg",
        "super.helpdesk.tannberg",
        ["agent.tannberg", "super.helpdesk.tannberg", "dispatcher.shared"],
    ),
}
STAGE = "helpdesk_mgmt.helpdesk_ticket_stage_"
CHANNEL = "helpdesk_mgmt.helpdesk_ticket_channel_"
#: Who waits for others says for whom, in turn.
AWAITING = {
    "it": [
        "The vendor of the software has our report and answers within three days.",
        "Please tell us when you are at the computer: we need ten minutes together.",
        "The part is ordered; until then you have a device on loan.",
        "Your super user has to say first which role you need.",
    ],
    "facility": [
        "The company comes on Thursday between 8 and 10. Please leave the room free.",
        "The spare part is on its way; until then it is shut off and safe.",
        "Please send us a photo of the type plate, so that we order the right part.",
        "We need the room empty for an hour: when does it suit the ward?",
    ],
    "devices": [
        "The vendor's technician comes within the week; use the reserve until then.",
        "Please write to us which patient it was, so that hygiene can release it.",
        "Sent to the vendor for repair, who said ten working days.",
        "The reserve is on its way to you; the old one is fetched tomorrow.",
    ],
}


def make(hospital):
    """Does nothing where there is no Helpdesk, or where the tickets are there already."""
    is_made = hospital.env.ref(f"{MODULE}.desk_it", raise_if_not_found=False)
    if "helpdesk.ticket" not in hospital.env or is_made:
        return
    _give_groups(hospital)
    desks, categories, tags = _desks(hospital), _categories(hospital), _tags(hospital)
    rows = plan(hospital)
    tickets = hospital.create(
        "helpdesk.ticket", [_values(hospital, row, desks, categories, tags) for row in rows]
    )
    _stamp(hospital, tickets, rows)
    _answers(hospital, tickets, rows)


def _give_groups(hospital):
    """Helpdesk may have come after its people."""
    for row in hospital.table("people"):
        user = user_of(hospital, row["login"])
        missing = groups_of(hospital.env, row["roles"].split()) - user.all_group_ids
        if missing:
            user.group_ids |= missing


def _company(hospital, site):
    return hospital.get("company_tannberg" if site == "tannberg" else "company_group")


def _desks(hospital):
    desks = {}
    for at, (key, (name, site, leader, members)) in enumerate(TEAMS.items(), 1):
        desks[key] = hospital.create(
            "helpdesk.ticket.team",
            {
                "name": name,
                "company_id": _company(hospital, site).id if site else False,
                "user_id": user_of(hospital, leader).id,
                "user_ids": [(6, 0, [user_of(hospital, login).id for login in members])],
                "color": at,
                "sequence": at,
            },
            [f"desk_{key}"],
        )
    return desks


def _categories(hospital):
    names = list(dict.fromkeys(row["category"] for row in hospital.table("tickets")))
    made = hospital.create(
        "helpdesk.ticket.category", [{"name": name, "company_id": False} for name in names]
    )
    return dict(zip(names, made, strict=True))


def _tags(hospital):
    """Tags and channels are the whole group's."""
    hospital.env["helpdesk.ticket.channel"].search([]).company_id = False
    return hospital.create(
        "helpdesk.ticket.tag",
        [{"name": name, "color": at, "company_id": False} for at, name in enumerate(TAGS, 1)],
    )


def _values(hospital, row, desks, categories, tags):
    caller = user_of(hospital, row["caller"]).partner_id
    members = TEAMS[row["desk"]][3][:-1]
    agent = user_of(hospital, members[int(row["agent"] * len(members))])
    at = hospital.at(row["day"], row["hour"], row["minute"])
    return {
        "name": row["subject"],
        "description": f"<p>{row['words']}</p>",
        "team_id": desks[row["desk"]].id,
        "company_id": _company(hospital, row["site"]).id,
        "user_id": agent.id if row["stage"] != "new" else False,
        "stage_id": hospital.env.ref(f"{STAGE}{row['stage']}").id,
        "category_id": categories[row["category"]].id,
        "channel_id": hospital.env.ref(f"{CHANNEL}{row['channel'].lower()}").id,
        "priority": row["priority"],
        "sequence": 10 + row["place"],
        "partner_id": caller.id,
        "partner_name": caller.name,
        "partner_email": caller.email,
        "tag_ids": [(6, 0, tags.filtered(lambda tag: tag.name == row["tag"]).ids)],
        "assigned_date": at + timedelta(minutes=25) if row["stage"] != "new" else False,
        "last_stage_update": _ended(hospital, row) or at,
        "closed_date": _ended(hospital, row),
    }


def _ended(hospital, row):
    if row["closed"] is None:
        return False
    began = hospital.at(row["day"], row["hour"], row["minute"])
    return max(hospital.at(row["closed"], 15, row["minute"]), began + timedelta(minutes=40))


def _stamp(hospital, tickets, rows):
    stamp(
        hospital.env,
        "helpdesk.ticket",
        {
            ticket.id: {"create_date": hospital.at(row["day"], row["hour"], row["minute"])}
            for ticket, row in zip(tickets, rows, strict=True)
        },
    )


def _answers(hospital, tickets, rows):
    """What the desk wrote to who had called."""
    values = []
    for ticket, row in zip(tickets, rows, strict=True):
        at = hospital.at(row["day"], row["hour"], row["minute"])
        waits = AWAITING[row["team"]]
        waits = waits[row["turn"] % len(waits)]
        words = {"done": row["answer"], "awaiting": waits}.get(row["stage"])
        if words:
            values.append(
                {
                    "model": "helpdesk.ticket",
                    "res_id": ticket.id,
                    "body": f"<p>{words}</p>",
                    "message_type": "comment",
                    "subtype_id": hospital.env.ref("mail.mt_comment").id,
                    "author_id": ticket.user_id.partner_id.id,
                    "date": _ended(hospital, row) or at + timedelta(hours=1),
                }
            )
    hospital.create("mail.message", values)
