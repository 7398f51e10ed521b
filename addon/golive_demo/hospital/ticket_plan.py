"""Three hundred calls of half a year, as data."""

from .hospital import DAYS
from .places import WARDS, WAREHOUSE_OF

#: How often each site calls.
SHARES = {"lindenau": 48, "erlenried": 30, "tannberg": 22}
#: Stage → how many, and between which days they came.
STAGES = {
    "new": (22, -4, -1),
    "in_progress": (24, -14, -1),
    "awaiting": (14, -25, -3),
    "done": (230, -DAYS + 2, -2),
    "cancelled": (6, -DAYS + 9, -6),
    "rejected": (4, -DAYS + 9, -9),
}
CLOSED = ("done", "cancelled", "rejected")
#: Who calls about what: people with a role of an area; about anything else, anybody.
ABOUT = {
    "Odoo: Purchase": ("procurement",),
    "Odoo: Inventory": ("inventory",),
    "Odoo: Maintenance": ("maintenance.requester", "maintenance.planner"),
    "Infusion and Monitoring": ("inventory.ward", "maintenance.requester"),
    "Beds": ("inventory.ward", "maintenance.requester"),
    "Theatre": ("inventory.ward",),
    "Nurse Call": ("inventory.ward", "maintenance.requester"),
}
TAGS = ["Patient care affected", "Training need", "Comes again", "Go-live"]
NAMES = ["Ms Hartl", "Mr Jakobs", "Ms Yilmaz", "Mr Sorokin", "Ms Lindqvist", "Mr Bauer"]


def plan(hospital):
    """Tickets, the oldest first, each a dict. Words come in turn, so that none comes twice soon."""
    draw = hospital.draw("tickets")
    words = hospital.table("tickets")
    people = [row for row in hospital.table("people") if not row["joined"]]
    products = [row["name"] for row in hospital.table("products")]
    begun = sorted(
        (draw.randint(first, last), number, stage)
        for stage, (many, first, last) in STAGES.items()
        for number in range(many)
    )
    deck, rows = [], []
    for day, _number, stage in begun:
        deck = deck or draw.sample(words, len(words))
        text = deck.pop()
        site = draw.choices(list(SHARES), list(SHARES.values()))[0]
        caller = draw.choice(_callers(people, site, text["category"]))
        ward = draw.choice(list(WARDS[WAREHOUSE_OF[site]].values()))
        fill = {
            "ward": _the(ward),
            "at": f"{'on' if ward.startswith('Ward') else 'in'} {_the(ward)}",
            "room": draw.randint(101, 338),
            "product": draw.choice(products),
            "who": draw.choice(NAMES),
        }
        took = draw.choices([0, 1, 2, 5, 11], [8, 6, 4, 2, 1])[0]
        rows.append(
            {
                **text,
                "stage": stage,
                "site": site,
                "desk": f"facility_{site}" if text["team"] == "facility" else text["team"],
                "subject": _subject(text, fill, ward),
                "words": text["words"].format(**fill),
                "caller": caller["login"],
                "agent": draw.random(),
                "day": day,
                "hour": draw.randint(5, 20),
                "minute": draw.randint(0, 59),
                "closed": min(-1, day + took) if stage in CLOSED else None,
                "tag": _tag(draw, text),
                "turn": len(rows),
            }
        )
    for place, row in enumerate(sorted(rows, key=_rank), 1):
        row["place"] = place
    return rows


def _rank(row):
    """A desk looks first at what is open, of it at what is urgent, and of that at what is new."""
    return row["closed"] is not None, -int(row["priority"]), -row["day"], -row["turn"]


def _subject(text, fill, ward):
    """In the house it matters where: what a desk reads in its list says so."""
    subject = text["subject"].format(**fill)
    if text["team"] == "it" or subject != text["subject"]:
        return subject
    return f"{subject}, room {fill['room']}" if "{room}" in text["words"] else f"{subject}, {ward}"


def _tag(draw, text):
    """One of `TAGS`, where it fits what the ticket is about."""
    if text["priority"] == "3":
        return "Patient care affected"
    if text["category"] == "Training":
        return "Training need"
    if text["category"].startswith("Odoo"):
        return draw.choice(["Go-live", "Training need", None])
    return draw.choice(["Comes again", None, None, None, None, None])


def _callers(people, site, category):
    here = [row for row in people if row["site"] == site and "helpdesk" not in row["roles"]]
    about = ABOUT.get(category, ("",))
    return [row for row in here if any(role.startswith(about) for role in row["roles"].split())]


def _the(ward):
    """As one says it: the laboratory, but Ward 2A and Intensive Care."""
    bare = ward.startswith(("Ward", "Intensive"))
    return ward if bare else f"the {ward}"
