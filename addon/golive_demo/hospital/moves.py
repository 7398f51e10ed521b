"""What moved in half a year: first counts, supplies, what wards used, what was thrown away."""

from .dates import stamp
from .flow_plan import Flow
from .keepers import STOREKEEPERS, WARD_KEEPERS
from .orders import lot_name, make_lots
from .people import user_of
from .places import WARDS
from .products import product_of

WORDS = {
    "begin": "First count",
    "found": "Found behind other boxes",
    "count": "Monthly count",
    "ward": "Weekly supply",
    "central": "Supply from the central warehouse",
    "use": "Used",
}
#: When in the day it is done.
HOURS = {"begin": 6, "found": 15, "count": 16, "central": 8, "ward": 10, "use": 13, "scrap": 14}


def make(hospital):
    _count_dates(hospital)
    flow = Flow(hospital, hospital.orders).run()
    hospital.flow = flow
    bought = {(line["code"], line.get("lot")) for row in hospital.orders for line in row["lines"]}
    make_lots(hospital, {key: day for key, day in flow.lots.items() if key not in bought})
    for key in ("company_group", "company_tannberg"):
        company = hospital.get(key)
        Mover(hospital, company).run(
            [entry for entry in flow.entries if _company(hospital, entry) == company]
        )


def _company(hospital, entry):
    return hospital.get(f"warehouse_{entry['site']}").company_id


def _count_dates(hospital):
    """Some places were counted lately, and some should have been."""
    locations = [
        hospital.get(f"location_{site}_{ward.lower()}") for site in WARDS for ward in WARDS[site]
    ]
    for at, location in enumerate(locations):
        location.last_inventory_date = hospital.at(-(20 + 37 * at % 110)).date()


