import {
    button,
    cell,
    click,
    field,
    fill,
    filter,
    holdsLine,
    inDialog,
    menu,
    on,
    open,
    read,
    row,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { awaited } from "./given/receiving";

const RECEIPT = "stock.picking";
const BACKORDER = "stock.backorder.confirmation";

/** The exception to `receive_in_full`: a part is missing, and nobody will send it. */
export const receiveShortNoBackorder = scenario({
    key: "purchase.receive_short_no_backorder",
    version: 1,
    name: "Receive a short delivery: the rest will not come",
    summary: "Book in what came of a delivery, and close it for the rest.",
    app: "purchase",
    kind: "task",
    roles: ["inventory.storekeeper"],
    processClass: "enterprise_standard",
    minutes: 6,
    start: "stock.action_picking_tree_incoming",
    params: [{ name: "delivered", label: "Quantity that came", value: 4 }],
    given: awaited([["move_ids", "not any", [["product_uom_qty", "<=", "$param.delivered"]]]]),
    steps: [
        step("open_receipts", {
            title: "Open the receipts",
            say: "Open Operations, then Receipts.",
            why: "A delivery is always compared with what was ordered, never with what the driver says.",
            ...click(menu("stock.in_picking")),
            expect: { text: "You see the receipts.", check: shows(RECEIPT) },
        }),
        step("show_ready", {
            title: "Show what is expected",
            say: "Open the search's menu and choose Ready. Click beside the menu to close it.",
            why: "What was received long ago is in the list, too. What can come today is soon looked through.",
            ...click(on(RECEIPT, filter("available"), "list")),
            expect: { text: "The list shows what has still to come." },
        }),
        step("open_receipt", {
            title: "Open the receipt",
            say: "Find the delivery by its vendor or by the order's number on the delivery note, and click it.",
            why: "The order's number tells two deliveries of one vendor apart.",
            ...open(on(RECEIPT, row("receipt"))),
            expect: { text: "The receipt is open.", check: shows(RECEIPT, "form") },
        }),
        step("compare", {
            title: "Count the goods",
            say: "Count what stands before you and compare it with Demand, line by line.",
            why: "The ward asked for all of it. You are the first who can tell them that it is less.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: { text: "You know which line is short, and by how many." },
        }),
        step("ask", {
            title: "Ask the buyer what to do",
            say: "Call the buyer. They ask the vendor, who says that the rest is out of stock for good.",
            why: "Whether the hospital goes without, waits or buys elsewhere is not the storeroom's to decide.",
            expect: { text: "The buyer has said that the rest is not to be waited for." },
        }),
        step("quantity", {
            title: "Type what really came",
            say: "In the line that is short, change Quantity to what you counted.",
            why: "The bill is paid for what you book in here, not for what was ordered.",
            ...fill(on(RECEIPT, cell("move_ids", "quantity", "first"), "form"), "$param.delivered"),
            expect: {
                text: "The line shows less in Quantity than in Demand.",
                check: holdsLine("move_ids", { quantity: "$param.delivered" }),
            },
        }),
        step("validate", {
            title: "Book in what came",
            say: "Click Validate. Odoo asks what to do with the rest.",
            why: "What is here can be used at once.",
            ...click(on(RECEIPT, button("button_validate"), "form")),
            expect: { text: "You are asked about a backorder.", check: shows(BACKORDER, "form") },
        }),
        step("no_backorder", {
            title: "Close it for the rest",
            say: "Click No Backorder.",
            why: "Nobody looks out for goods that will never come, and replenishment may buy them elsewhere. It cannot be taken back: the rest has to be ordered anew.",
            ...click(inDialog(on(BACKORDER, button("process_cancel_backorder")))),
            irreversible: true,
            expect: {
                text: "The receipt is done, and there is no backorder.",
                check: saved(
                    [
                        ["state", "=", "done"],
                        ["backorder_ids", "=", false],
                    ],
                    "receipt",
                ),
            },
        }),
        step("see_order", {
            title: "See that nothing is expected",
            say: "Look at the receipt: it is done, with the quantity that came.",
            why: "The buyer now orders the rest from somebody else, before the ward runs out.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: {
                text: "No more is expected for this order.",
                check: saved([["receipt_status", "=", "full"]], "order"),
            },
        }),
    ],
});
