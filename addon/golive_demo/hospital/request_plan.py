"""What there is to maintain, as data: each device's checks, and what broke."""

from .equipment import PLANNERS
from .hospital import DAYS
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
#: Out of ten plans, how many are overdue, and how many are due within so many days.
OVERDUE, NEXT, SOON = 1, 1, 14


def plan(hospital):
    """Requests, the oldest first, each a dict."""
    words = hospital.table("faults")
    deck = hospital.draw("open faults").sample(words, len(words))
    planned = [row for site in PLANNERS for row in _plans(hospital, site)]
    # The smallest first: the largest site has the devices for whatever is left.
    sites = sorted(PLANNERS, key=lambda site: FAULTS[site])
    faults = [row for site in sites for row in _faults(hospital, site, deck)]
    return sorted(planned + faults, key=_rank)


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
        turn = draw.randint(0, 9)
        due = draw.randint(0, (SOON if turn < OVERDUE + NEXT else every) - 1)
        due = -draw.randint(2, 24) if turn < OVERDUE else due
        due = hospital.workday(due)
        plan = {
            "site": site,
            "device": device,
            "name": row["check"],
            "type": "preventive",
            "hour": draw.randint(7, 14),
            "minutes": int(row["minutes"]),
            "every": int(row["plan"]),
            "steps": row["steps"],
        }
        yield {**plan, "day": max(-DAYS, due - every), "due": due, "closed": None}
        before = due - every
        while before > -DAYS:
            closed = min(-1, before + draw.choices([0, 1, 2, 5, 9], [6, 4, 2, 1, 1])[0])
            yield {**plan, "day": max(-DAYS, before - every), "due": before, "closed": closed}
            before -= every


def _faults(hospital, site, deck):
    """:param deck: the faults that nobody has repaired yet, dealt to all sites: none comes twice"""
    draw = hospital.draw(f"faults {site}")
    devices = {}
    for device, row in _devices(hospital, site):
        devices.setdefault(row["name"], []).append(device)
    known = [row for row in hospital.table("faults") if row["equipment"] in devices]
    many, open_ = FAULTS[site]
    past = []
    for number in range(many):
        is_open = number < open_
        past = past or draw.sample(known, len(known))
        fault = _deal(deck, devices) if is_open else past.pop()
        day = -draw.randint(1, 21) if is_open else -draw.randint(6, DAYS - 2)
        took = draw.choices([0, 1, 2, 4, 8], [5, 6, 4, 3, 1])[0]
        yield {
            "site": site,
            "number": number,
            "device": draw.choice(devices[fault["equipment"]]),
            "name": fault["fault"],
            "words": fault["words"],
            "answer": fault["repair"],
            "part": fault["part"],
            "type": "corrective",
            "hour": draw.randint(6, 19),
            "minutes": draw.choice([30, 45, 60, 90, 120]),
            "every": 0,
            "day": day,
            "due": _due(hospital, draw, number, day + took, is_open),
            "closed": None if is_open else min(-1, day + took),
            "stage": number % 3,
            "is_blocked": is_open and number % 3 == 2 and bool(fault["part"]),
            "reporter": draw.choice(REPORTERS[site]),
            "priority": draw.choices("0123", [1, 3, 5, 3])[0],
        }


def _due(hospital, draw, number, done, is_open):
    """What is new has no day yet; what is in progress is planned for these days, or late."""
    if not is_open:
        return done
    return hospital.workday(draw.randint(-4, 6)) if number % 3 else None


def _deal(deck, devices):
    """The next one that a device of the site can have."""
    return deck.pop(next(at for at, row in enumerate(deck) if row["equipment"] in devices))
