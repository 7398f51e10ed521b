"""Goods that go back to their vendors: some went, one goes today, one was only begun."""

from .dates import stamp
from .demand import Demand
from .keepers import STOREKEEPERS
from .orders import lot_name
from .people import user_of

#: Site → what became of its returns, one after the other.
RETURNS = {
    "cen": ("done", "done", "ready"),
    "lin": ("done", "draft"),
    "erl": ("done",),
    "tan": ("done", "ready"),
}
#: Days from today between which the goods came that go back.
CAME = (-45, -4)
#: Days after the goods came that they were sent back.
AFTER = (2, 1, 4)
#: Why they go back, in turn.
REASONS = [
    "Carton was wet when it came. Return number {number} by telephone.",
    "Wrong size delivered. The vendor takes it back, return number {number}.",
    "Two packs were open. Photos sent to the vendor, return number {number}.",
    "Recall of the vendor for this lot, return number {number}.",
    "Label and content differ. Set apart until the vendor collects it, return number {number}.",
]


def make(hospital):
    demand, number = Demand(hospital), 0
    for site, ends in RETURNS.items():
        found = _returnable(hospital, demand, site)
        for end, (row, line) in zip(ends, found, strict=False):
            _give_back(hospital, site, row, line, end, number)
            number += 1


def _returnable(hospital, demand, site):
    """What came lately and still lies in the store, one line of each vendor."""
    store, vendors = hospital.get(f"location_{site}_stock"), set()
    for row in reversed(hospital.orders):
        is_late = CAME[0] <= row.get("came", 0) <= CAME[1]
        if row["site"] != site or row["state"] not in ("received", "billed") or not is_late:
            continue
        for line in row["lines"]:
            if row["supplier"] not in vendors and _lies(hospital, demand, store, line):
                vendors.add(row["supplier"])
                yield row, line


def _lies(hospital, demand, store, line):
    if not demand.tracked(line["code"]) or line["received"] < _many(line):
        return False
    lot = hospital.get(lot_name(line["code"], line["lot"]))
    shelves = lot.quant_ids.filtered(lambda one: one.location_id == store)
    return sum(shelves.mapped("available_quantity")) >= _many(line)


def _many(line):
    return 2 if line["quantity"] > 5 else 1


def _give_back(hospital, site, row, line, end, number):
    order = hospital.get(f"order_{row['number']:03}")
    receipt = order.picking_ids.filtered(lambda one: one.state == "done")[:1]
    Return = hospital.env["stock.return.picking"].with_company(order.company_id)
    asked = Return.create({"picking_id": receipt.id})
    for entry in asked.product_return_moves:
        is_it = entry.product_id.default_code == line["code"]
        entry.quantity = _many(line) if is_it else 0
    back = asked._create_return()
    keepers = STOREKEEPERS[site]
    words = REASONS[number % len(REASONS)].format(number=f"R-{3107 + 41 * number}")
    back.write(
        {
            "user_id": user_of(hospital, keepers[number % len(keepers)]).id,
            "note": f"<p>{words}</p>",
            "scheduled_date": hospital.at(hospital.workday(0), 11),
        }
    )
    if end == "draft":
        back.do_unreserve()
        back.move_ids.state = "draft"
    elif end == "done":
        _send(hospital, back, row, number)


def _send(hospital, back, row, number):
    at = hospital.at(hospital.workday(min(-1, row["came"] + AFTER[number % len(AFTER)])), 14)
    back.move_ids.picked = True
    back._action_done()
    moves = back.move_ids
    dates = {"date_done": at, "scheduled_date": at, "create_date": at}
    stamp(hospital.env, "stock.picking", {back.id: dates})
    stamp(hospital.env, "stock.move", {move.id: {"date": at} for move in moves})
    lines = moves.move_line_ids
    stamp(hospital.env, "stock.move.line", {line.id: {"date": at} for line in lines})
