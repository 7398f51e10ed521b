"""Vendor bills: matched to order and receipt and paid, or at odds with them."""

from datetime import timedelta

from .dates import stamp

#: Days after the goods that a bill comes, and the days of the payment runs.
AFTER, RUNS = 3, (-150, -120, -90, -60, -30, -8)
#: What the vendor charges more than was ordered, where prices are at odds.
DEARER = (1.08, 1.12, 1.05)


def make(hospital):
    billed = [
        (hospital.get(f"order_{row['number']:03}"), row)
        for row in hospital.orders
        if row["state"] in ("billed", "mismatch")
    ]
    for key in ("company_group", "company_tannberg"):
        company = hospital.get(key)
        _bill(hospital, company, [pair for pair in billed if pair[0].company_id == company])


def _bill(hospital, company, billed):
    Bill = hospital.env["account.move"].with_company(company)
    bills = Bill.with_context(default_move_type="in_invoice").create(
        [_values(hospital, order, row) for order, row in billed]
    )
    hospital.name(
        {
            f"bill_{row['number']:03}": bill
            for bill, (_order, row) in zip(bills, billed, strict=True)
        }
    )
    agreed = [
        bill.id
        for bill, (_order, row) in zip(bills, billed, strict=True)
        if row["state"] == "billed"
    ]
    agreed = Bill.browse(agreed)
    agreed.action_post()
    for day in RUNS:
        until = hospital.at(day).date()
        _pay(agreed.filtered(lambda one: one.payment_state == "not_paid"), until)
    stamp(
        hospital.env,
        "account.move",
        {bill.id: {"create_date": bill.invoice_date} for bill in bills},
    )


def _values(hospital, order, row):
    day = min(0, row["came"] + AFTER)
    values = order._prepare_invoice()
    lines = []
    for at, line in enumerate(order.order_line):
        if not line.qty_to_invoice:
            continue
        vals = line._prepare_account_move_line()
        if row["state"] == "mismatch":
            _disagree(vals, row["number"], at)
        lines.append((0, 0, vals))
    return {
        **values,
        "invoice_line_ids": lines,
        "invoice_date": hospital.at(day).date(),
        "date": hospital.at(day).date(),
        "ref": f"{row['supplier'][:3].upper()}/{4000 + 7 * row['number']}",
    }


def _disagree(vals, number, at):
    """Every other bill asks for more money, the rest for goods that never came."""
    if at:
        return
    if number % 2:
        vals["price_unit"] = round(vals["price_unit"] * DEARER[number % len(DEARER)], 2)
    else:
        vals["quantity"] += max(1, vals["quantity"] // 10)


def _pay(bills, until):
    due = bills.filtered(lambda bill: bill.invoice_date <= until - timedelta(days=25))
    if due:
        register = due.env["account.payment.register"].with_context(
            active_model="account.move", active_ids=due.ids
        )
        register.create({"group_payment": True, "payment_date": until})._create_payments()
