import {
    button,
    cell,
    click,
    exists,
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

/** The exception to `receive_in_full`: a part is missing, and the vendor will send it. */
export const receiveShortBackorder = scenario({
    key: "purchase.receive_short_backorder",
    version: 1,
    name: "Receive a short delivery: the rest will come",
    summary: "Book in what came of a delivery, and keep the rest open as a backorder.",
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
            why: "A carton that is missing now is missing on the ward on Saturday night.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: { text: "You know which line is short, and by how many." },
        }),
        step("ask", {
            title: "Ask whether the rest will come",
            say: "Call the vendor, or look at the delivery note: is the rest on its way, or will it not come at all?",
            why: "If you keep waiting for goods that nobody sends, the ward waits too. If you give them up, somebody has to order again.",
            expect: { text: "The vendor says that the rest will come." },
        }),
        step("quantity", {
            title: "Type what really came",
            say: "In the line that is short, change Quantity to what you counted.",
            why: "Stock that is in the system and not on the shelf is worse than none: the ward relies on it.",
            ...fill(on(RECEIPT, cell("move_ids", "quantity", "first"), "form"), "$param.delivered"),
            expect: {
                text: "The line shows less in Quantity than in Demand.",
                check: holdsLine("move_ids", { quantity: "$param.delivered" }),
            },
        }),
        step("validate", {
            title: "Book in what came",
            say: "Click Validate. Odoo asks what to do with the rest.",
            why: "What is here can be used at once, whatever happens to the rest.",
            ...click(on(RECEIPT, button("button_validate"), "form")),
            expect: { text: "You are asked about a backorder.", check: shows(BACKORDER, "form") },
        }),
        step("backorder", {
            title: "Keep the rest open",
            say: "Click Create Backorder.",
            why: "The rest stays on the list of what the vendor owes you, so that the second delivery has a receipt to be booked on.",
            ...click(inDialog(on(BACKORDER, button("process")))),
            irreversible: true,
            expect: {
                text: "The receipt is done.",
                check: saved([["state", "=", "done"]], "receipt"),
            },
        }),
        step("see_rest", {
            title: "See that the rest is expected",
            say: "Look at the receipt: it holds only what came. The rest waits in a receipt of its own, with the same order's number.",
            why: "Tell the ward what comes later. Its nurse can then borrow, or choose something else.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: {
                text: "A backorder waits for the rest.",
                check: exists(
                    RECEIPT,
                    [
                        ["backorder_id", "=", "$receipt"],
                        ["state", "not in", ["cancel", "draft"]],
                    ],
                    { by: "anyone" },
                ),
            },
        }),
    ],
});
