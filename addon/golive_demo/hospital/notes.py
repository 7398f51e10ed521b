"""What Odoo noted beside the records while they were made: on its day, and who did it."""

from .people import user_of


def make(hospital):
    _tell(hospital, "purchase.order", _of_order)
    _tell(hospital, "account.move", _of_bill)
    _tell(hospital, "stock.picking", _of_transfer)
    # That a vendor has an account is no news.
    _noted(hospital, "res.partner").unlink()


def _noted(hospital, model):
    machine = hospital.env.ref("base.partner_root")
    return hospital.env["mail.message"].search(
        [
            ("model", "=", model),
            ("author_id", "=", machine.id),
            ("message_type", "=", "notification"),
        ]
    )


def _tell(hospital, model, tell):
    """:param tell: gives of a record who did it, and when"""
    said = {}
    for note in _noted(hospital, model):
        if note.res_id not in said:
            record = hospital.env[model].browse(note.res_id)
            said[note.res_id] = tell(hospital, record)
        user, at = said[note.res_id]
        note.write({"author_id": user.partner_id.id, "date": at})


def _of_order(_hospital, order):
    came = order.picking_ids.filtered(lambda one: one.state == "done")[:1]
    return came.user_id or order.user_id, came.date_done or order.date_approve or order.date_order


def _of_bill(hospital, bill):
    is_group = bill.company_id == hospital.get("company_group")
    clerk = user_of(hospital, "payables.shared" if is_group else "payables.tannberg")
    return clerk, hospital.at((bill.invoice_date - hospital.today).days, 10)


def _of_transfer(_hospital, transfer):
    before = transfer.backorder_id or transfer.return_id
    order = transfer.purchase_id
    user = transfer.user_id or before.user_id or order.user_id
    begun = transfer.date_done or before.date_done or order.date_approve
    return user, begun or transfer.create_date
