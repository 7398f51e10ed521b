import {
    button,
    click,
    control,
    field,
    holds,
    makes,
    menu,
    on,
    opens,
    pick,
    saved,
    shows,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const ORDER = "purchase.order";

/** From the empty request to the receipt that waits for the delivery. */

export const openYourRequests: StepBody = {
    title: "Open your requests",
    say: "Open Requests for Quotation, under Orders.",
    ...click(menu("purchase.menu_purchase_rfq")),
    expect: { text: "You see the list of requests.", check: shows(ORDER) },
};

/** Binds `$order`. */
export const startARequest: StepBody = {
    title: "Start a new request",
    say: "Click New.",
    ...click(on(ORDER, control("new"))),
    expect: { text: "An empty request is open.", check: shows(ORDER, "form") },
    binds: makes("order", ORDER),
};

/** `$param.vendor`. */
export const chooseTheVendor: StepBody = {
    title: "Choose the vendor",
    say: "Type part of the vendor's name and choose it from the list.",
    ...pick(on(ORDER, field("partner_id")), "$param.vendor"),
    expect: { text: "The request shows the vendor.", check: holds("partner_id", "$param.vendor") },
};

export const confirmTheOrder: StepBody = {
    title: "Confirm the order",
    say: "Click Confirm Order.",
    ...click(on(ORDER, button("button_confirm"))),
    irreversible: true,
    expect: {
        text: "The request is now a purchase order, or it waits for approval.",
        check: saved([["state", "in", ["purchase", "to approve"]]], "order"),
    },
};

/** Binds `$receipt`. */
export const seeTheReceipt: StepBody = {
    title: "See the receipt",
    say: "Click Receipt at the top of the order.",
    ...click(on(ORDER, field("incoming_picking_count"))),
    expect: {
        text: "The receipt for this order is open.",
        check: saved([["purchase_id", "=", "$order"]], "receipt"),
    },
    binds: opens("receipt", "stock.picking"),
};