class Mover:
    """Makes entries of the plan the moves of one company, done."""

    def __init__(self, hospital, company):
        self.hospital, self.company = hospital, company
        quants = hospital.env["stock.quant"]._get_quants_by_products_locations(
            hospital.env["product.product"].search([("is_storable", "=", True)]),
            hospital.env["stock.location"].search([("company_id", "=", company.id)]),
        )
        self.env = hospital.env["res.company"].with_context(quants_cache=quants)
        self.env = self.env.with_company(company).env
        self.nowhere = hospital.env["product.product"].with_company(company)
        self.nowhere = self.nowhere.search([], limit=1).property_stock_inventory

    def run(self, entries):
        steps = [step for entry in entries for step in self._steps(entry) if step]
        pickings = self._pickings([step for step in steps if step["type"]])
        vals = [self._move(step, line) for step in steps for line in step["lines"]]
        for step in steps:
            step["picking"] = next(pickings) if step["type"] else None
        for values, step in zip(vals, [s for s in steps for _line in s["lines"]], strict=True):
            values["picking_id"] = step["picking"].id if step["picking"] else False
        moves = self.env["stock.move"].create(vals)
        moves._set_value()
        self._stamp(steps, moves)
        for entry in entries:
            if entry["kind"] == "scrap":
                self._scrap(entry)

    # From the plan to what Odoo calls it

    def _steps(self, entry):
        """A step is what one transfer, or one count, does; goods from the central warehouse are
        sent, then received."""
        if entry["kind"] == "scrap":
            return []
        site, kind = entry["site"], entry["kind"]
        step = {
            "kind": kind,
            "place": entry["to"] or entry["from"],
            "from": self._location(entry["from"]),
            "to": self._location(entry["to"]),
            "at": self.hospital.at(entry["day"], HOURS[kind], (7 * len(entry["lines"])) % 60),
            "lines": entry["lines"],
            "type": None,
            "keepers": STOREKEEPERS[site],
            "name": WORDS[kind],
        }
        if kind == "ward":
            return [{**step, "type": self._warehouse(site).int_type_id}]
        if kind == "use":
            keeper = WARD_KEEPERS.get(entry["from"])
            keepers = [keeper] if keeper else STOREKEEPERS[site]
            name = f"{WORDS[kind]}: {step['from'].name}"
            type_ = self.hospital.get(f"type_{site}_use")
            return [{**step, "type": type_, "keepers": keepers, "name": name}]
        if kind == "central":
            way = self.company.internal_transit_location_id
            sent = {**step, "to": way, "type": self._warehouse("cen").out_type_id}
            came = {**step, "from": way, "type": self._warehouse(site).in_type_id}
            came["at"] = self.hospital.at(entry["day"] + (entry["day"] < -1), 9)
            return [{**sent, "keepers": STOREKEEPERS["cen"]}, came]
        return [step]

    def _warehouse(self, site):
        return self.hospital.get(f"warehouse_{site}")

    def _location(self, place):
        if not place:
            return self.nowhere
        return self.hospital.get(f"location_{place.replace('/', '_')}")

    def _pickings(self, steps):
        pickings = self.env["stock.picking"].create(
            [
                {
                    "picking_type_id": step["type"].id,
                    "location_id": step["from"].id,
                    "location_dest_id": step["to"].id,
                    "origin": step["name"],
                    "company_id": self.company.id,
                    "scheduled_date": step["at"],
                    "user_id": user_of(
                        self.hospital, step["keepers"][number % len(step["keepers"])]
                    ).id,
                }
                for number, step in enumerate(steps)
            ]
        )
        return iter(pickings)

    def _move(self, step, line):
        code, parts = line
        product = product_of(self.hospital, code)
        between = {"location_id": step["from"].id, "location_dest_id": step["to"].id}
        values = {
            "product_id": product.id,
            "product_uom": product.uom_id.id,
            "product_uom_qty": sum(many for _lot, many in parts),
            "company_id": self.company.id,
            "date": step["at"],
            "state": "done",
            "picked": True,
            "origin": step["name"],
            "picking_type_id": step["type"].id if step["type"] else False,
            **between,
            "move_line_ids": [
                (0, 0, self._line(step, product, code, lot, many, between)) for lot, many in parts
            ],
        }
        if not step["type"]:
            values |= {"is_inventory": True, "inventory_name": step["name"]}
        return values

    def _line(self, step, product, code, lot, many, between):
        return {
            "product_id": product.id,
            "product_uom_id": product.uom_id.id,
            "quantity": many,
            "lot_id": self.hospital.get(lot_name(code, lot)).id if lot else False,
            "company_id": self.company.id,
            "date": step["at"],
            "picked": True,
            **between,
        }

    def _stamp(self, steps, moves):
        done, moved, lined = {}, {}, {}
        made = iter(moves)
        for step in steps:
            at = step["at"]
            if step["picking"]:
                done[step["picking"].id] = {
                    "date_done": at,
                    "scheduled_date": at,
                    "create_date": at,
                }
            for _line in step["lines"]:
                move = next(made)
                moved[move.id] = {"date": at, "create_date": at}
                lined |= {line.id: {"date": at, "create_date": at} for line in move.move_line_ids}
        stamp(self.env, "stock.picking", done)
        stamp(self.env, "stock.move", moved)
        stamp(self.env, "stock.move.line", lined)

    def _scrap(self, entry):
        """What expired is thrown away, and Odoo is told."""
        [(code, [(lot, many)])] = entry["lines"]
        at = self.hospital.at(entry["day"], HOURS["scrap"])
        scrap = self.env["stock.scrap"].create(
            {
                "product_id": product_of(self.hospital, code).id,
                "lot_id": self.hospital.get(lot_name(code, lot)).id,
                "scrap_qty": many,
                "location_id": self._location(entry["from"]).id,
                "company_id": self.company.id,
                "origin": "Expired",
            }
        )
        scrap.do_scrap()
        stamp(self.env, "stock.scrap", {scrap.id: {"date_done": at, "create_date": at}})
        moves = scrap.move_ids
        stamp(self.env, "stock.move", {move.id: {"date": at} for move in moves})
        lines = moves.move_line_ids
        stamp(self.env, "stock.move.line", {line.id: {"date": at} for line in lines})
