import {
    button,
    cell,
    click,
    field,
    fill,
    holdsLine,
    inDialog,
    on,
    opens,
    read,
    rewritten,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { warehouse } from "../stock/given/places";
import { returnable } from "./given/receiving";
import { openTheReceipt, openTheReceipts } from "./steps/receiving";

const RECEIPT = "stock.picking";
const RETURN = "stock.return.picking";

/** Damaged or wrong goods leave the storeroom again, on the receipt that they came with. */
export const returnToVendor = scenario({
    key: "purchase.return_to_vendor",
    version: 1,
    name: "Return goods to the vendor",
    summary: "Send damaged or wrong goods back, so that they are neither used nor paid.",
    app: "purchase",
    kind: "task",
    roles: ["inventory.storekeeper"],
    processClass: "compliance_sensitive",
    minutes: 6,
    exercise: true,
    start: "stock.action_picking_tree_incoming",
    params: [
        warehouse,
        { name: "returned", label: "Quantity to send back", value: 2 },
        { name: "note_then", label: "Note when the return was made" },
    ],
    given: returnable,
    steps: [
        step("agree", {
            title: "Agree on it with the vendor",
            say: "Call the buyer: the vendor has to know that the goods come back, and give a return number.",
            why: "Goods that arrive without a return number are refused at the ramp, and the hospital pays for them.",
            expect: { text: "The vendor expects the goods." },
        }),
        step("open_receipts", {
            ...openTheReceipts,
            why: "A return belongs to the delivery that the goods came with: price, lot and bill hang on it.",
        }),
        step("open_receipt", {
            ...openTheReceipt,
            title: "Open the receipt they came with",
            say: "Search for the order's number, and click the receipt that is Done.",
            why: "If it is the wrong delivery, the vendor credits the wrong goods.",
        }),
        step("check_goods", {
            title: "Check that it is this delivery",
            say: "Compare product and quantity with what you have in your hands.",
            why: "You can send back only what came, and no more than came.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: { text: "The goods came with this delivery." },
        }),
        step("return", {
            title: "Begin the return",
            say: "Click Return.",
            why: "The goods are set aside at once: nobody takes them to a ward by mistake.",
            ...click(on(RECEIPT, button("stock.act_stock_return_picking"), "form")),
            expect: { text: "You are asked what goes back.", check: shows(RETURN, "form") },
        }),
        step("quantity", {
            title: "Say how much goes back",
            say: "Type the quantity that you send back.",
            why: "Count what is in the box. The vendor counts it, too.",
            ...fill(
                inDialog(on(RETURN, cell("product_return_moves", "quantity", "first"))),
                "$param.returned",
            ),
            expect: { text: "The line shows how many go back." },
        }),
        step("create", {
            title: "Make the return",
            say: "Click Return in the window.",
            why: "This is the paper that travels with the goods.",
            ...click(inDialog(on(RETURN, button("action_create_returns")))),
            expect: {
                text: "The return is open, from your storeroom to the vendor.",
                check: saved([["return_id", "=", "$receipt"]], "return"),
            },
            binds: opens("return", RECEIPT),
            keeps: { note_then: "note" },
        }),
        step("reason", {
            title: "Write down the reason",
            say: "On the page Note, type what is wrong with the goods and the return number. Then click the cloud at the top to save.",
            why: "Whoever opens the box at the vendor's reads this first, and so does the auditor.",
            ...fill(on(RECEIPT, field("note"), "form"), "Damaged packaging, return number agreed"),
            expect: {
                text: "The note holds the reason and the return number.",
                check: rewritten("note", "$param.note_then", "return"),
            },
            optional: true,
        }),
        step("validate", {
            title: "Send the goods back",
            say: "When the carrier has taken the goods, click Validate.",
            why: "From here on they are out of stock, and the hospital does not owe them any more.",
            ...click(on(RECEIPT, button("button_validate"), "form")),
            irreversible: true,
            expect: {
                text: "The return is done.",
                check: saved([["state", "=", "done"]], "return"),
            },
        }),
        step("see_stock", {
            title: "See what was returned",
            say: "Look at the line: the quantity went back to the vendor.",
            why: "Accounts payable pays for what was kept. If the bill is there already, they ask for a credit note.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: {
                text: "The return shows the quantity that you sent back.",
                check: holdsLine("move_ids", { quantity: "$param.returned" }),
            },
        }),
    ],
});
