"""Purchase orders in every state, with their receipts and what was short."""

from datetime import timedelta

from .dates import stamp
from .keepers import STOREKEEPERS
from .order_plan import RECEIVED, plan
from .people import user_of
from .products import product_of

CONFIRMED = ("ordered", *RECEIVED)
#: Why somebody called it off, in turn.
REASONS = [
    "Ordered twice: see the order of the ward's deputy.",
    "The vendor cannot deliver before next month.",
    "The ward found what it needed in the technical store.",
]


def make(hospital):
    planned = plan(hospital)
    hospital.orders = planned
    orders = _create(hospital, planned)
    _lots(hospital, planned)
    for site_company in (hospital.get("company_group"), hospital.get("company_tannberg")):
        ours = [
            (order, row)
            for order, row in zip(orders, planned, strict=True)
            if order.company_id == site_company
        ]
        _confirm(site_company, ours)
        _receive(hospital, site_company, ours)
    _stamp(hospital, orders, planned)


def _create(hospital, planned):
    return hospital.create(
        "purchase.order",
        [_values(hospital, row) for row in planned],
        [f"order_{row['number']:03}" for row in planned],
    )


def _values(hospital, row):
    draw = hospital.draw(f"order {row['number']}")
    warehouse = hospital.get(f"warehouse_{row['site']}")
    ordered = _begun(hospital, row)
    # Of what is not ordered yet, Odoo takes it as the day until when it has to be.
    if row["state"] in ("draft", "sent", "to approve"):
        ordered += timedelta(days=5 + row["number"] * 5 % 16)
    planned = hospital.at(row["arrival"], 16)
    partner = hospital.get(f"supplier_{row['supplier']}")
    values = {
        "partner_id": partner.id,
        "company_id": warehouse.company_id.id,
        "picking_type_id": warehouse.in_type_id.id,
        "currency_id": warehouse.company_id.currency_id.id,
        "user_id": user_of(hospital, row["buyer"]).id,
        "date_order": ordered,
        "date_planned": planned,
        "payment_term_id": partner.with_company(
            warehouse.company_id
        ).property_supplier_payment_term_id.id,
        "priority": "1" if row["urgent"] else "0",
        "order_line": [
            (
                0,
                0,
                {
                    "product_id": product_of(hospital, line["code"]).id,
                    "product_qty": line["quantity"],
                    "date_planned": planned,
                },
            )
            for line in row["lines"]
        ],
    }
    if row["state"] in CONFIRMED:
        values["partner_ref"] = f"{row['supplier'][:2].upper()}-{draw.randint(20000, 89999)}"
    if row["state"] == "cancelled":
        values["note"] = f"<p>{REASONS[row['number'] % len(REASONS)]}</p>"
    return values


def _begun(hospital, row):
    return hospital.at(row["day"], 6 + row["number"] % 9, row["number"] * 11 % 60)


def _lots(hospital, planned):
    """Lots as the vendors delivered them."""
    make_lots(
        hospital,
        {
            (line["code"], line["lot"]): line["expiry"]
            for row in planned
            for line in row["lines"]
            if "lot" in line
        },
    )


def make_lots(hospital, lots):
    """:param lots: (code, lot) → day on which it expires"""
    hospital.create(
        "stock.lot",
        [
            {
                "name": lot,
                "product_id": product_of(hospital, code).id,
                "expiration_date": hospital.at(day, 0),
                "company_id": False,
            }
            for (code, lot), day in lots.items()
        ],
        [lot_name(code, lot) for code, lot in lots],
    )


def lot_name(code, lot):
    """The name of a lot's record in this addon."""
    return f"lot_{code.lower().replace('-', '_')}_{lot.lower()}"


def _confirm(company, ours):
    """In one go: an order confirmed alone takes a tenth of a second."""
    Order = ours[0][0].env["purchase.order"].with_company(company)

    def with_state(*states):
        return Order.browse([order.id for order, row in ours if row["state"] in states])

    with_state("sent").write({"state": "sent"})
    with_state("to approve").write({"state": "to approve"})
    with_state("cancelled").button_cancel()
    with_state(*CONFIRMED).button_approve()


def _receive(hospital, company, ours):
    """Book in what came, lot by lot; what is short stays to come."""
    came = [(order, row) for order, row in ours if "came" in row]
    for order, row in came:
        for line, planned in zip(order.order_line, row["lines"], strict=True):
            move = line.move_ids
            if not planned["received"]:
                move.quantity = 0
                continue
            if planned["received"] != planned["quantity"]:
                move.quantity = planned["received"]
            if "lot" in planned:
                move.move_line_ids.lot_id = hospital.get(lot_name(planned["code"], planned["lot"]))
            move.picked = True
    pickings = hospital.env["stock.picking"].union(*(order.picking_ids for order, _row in came))
    pickings.with_company(company)._action_done()
    for order, row in came:
        keepers = STOREKEEPERS[row["site"]]
        keeper = user_of(hospital, keepers[row["number"] % len(keepers)])
        order.picking_ids.filtered(lambda one: one.state == "done").user_id = keeper
        if "rest" in row:
            _expect(order, row, hospital.at(hospital.workday(row["rest"]), 16))


def _expect(order, row, at):
    """The vendor says when the rest comes."""
    for line, planned in zip(order.order_line, row["lines"], strict=True):
        if planned["received"] < planned["quantity"]:
            line.date_planned = at
    order.picking_ids.filtered(lambda one: one.state != "done").scheduled_date = at


def _stamp(hospital, orders, planned):
    """Each on its day: the order, its approval, what came and what waits."""
    env = hospital.env
    made, approved, done, moved, lined = {}, {}, {}, {}, {}
    for order, row in zip(orders, planned, strict=True):
        made[order.id] = {"create_date": _begun(hospital, row)}
        if row["state"] in CONFIRMED:
            hours = (2, 5, 26)[row["number"] % (3 if row["day"] < -2 else 2)]
            approved[order.id] = {"date_approve": order.date_order + timedelta(hours=hours)}
        if "came" not in row:
            continue
        at = hospital.at(row["came"], 7 + row["number"] % 8, row["number"] * 7 % 60)
        for picking in order.picking_ids.filtered(lambda one: one.state == "done"):
            done[picking.id] = {"date_done": at, "create_date": order.date_order}
            moved |= {move.id: {"date": at} for move in picking.move_ids}
            lined |= {line.id: {"date": at} for line in picking.move_line_ids}
    stamp(env, "purchase.order", made)
    stamp(env, "purchase.order", approved)
    stamp(env, "stock.picking", done)
    stamp(env, "stock.move", moved)
    stamp(env, "stock.move.line", lined)
    received = orders.filtered("picking_ids.date_done")
    env.add_to_compute(orders._fields["effective_date"], received)
