"""Four hundred orders of half a year, as data: who orders what, when, and what came of it."""

from math import ceil

from .companies import APPROVAL
from .demand import Demand

#: State → how many, and between which days they were begun.
STATES = {
    "draft": (28, -13, -1),
    "sent": (34, -20, -1),
    "to approve": (18, -9, -1),
    "ordered": (42, -9, -1),
    "partly": (24, -30, -9),
    "received": (50, -46, -10),
    "billed": (174, -180, -14),
    "mismatch": (12, -60, -12),
    "cancelled": (18, -170, -5),
}
RECEIVED = ("partly", "received", "billed", "mismatch")
#: Out of a hundred orders, how many each warehouse places.
SHARES = {"cen": 36, "lin": 24, "erl": 17, "tan": 23}
BUYERS = {
    "cen": ["buyer.shared", "buyer2.shared"],
    "lin": ["buyer.lindenau", "super.purchase.lindenau"],
    "erl": ["buyer.erlenried", "super.purchase.erlenried"],
    "tan": ["buyer.tannberg", "super.purchase.tannberg"],
}
#: Out of how many orders that should be here by now one is late; the others' vendors named a day.
LATE = 4
#: Days from today on which vendors send the rest of what came short, in turn.
RESTS = (-4, 1, 3, 2, 7, -1, 4, 9)
#: What a line is at most, in days of use, and how much of what could be used in them is.
LONGEST = 45
USED = 0.45
#: Days that a spare part may wait longer than what a ward needs.
PATIENCE = 70


def plan(hospital):
    """Orders, the oldest first: each a dict of site, state, day, buyer, supplier, lines; each line
    a dict of code, quantity and, where it came, of received, lot and expiry."""
    demand, draw = Demand(hospital), hospital.draw("orders")
    suppliers = {row["key"]: row for row in hospital.table("suppliers")}
    begun = sorted(
        (draw.randint(first, last), number, state)
        for state, (many, first, last) in STATES.items()
        for number in range(many)
    )
    since = {site: dict.fromkeys(demand.bought_by(site), -200) for site in SHARES}
    orders = []
    for number, (day, _number, state) in enumerate(begun):
        site = draw.choices(list(SHARES), list(SHARES.values()))[0]
        supplier, codes = _what(draw, demand, suppliers, since[site])
        order = {
            "number": number,
            "state": state,
            "site": site,
            "day": day,
            "buyer": draw.choices(BUYERS[site], [3, 1])[0],
            "supplier": supplier,
            "arrival": _arrival(hospital, state, number, day + int(suppliers[supplier]["days"])),
            "urgent": draw.random() < 0.06,
            "lines": [
                {"code": code, "quantity": _quantity(draw, demand, site, code, day, since[site])}
                for code in codes
            ],
        }
        if state != "cancelled":
            since[site].update(dict.fromkeys(codes, day))
        if state == "to approve":
            _make_large(demand, order)
        if state in RECEIVED:
            _receive(draw, demand, order)
        orders.append(order)
    return orders


def _arrival(hospital, state, number, day):
    """What is to come comes on a working day, and most of it is not late."""
    if state != "ordered":
        return day
    return hospital.workday(number % 5 if day < 0 and number % LATE else day)


def _what(draw, demand, suppliers, since):
    """What was not ordered for longest, and more that its vendor has."""
    waits = {code: PATIENCE if code in demand.parts else 0 for code in since}
    first = min(since, key=lambda code: (since[code] + waits[code] + draw.randint(0, 25), code))
    family = demand.rows[first]["family"]
    offers = [key for key, row in suppliers.items() if family in row["products"].split()]
    supplier = draw.choices(offers[:2], [5, 1][: len(offers[:2])])[0]
    families = suppliers[supplier]["products"].split()
    others = [c for c in since if c != first and demand.rows[c]["family"] in families]
    others.sort(key=lambda code: (since[code], code))
    return supplier, [first, *others[: draw.choices([0, 1, 2, 3, 4], [14, 28, 30, 18, 10])[0]]]


def _quantity(draw, demand, site, code, day, since):
    days = min(LONGEST, max(20, day - since[code]))
    used = 1 if code in demand.parts else USED
    needed = demand.per_day(site, code) * days * used * draw.uniform(1.0, 1.2)
    step = 10 if needed > 60 else 5 if needed > 20 else 1
    return max(1, ceil(needed / step) * step)


def _make_large(demand, order):
    limit = APPROVAL["tannberg" if order["site"] == "tan" else "group"]
    worth = sum(demand.cost(line["code"]) * line["quantity"] for line in order["lines"])
    times = ceil(1.15 * limit / worth)
    for line in order["lines"]:
        line["quantity"] *= max(1, times)


def _receive(draw, demand, order):
    late = draw.choices(range(-1, 6), [4, 12, 2, 2, 1, 1, 1])[0]
    order["came"] = min(-1, order["arrival"] + late)
    short = 0 if order["state"] == "partly" else -1
    if order["state"] == "partly":
        order["rest"] = RESTS[order["number"] % len(RESTS)]
    for at, line in enumerate(order["lines"]):
        came = line["quantity"]
        if at == short:
            came = came // 2 if came > 1 else 0
        elif order["state"] == "partly" and draw.random() < 0.3:
            came = 0
        line["received"] = came
        if demand.tracked(line["code"]) and came:
            life = demand.life(line["code"])
            line["lot"] = f"{line['code'][:1]}{draw.randint(10, 99)}{order['number']:03}{at}"
            line["expiry"] = order["came"] + int(life * draw.uniform(0.45, 0.95))
    if not any(line["received"] for line in order["lines"]):
        order["lines"][0]["quantity"] = 2
        order["lines"][0]["received"] = 1
        _lot_of_one(draw, demand, order)


def _lot_of_one(draw, demand, order):
    line = order["lines"][0]
    if demand.tracked(line["code"]):
        line["lot"] = f"{line['code'][:1]}{draw.randint(10, 99)}{order['number']:03}0"
        line["expiry"] = order["came"] + demand.life(line["code"]) // 2
