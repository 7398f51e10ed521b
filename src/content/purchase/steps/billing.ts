import {
    button,
    click,
    field,
    fill,
    filter,
    holds,
    inDialog,
    makes,
    menu,
    on,
    row,
    saved,
    tick,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const ORDER = "purchase.order";
const BILL = "account.move";

/** A vendor's bill of what was ordered and came: from `$order` to `$bill`. */

export const openTheOrders: StepBody = {
    title: "Open the orders",
    say: "Open Purchase Orders, under Orders.",
    // Requests are a list of the same model: only the click tells that it is the right one.
    ...click(menu("purchase.menu_purchase_form_action")),
    expect: { text: "You see the purchase orders." },
    // Who finds the order by a search, a favourite or a link is further: the bill shows of which order it is.
    optional: true,
};

export const showThoseToBill: StepBody = {
    title: "Show those that wait for a bill",
    say: "Open the search's menu and choose Waiting Bills.",
    ...click(on(ORDER, filter("not_invoiced"), "list")),
    expect: { text: "The list shows orders whose goods came and were not billed." },
    // Who searches for the order's number finds it, too.
    optional: true,
};

export const tickTheOrder: StepBody = {
    title: "Tick the order",
    say: "Tick the box before the order.",
    ...tick(on(ORDER, row("order"), "list")),
    expect: { text: "The order is selected." },
    optional: true,
};

/** With the search's menu still open. */
export const tickTheOrderOnTheBill: StepBody = {
    ...tickTheOrder,
    title: "Tick the order on the bill",
    say: "Click beside the menu to close it. Tick the box before the order whose number stands on the vendor's bill.",
};

/** Binds `$bill`. */
export const makeTheBill: StepBody = {
    title: "Make the bill",
    say: "Click Create Bills.",
    ...click(on(ORDER, button("action_create_invoice"), "list")),
    expect: {
        text: "A draft bill with the lines of the order is open.",
        check: saved([["invoice_line_ids.purchase_line_id.order_id", "=", "$order"]], "bill"),
    },
    binds: makes("bill", BILL),
};

/** `$param.bill_date`. */
export const typeTheBillsDate: StepBody = {
    title: "Type the bill's date",
    say: "In Bill Date, type the date on the vendor's bill.",
    ...fill(on(BILL, field("invoice_date"), "form"), "$param.bill_date"),
    expect: {
        text: "The bill shows its date.",
        check: holds("invoice_date", "$param.bill_date"),
    },
};

/** `$param.bill_number`. */
export const typeTheBillsNumber: StepBody = {
    title: "Type the bill's number",
    say: "In Bill Reference, type the number that the vendor gave the bill.",
    ...fill(on(BILL, field("ref"), "form"), "$param.bill_number"),
    expect: {
        text: "The bill shows the vendor's number.",
        check: holds("ref", "$param.bill_number"),
    },
};

export const confirmTheBill: StepBody = {
    title: "Confirm the bill",
    say: "Click Confirm.",
    why: "From here on the hospital owes the money, and the bill is paid when it is due.",
    ...click(on(BILL, button("action_post"), "form")),
    irreversible: true,
    expect: { text: "The bill is posted, or Odoo asks whether it is right." },
};

/** After ten bills of a vendor Odoo asks about a sum or a date that is unlike theirs, and posts only then. */
export const answerWhatOdooAsks: StepBody = {
    title: "Answer what Odoo asks",
    say: "Does Odoo ask about the sum or the date? Compare the bill with the order once more, and click Confirm in the window.",
    why: "It asks where a bill is unlike the vendor's others. That is a large order, or a mistake that still costs nothing.",
    ...click(inDialog(on("validate.account.move", button("validate_move")))),
    irreversible: true,
    expect: { text: "The bill is posted.", check: saved([["state", "=", "posted"]], "bill") },
};
