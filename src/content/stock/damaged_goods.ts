import {
    action,
    button,
    click,
    exists,
    field,
    fill,
    inDialog,
    menu,
    on,
    open,
    pick,
    row,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { vendor } from "./given/lots";
import { awaitedReceipt } from "./given/picking";
import { warehouse } from "./given/places";
import { receiptType } from "./given/types";
import { supply } from "./given/supplies";

const RECEIPT = "stock.picking";
const SCRAP = "stock.scrap";

/** Exception: part of a delivery arrives damaged. It is received, and what cannot be used is scrapped. */
export const damagedGoods = scenario({
    key: "stock.damaged_goods",
    version: 1,
    processClass: "enterprise_standard",
    name: "Receive goods of which some are damaged",
    summary: "Receive a delivery, and take out of the stock what arrived damaged.",
    app: "stock",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 6,
    exercise: true,
    start: "stock.method_action_picking_tree_incoming",
    params: [
        warehouse,
        { name: "product", label: "Product" },
        { name: "damaged_product", label: "Damaged product" },
        { name: "damaged", label: "Damaged" },
    ],
    given: [receiptType, vendor, supply, awaitedReceipt],
    steps: [
        step("open_receipts", {
            title: "Open the receipts",
            say: "Open Receipts, under Operations, Transfers.",
            why: "Open the boxes before the driver leaves, and have the damage noted on the delivery note. Otherwise the vendor need not pay for it.",
            ...click(menu("stock.in_picking")),
            expect: { text: "You see the list of receipts.", check: shows(RECEIPT) },
        }),
        step("open_receipt", {
            title: "Open the receipt",
            say: "Open the receipt of this delivery.",
            why: "Compare it with the delivery note: right vendor, right goods, right number.",
            ...open(on(RECEIPT, row("receipt"))),
            expect: { text: "The receipt is open.", check: shows(RECEIPT, "form") },
        }),
        step("validate", {
            title: "Book what came",
            say: "Click Validate: receive all that came, the damaged pieces, too.",
            why: "The vendor delivered them, and will bill them. How many were damaged is told in the next step, so that both numbers are on record.",
            ...click(on(RECEIPT, button("button_validate"))),
            irreversible: true,
            expect: {
                text: "The receipt is Done.",
                check: saved([["state", "=", "done"]], "receipt"),
            },
        }),
        step("scrap", {
            title: "Report the damage",
            say: "Open the Actions menu, the gear at the top, and choose Scrap.",
            why: "From the receipt itself, so that the claim against the vendor shows the delivery that it was.",
            ...click(on(RECEIPT, action("stock.action_scrap"))),
            expect: { text: "A window asks what is damaged.", check: shows(SCRAP, "form") },
        }),
        step("product", {
            title: "Say what is damaged",
            say: "Choose the product under Product.",
            why: "Only what is on this receipt is offered.",
            ...pick(inDialog(on(SCRAP, field("product_id"))), "$param.damaged_product"),
            expect: {
                text: "The product is there.",
                check: {
                    form: { model: SCRAP, field: "product_id", is: "$param.damaged_product" },
                },
            },
        }),
        step("quantity", {
            title: "Say how many",
            say: "Type under Quantity how many are damaged.",
            why: "Count single pieces, and keep them until the vendor has decided on the claim.",
            ...fill(inDialog(on(SCRAP, field("scrap_qty"))), "$param.damaged"),
            expect: { text: "The form shows how many are damaged." },
            optional: true,
        }),
        step("take_out", {
            title: "Take them out of the stock",
            say: "Click Scrap Products.",
            why: "Nobody is promised them any more. What is scrapped is written off and does not come back.",
            ...click(inDialog(on(SCRAP, button("action_validate")))),
            irreversible: true,
            expect: {
                text: "The damaged pieces are out of the stock.",
                check: exists(SCRAP, [
                    ["picking_id", "=", "$receipt"],
                    ["state", "=", "done"],
                ]),
            },
        }),
        step("claim", {
            title: "See it on the receipt",
            say: "Click Scraps at the top of the receipt. Tell the buyer, with a photo, so that they can claim it.",
            why: "The vendor replaces it or credits it only when somebody asks, mostly within a few days.",
            ...click(on(RECEIPT, button("action_see_move_scrap"))),
            expect: { text: "You see what was scrapped.", check: shows(SCRAP) },
        }),
    ],
});
