"""Who has which shelf to count, and by when: some should have been counted, some are to come."""

from .keepers import STOREKEEPERS, WARD_KEEPERS
from .people import user_of
from .places import WARDS

#: Days from today until when a person's shelves are to be counted, one after the other.
UNTIL = (-6, -3, -1, 0, 0, 2, 4, 7, 9, 14)
#: Shelves of a store for each of its keepers, and of a ward.
STORE_SHELVES, WARD_SHELVES = 10, 4
#: Every so manieth that should have been counted was, and waits for the controller.
COUNTED = 2
#: What was found more or less than Odoo says, in turn.
OFF = (-2, 0, 1, -1)


def make(hospital):
    for site, keepers in STOREKEEPERS.items():
        shelves = _shelves(hospital, f"{site}_stock")
        for at, keeper in enumerate(keepers):
            mine = shelves[at :: len(keepers)]
            _give(hospital, _spread(mine, STORE_SHELVES), keeper, at)
        for at, ward in enumerate(WARDS.get(site, {})):
            keeper = WARD_KEEPERS.get(f"{site}/{ward.lower()}")
            if not keeper or not _may_count(hospital, keeper):
                keeper = keepers[at % len(keepers)]
            mine = _shelves(hospital, f"{site}_{ward.lower()}")
            _give(hospital, _spread(mine, WARD_SHELVES), keeper, 1 + 2 * at)


def _may_count(hospital, login):
    return user_of(hospital, login).has_group("stock.group_stock_user")


def _shelves(hospital, place):
    """What lies there, in an order that does not hang on ids."""
    quants = hospital.env["stock.quant"].search(
        [("location_id", "=", hospital.get(f"location_{place}").id), ("quantity", ">", 0)]
    )
    return quants.sorted(lambda one: (one.product_id.default_code, one.lot_id.name or ""))


def _spread(shelves, many):
    """So many of them, from one end of the store to the other."""
    step = max(1, len(shelves) // many)
    return shelves[::step][:many]


def _give(hospital, shelves, keeper, turn):
    for at, shelf in enumerate(shelves):
        day = UNTIL[(3 * at + turn) % len(UNTIL)]
        shelf.write(
            {
                "user_id": user_of(hospital, keeper).id,
                "inventory_date": hospital.at(hospital.workday(day)).date(),
            }
        )
        if day < -1 and at % COUNTED == 0:
            shelf.inventory_quantity = max(0, shelf.quantity + OFF[(at + turn) % len(OFF)])
