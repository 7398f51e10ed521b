import { button, click, on, open, row, saved, shows } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";
import { openYourRequests } from "./ordering";

const ORDER = "purchase.order";

/** An order over the limit, which waits for somebody's decision: `$order`. */

export const openTheRequests: StepBody = {
    ...openYourRequests,
    title: "Open the requests",
    expect: {
        ...openYourRequests.expect,
        text: "You see the list of requests, those that wait marked To Approve.",
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
