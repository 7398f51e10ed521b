"""Reordering rules: when a shelf is nearly empty, and where what fills it comes from."""

from math import ceil

from .demand import SUPPLIED, Demand
from .places import WARDS
from .products import product_of

#: Days of use that a shelf holds when it is nearly empty, and when it is full.
LEAST, MOST = 12, 35
#: Every so manieth product of a ward has a rule; the rest is looked after by eye.
EVERY = 4


def make(hospital):
    demand = Demand(hospital)
    rules = [
        rule for site in ("cen", "lin", "erl", "tan") for rule in _site(hospital, demand, site)
    ]
    # Odoo sweeps up what it proposed itself: these are somebody's.
    admin = hospital.env.ref("base.user_admin")
    env = hospital.env(user=admin.id, su=True)
    env["stock.warehouse.orderpoint"].create(rules)


def _site(hospital, demand, site):
    warehouse = hospital.get(f"warehouse_{site}")
    buy = hospital.env.ref("purchase_stock.route_warehouse0_buy")
    central = warehouse.resupply_route_ids
    rules = []
    for code in demand.codes:
        daily = demand.per_day(site, code)
        if not daily:
            continue
        route = central if site in SUPPLIED and demand.is_central(code) else buy
        rules.append(_rule(hospital, code, warehouse, warehouse.lot_stock_id, daily, route))
    for ward in WARDS.get(site, {}):
        route = hospital.get(f"route_{site}_wards")
        location = hospital.get(f"location_{site}_{ward.lower()}")
        for code in demand.of_ward(site, ward)[::EVERY]:
            weekly = demand.per_week(site, ward, code)
            rules.append(_rule(hospital, code, warehouse, location, weekly / 7, route))
    return rules


def _rule(hospital, code, warehouse, location, daily, route):
    least = max(1, round(daily * LEAST * 0.45))
    return {
        "product_id": product_of(hospital, code).id,
        "warehouse_id": warehouse.id,
        "location_id": location.id,
        "company_id": warehouse.company_id.id,
        "product_min_qty": least,
        "product_max_qty": max(least + 1, ceil(daily * MOST * 0.45)),
        "route_id": route.id,
        "trigger": "manual",
    }
