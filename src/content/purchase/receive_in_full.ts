import { field, fill, on, read, rewritten, saved, scenario, step } from "../../scenario/builders";
import { warehouse } from "../stock/given/places";
import { awaited } from "./given/receiving";
import {
    bookTheDeliveryIn,
    openTheReceipt,
    openTheReceipts,
    showWhatIsExpected,
} from "./steps/receiving";

const RECEIPT = "stock.picking";

/** A storekeeper books in a delivery of which nothing is missing. */
export const receiveInFull = scenario({
    key: "purchase.receive_in_full",
    version: 1,
    name: "Receive a delivery in full",
    summary: "Compare a delivery with what was ordered, count it, and book it into stock.",
    app: "purchase",
    kind: "task",
    roles: ["inventory.storekeeper"],
    processClass: "enterprise_standard",
    minutes: 5,
    start: "stock.action_picking_tree_incoming",
    params: [
        warehouse,
        { name: "delivery_note", label: "Number of the delivery note", value: "DN-4711" },
        { name: "note_before", label: "Note at the beginning" },
    ],
    given: awaited([], { note_before: "note" }),
    steps: [
        step("open_receipts", {
            ...openTheReceipts,
            why: "This list is what the vendors owe you. A delivery that is not in it was not ordered: do not put it away.",
        }),
        step("show_ready", showWhatIsExpected),
        step("open_receipt", {
            ...openTheReceipt,
            why: "Two deliveries of one vendor may stand at the ramp. The order's number tells them apart.",
        }),
        step("vendor", {
            title: "Check who delivers",
            say: "Compare Receive From with the sender on the delivery note.",
            why: "Goods that are booked in for the wrong vendor are paid to the wrong vendor.",
            ...read(on(RECEIPT, field("partner_id"), "form")),
            expect: { text: "Vendor and delivery note agree." },
        }),
        step("order", {
            title: "Check the order's number",
            say: "Compare Source Document with the order's number on the delivery note.",
            why: "The bill will be compared with this receipt. It has to be the right one.",
            ...read(on(RECEIPT, field("origin"), "form")),
            expect: { text: "It is the delivery of this order." },
        }),
        step("count", {
            title: "Count the goods",
            say: "Count what stands before you and compare it with Demand, line by line. Look for damage and for the expiry date.",
            why: "What you book in now is what the ward counts on tonight, and what accounts payable pays.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: { text: "All that was ordered is there, and whole." },
        }),
        step("delivery_note", {
            title: "Keep the delivery note's number",
            say: "On the page Note, type the number of the delivery note. Then click the cloud at the top to save.",
            why: "When the bill and the delivery differ, this number is the first thing that the vendor asks for.",
            ...fill(on(RECEIPT, field("note"), "form"), "$param.delivery_note"),
            expect: {
                text: "The note holds the number of the delivery note.",
                check: rewritten("note", "$param.note_before", "receipt"),
            },
            optional: true,
        }),
        step("validate", {
            ...bookTheDeliveryIn,
            why: "From here on the goods are in stock and wards can have them. Validate only what you have counted.",
            expect: {
                text: "The receipt is done: all that was ordered, and no more.",
                check: saved(
                    [
                        ["state", "=", "done"],
                        ["backorder_ids", "=", false],
                        // A line of which nothing came is cancelled where the rest is given up.
                        ["move_ids", "not any", [["state", "!=", "done"]]],
                        // One of which a part came, or more than was ordered, is done, too.
                        ["move_ids", "not any", [["quantity", "!=", "$own.product_uom_qty"]]],
                    ],
                    "receipt",
                ),
            },
        }),
        step("see_order", {
            title: "See that nothing is owed",
            say: "Look at the quantities: each is as its demand, and the receipt stands at Done.",
            why: "The buyer sees the order as received in full, and the bill may be paid.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: {
                text: "The order is received in full.",
                check: saved(
                    [
                        ["receipt_status", "=", "full"],
                        [
                            "order_line",
                            "not any",
                            [
                                ["product_id.type", "=", "consu"],
                                ["qty_received", "!=", "$own.product_qty"],
                            ],
                        ],
                    ],
                    "order",
                ),
            },
        }),
    ],
});
