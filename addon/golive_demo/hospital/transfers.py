"""Today's work in the stores: transfers that are ready, that wait for goods, and that are late."""

from .demand import STORE, SUPPLIED, Demand
from .keepers import STOREKEEPERS, WARD_KEEPERS
from .people import user_of
from .places import WARDS
from .products import product_of

#: Days from today on which a ward's supply is planned, in turn: some are late.
DAYS = (-4, -2, -1, 0, 0, 1, 1, 2, 3)
NOTES = ("", "", "Thursday round", "Called by the ward", "Second request this week")


def make(hospital):
    demand = Demand(hospital)
    number = 0
    for site, wards in WARDS.items():
        for ward in (*wards, STORE):
            number += 1
            _supply(hospital, demand, site, ward, number)
            if number % 3 == 0:
                _use(hospital, demand, site, ward, number)
    for site in SUPPLIED:
        for turn in (0, 1):
            _from_central(hospital, demand, site, turn)


def _supply(hospital, demand, site, ward, number):
    warehouse = hospital.get(f"warehouse_{site}")
    codes = demand.of_ward(site, ward)
    chosen = [codes[(number * 5 + step * 3) % len(codes)] for step in range(2 + number % 3)]
    wanted = {
        code: max(1, round(demand.per_week(site, ward, code))) for code in dict.fromkeys(chosen)
    }
    transfer = _transfer(
        hospital,
        warehouse.int_type_id,
        hospital.get(f"location_{site}_stock"),
        hospital.get(f"location_{site}_{ward.lower()}"),
        wanted,
        DAYS[number % len(DAYS)],
        STOREKEEPERS[site][number % 2],
        NOTES[number % len(NOTES)] or "Weekly supply",
    )
    transfer.priority = "1" if number % 7 == 0 else "0"
    if number % 5:
        transfer.action_confirm()
        transfer.action_assign()


def _use(hospital, demand, site, ward, number):
    """A ward has begun to book what its patients used."""
    place = hospital.get(f"location_{site}_{ward.lower()}")
    codes = [
        code
        for code in demand.of_ward(site, ward)
        if hospital.flow.has(f"{site}/{ward.lower()}", code, 0) > 1
    ]
    keeper = WARD_KEEPERS.get(f"{site}/{ward.lower()}", STOREKEEPERS[site][0])
    transfer = _transfer(
        hospital,
        hospital.get(f"type_{site}_use"),
        place,
        hospital.get(f"location_{site}_care"),
        dict.fromkeys(codes[number % 4 :: 7][:3], 1),
        -(number % 2),
        keeper,
        f"Used: {place.name}",
    )
    transfer.action_confirm()
    transfer.action_assign()


def _from_central(hospital, demand, site, turn):
    """What the central warehouse sends next, and what is on its way."""
    central = hospital.get("warehouse_cen")
    codes = [code for code in demand.codes if demand.is_central(code)][turn::6]
    wanted = {code: max(1, round(7 * demand.per_day(site, code))) for code in codes[:6]}
    way = central.company_id.internal_transit_location_id
    transfer = _transfer(
        hospital,
        central.out_type_id,
        hospital.get("location_cen_stock"),
        way,
        wanted,
        turn * 2 - 1,
        STOREKEEPERS["cen"][turn],
        f"Supply of {hospital.get(f'warehouse_{site}').name}",
    )
    transfer.action_confirm()
    transfer.action_assign()


def _transfer(hospital, type_, from_, to, wanted, day, keeper, origin):
    at = hospital.at(day, 9)
    between = {"location_id": from_.id, "location_dest_id": to.id}
    transfer = hospital.create(
        "stock.picking",
        {
            "picking_type_id": type_.id,
            "company_id": type_.company_id.id,
            "user_id": user_of(hospital, keeper).id,
            "origin": origin,
            **between,
            "move_ids": [
                (
                    0,
                    0,
                    {
                        "product_id": product_of(hospital, code).id,
                        "product_uom": product_of(hospital, code).uom_id.id,
                        "product_uom_qty": many,
                        "company_id": type_.company_id.id,
                        "date": at,
                        **between,
                    },
                )
                for code, many in wanted.items()
            ],
        },
    )
    transfer.scheduled_date = at
    return transfer
