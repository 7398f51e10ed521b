import { field, on, read, saved, scenario, step } from "../../scenario/builders";
import { warehouse } from "../stock/given/places";
import { awaitingApproval, limit } from "./given/approving";
import { approveTheOrder, openTheOrderThatWaits, openTheRequests } from "./steps/approving";

const ORDER = "purchase.order";

/** A purchase approver looks at an order over the limit and lets it go to the vendor. */
export const approveOrder = scenario({
    key: "purchase.approve_order",
    version: 1,
    name: "Approve an order over the limit",
    summary:
        "Look through an order that waits for you, and approve it so that the vendor delivers.",
    app: "purchase",
    kind: "task",
    roles: ["procurement.approver"],
    processClass: "enterprise_standard",
    minutes: 4,
    start: "purchase.purchase_rfq",
    params: [warehouse, limit],
    given: awaitingApproval(2),
    steps: [
        step("open_requests", {
            ...openTheRequests,
            why: "An order over the limit stops here until you decide. Every day that it waits, the ward waits with it.",
        }),
        step("open_order", {
            ...openTheOrderThatWaits,
            why: "You put your name to this order, so look at the whole of it, not only at its total.",
        }),
        step("vendor", {
            title: "Check the vendor",
            say: "Is this a vendor that your hospital has an agreement with?",
            why: "A vendor without an agreement means no fixed price, and nobody to turn to when the goods are wrong.",
            ...read(on(ORDER, field("partner_id"), "form")),
            expect: { text: "You know whom the hospital will owe the money." },
        }),
        step("lines", {
            title: "Check what is ordered",
            say: "Go through products, quantities and unit prices.",
            why: "A zero too many is found here or by the storekeeper, with a pallet in the corridor.",
            ...read(on(ORDER, field("order_line"), "form")),
            expect: { text: "Each line is something that a ward can need in that number." },
        }),
        step("total", {
            title: "Check the total",
            say: "Compare the total with your own limit and with what the ward may spend.",
            why: "Splitting an order to stay below the limit, or approving above your own, is what auditors look for first.",
            ...read(on(ORDER, field("tax_totals"), "form")),
            expect: {
                text: "The total is within what you may approve.",
                check: saved([["amount_total_cc", ">=", "$param.limit"]], "order"),
            },
        }),
        step("asked_by", {
            title: "See who asked for it",
            say: "Look at Source, on the page Other Information.",
            why: "An order that nobody on a ward asked for is one to send back, whatever its price.",
            ...read(on(ORDER, field("origin"), "form")),
            expect: { text: "You know where the need comes from." },
        }),
        step("approve", {
            ...approveTheOrder,
            say: "Click Approve Order. If anything is in doubt, stop here and ask the buyer.",
            why: "From here on the hospital has promised to pay, and the vendor may send the goods.",
        }),
        step("see_it_go", {
            title: "See that it is on its way",
            say: "Look at the status at the top: the order stands at Purchase Order.",
            why: "The buyer can send it now, and the storeroom sees the delivery coming.",
            ...read(on(ORDER, field("state"), "form")),
            expect: {
                text: "The order is approved, with today as its confirmation date.",
                check: saved([["date_approve", "!=", false]], "order"),
            },
        }),
    ],
});
