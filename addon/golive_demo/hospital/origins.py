"""Why each order was placed: a shelf that ran empty, a repair that needs it, a ward that asked."""

from .demand import Demand
from .places import SITE_OF, WARDS
from .products import product_of

#: Days after a fault within which the part for it is ordered.
SOON = 40
#: Out of a hundred orders of a hospital, how many a ward asked for.
ASKED = 45
#: Every so manieth the buyer placed without being asked: an agreement's next delivery.
OWN = 14
#: The number of the first request that a hospital's wards made.
FIRST = {"lin": 112, "erl": 37, "tan": 58}


def make(hospital):
    demand, draw = Demand(hospital), hospital.draw("origins")
    rules = _rules(hospital)
    asked = dict(FIRST)
    for row in hospital.orders:
        origin = _origin(hospital, demand, draw, rules, asked, row)
        if origin:
            hospital.get(f"order_{row['number']:03}").origin = origin


def _rules(hospital):
    """(place, product) → the name of the reordering rule that fills it."""
    rules = hospital.env["stock.warehouse.orderpoint"].search([])
    return {(rule.location_id, rule.product_id): rule.name for rule in rules}


def _origin(hospital, demand, draw, rules, asked, row):
    """In the words that Odoo, or a buyer, writes into the order."""
    site, is_asked = row["site"], draw.randint(0, 99) < ASKED
    wards = [ward for line in row["lines"] for ward in _wards(demand, site, line["code"])]
    ward = draw.choice(wards) if wards else None
    fault = _fault(hospital, row)
    if fault:
        return f"Maintenance: {hospital.get(fault['device']).name}"
    if ward and (is_asked or row["urgent"]):
        asked[site] += 1
        return f"{WARDS[site][ward]}, request {asked[site]}"
    if row["number"] % OWN == OWN - 1:
        return None
    store = hospital.get(f"location_{site}_stock")
    named = [rules.get((store, product_of(hospital, line["code"]))) for line in row["lines"]]
    return ", ".join(dict.fromkeys(filter(None, named)))


def _wards(demand, site, code):
    return demand.wards(site, code) if site in WARDS and code not in demand.parts else []


def _fault(hospital, row):
    """The last fault at the site that needs one of these parts."""
    codes = {line["code"] for line in row["lines"]}
    waiting = [
        fault
        for fault in hospital.faults
        if fault["part"] in codes
        and fault["site"] == SITE_OF[row["site"]]
        and row["day"] - SOON <= fault["day"] <= row["day"]
    ]
    return max(waiting, key=lambda fault: (fault["day"], fault["device"]), default=None)
