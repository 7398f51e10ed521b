import { button, click, menu, on, open, row, saved, shows } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const ORDER = "purchase.order";

/** An order over the limit, which waits for somebody's decision: `$order`. */

export const openTheRequests: StepBody = {
    title: "Open the requests",
    say: "Open Requests for Quotation, under Orders.",
    ...click(menu("purchase.menu_purchase_rfq")),
    expect: {
        text: "You see the list of requests, those that wait marked To Approve.",
        check: shows(ORDER),
    },
};

export const openTheOrderThatWaits: StepBody = {
    title: "Open the order that waits",
    say: "Click the order that is To Approve.",
    ...open(on(ORDER, row("order"))),
    expect: { text: "The order is open.", check: shows(ORDER, "form") },
};

export const approveTheOrder: StepBody = {
    title: "Approve the order",
    say: "Click Approve Order.",
    ...click(on(ORDER, button("button_approve"), "form")),
    irreversible: true,
    expect: {
        text: "The order is now a purchase order.",
        check: saved([["state", "=", "purchase"]], "order"),
    },
};
