import {
    button,
    click,
    exists,
    field,
    fill,
    on,
    read,
    saved,
    scenario,
    step,
} from "../../scenario/builders";
import { warehouse } from "../stock/given/places";
import { awaitingApproval, limit } from "./given/approving";
import { openTheOrderThatWaits, openTheRequests } from "./steps/approving";

const ORDER = "purchase.order";

/** The exception to `approve_order`: an order that must not go out. */
export const rejectOrder = scenario({
    key: "purchase.reject_order",
    version: 1,
    name: "Reject an order that waits for approval",
    summary: "Stop an order that should not go to the vendor, and tell the buyer why.",
    app: "purchase",
    kind: "task",
    roles: ["procurement.approver"],
    processClass: "enterprise_standard",
    minutes: 4,
    exercise: true,
    start: "purchase.purchase_rfq",
    params: [
        warehouse,
        limit,
        {
            name: "reason",
            label: "Reason",
            value: "200 is a year's need: please order what the ward uses until the next delivery.",
        },
    ],
    given: awaitingApproval(200),
    steps: [
        step("open_requests", {
            ...openTheRequests,
            why: "What waits for you is in this list. An order that you leave lying is neither bought nor refused.",
        }),
        step("open_order", {
            ...openTheOrderThatWaits,
            why: "Decide on the order itself, not on what somebody told you of it.",
        }),
        step("lines", {
            title: "Find what is wrong",
            say: "Go through products, quantities and unit prices. In this exercise, the quantity is far too high.",
            why: "The buyer needs to hear what to change: a quantity, a price, the vendor, or the whole idea.",
            ...read(on(ORDER, field("order_line"), "form")),
            expect: { text: "You can say in one sentence what is wrong." },
        }),
        step("total", {
            title: "See what it would cost",
            say: "Look at the total.",
            why: "This is the money that the ward would not have for something else.",
            ...read(on(ORDER, field("tax_totals"), "form")),
            expect: { text: "You know what is at stake." },
        }),
        step("note", {
            title: "Begin a note",
            say: "Click Log note, in the messages of the order.",
            why: "The note stays with the order, where the buyer finds it, and the auditor.",
            ...click(on(ORDER, { control: "log_note" }, "form")),
            expect: { text: "You can write below Log note." },
            optional: true,
        }),
        step("reason", {
            title: "Write the reason",
            say: "Say in a sentence what is wrong, and name the buyer with an @ before the name.",
            why: "A refusal without a reason comes back next week as the same order.",
            ...fill(on(ORDER, { control: "message" }, "form"), "$param.reason"),
            expect: { text: "The note says what has to change." },
            optional: true,
        }),
        step("tell_buyer", {
            title: "Tell the buyer why",
            say: "Click Log.",
            why: "Whom you named with an @ is told at once, and need not wonder what became of the order.",
            ...click(on(ORDER, { control: "post" }, "form")),
            expect: {
                text: "Your reason stands below the order.",
                check: exists("mail.message", [
                    ["model", "=", ORDER],
                    ["res_id", "=", "$order"],
                    ["message_type", "=", "comment"],
                ]),
            },
        }),
        step("reject", {
            title: "Reject the order",
            say: "Click Cancel at the top of the order.",
            why: "Nothing is bought, and nobody waits for it. The buyer can set the order to draft again, change it and ask once more.",
            ...click(on(ORDER, button("button_cancel"), "form")),
            irreversible: true,
            expect: {
                text: "The order is cancelled.",
                check: saved([["state", "=", "cancel"]], "order"),
            },
        }),
        step("see_it_stop", {
            title: "See that it stopped",
            say: "Look at the status at the top: the order is Cancelled.",
            why: "As long as an order only waits, a colleague may approve it in good faith.",
            ...read(on(ORDER, field("state"), "form")),
            expect: {
                text: "The order is cancelled and no delivery is expected for it.",
                check: saved(
                    [
                        ["state", "=", "cancel"],
                        ["picking_ids", "not any", [["state", "not in", ["cancel"]]]],
                    ],
                    "order",
                ),
            },
        }),
    ],
});
