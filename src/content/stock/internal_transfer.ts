import {
    button,
    cell,
    click,
    control,
    field,
    fill,
    holds,
    holdsLine,
    makes,
    menu,
    on,
    pick,
    read,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { storeroom, wardCupboard } from "./given/places";
import { supply, supplyInStore } from "./given/supplies";

const TRANSFER = "stock.picking";

/** A storekeeper brings goods from the storeroom to a ward's cupboard; both stay the hospital's stock. */
export const internalTransfer = scenario({
    key: "stock.internal_transfer",
    version: 1,
    processClass: "enterprise_standard",
    name: "Move goods to another location",
    summary: "Bring goods from the storeroom to a ward's cupboard, so that both counts stay right.",
    app: "stock",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 6,
    start: "stock.method_action_picking_tree_internal",
    params: [
        { name: "warehouse", label: "Warehouse", from: { site: "stock.warehouse" } },
        { name: "from", label: "Source location" },
        { name: "hospital", label: "Hospital" },
        { name: "ward", label: "Destination location" },
        { name: "product", label: "Product" },
        { name: "quantity", label: "Quantity" },
    ],
    given: [storeroom, wardCupboard, supply, supplyInStore],
    steps: [
        step("open_transfers", {
            title: "Open the internal transfers",
            say: "Open Internal, under Operations, Transfers.",
            why: "Look here first: a colleague may have prepared the same transfer already, and the ward would get everything twice.",
            ...click(menu("stock.int_picking")),
            expect: { text: "You see the list of transfers.", check: shows(TRANSFER) },
        }),
        step("new_transfer", {
            title: "Start a new transfer",
            say: "Click New.",
            why: "Write it down before the trolley leaves. What is carried off without a transfer is missing at the next count.",
            ...click(on(TRANSFER, control("new"))),
            expect: { text: "An empty transfer is open.", check: shows(TRANSFER, "form") },
            binds: makes("transfer", TRANSFER),
        }),
        step("from", {
            title: "Say where the goods are",
            say: "Choose the source location: the room or shelf that you take the goods from.",
            why: "Odoo sets goods aside at this place. From the wrong one you would take what was kept for somebody else.",
            ...pick(on(TRANSFER, field("location_id")), "$param.from"),
            expect: {
                text: "The source location is where you stand.",
                check: holds("location_id", "$param.from"),
            },
        }),
        step("to", {
            title: "Say where they go",
            say: "Choose the destination location: the cupboard that you fill.",
            why: "The ward sees in its own stock what is in its cupboard, and stops calling the storeroom to ask.",
            ...pick(on(TRANSFER, field("location_dest_id")), "$param.ward"),
            expect: {
                text: "The destination location is the ward's cupboard.",
                check: holds("location_dest_id", "$param.ward"),
            },
        }),
        step("product", {
            title: "Add what you bring",
            say: "Click Add a Product, type part of its name and choose it from the list.",
            why: "Take the very article that the ward asked for. Another size or strength of the same thing is of no use at the bedside.",
            ...pick(on(TRANSFER, cell("move_ids", "product_id")), "$param.product"),
            expect: {
                text: "A line shows the product.",
                check: holdsLine("move_ids", { product_id: "$param.product" }),
            },
        }),
        step("quantity", {
            title: "Say how many",
            say: "Type how many you bring under Demand.",
            why: "Count in the unit on the line: one box of 100 gloves is 1, not 100.",
            ...fill(on(TRANSFER, cell("move_ids", "product_uom_qty", "last")), "$param.quantity"),
            expect: {
                text: "The line shows how many.",
                check: holdsLine("move_ids", {
                    product_id: "$param.product",
                    product_uom_qty: true,
                }),
            },
        }),
        step("mark_as_todo", {
            title: "Reserve the goods",
            say: "Click Mark as Todo.",
            why: "Now the goods are set aside for this ward, and no colleague promises them to another one while you are on the way.",
            ...click(on(TRANSFER, button("action_confirm"))),
            expect: {
                text: "The transfer is Ready, or Waiting where there is not enough.",
                check: saved([["state", "not in", ["draft", "cancel"]]], "transfer"),
            },
        }),
        step("availability", {
            title: "See whether there is enough",
            say: "Look at Product Availability. When it does not say Available, carry only what is there.",
            why: "Better that the ward hears now that something is short than that it finds out at night.",
            ...read(on(TRANSFER, field("products_availability"))),
            expect: { text: "You know how much you can carry." },
            optional: true,
        }),
        step("carry", {
            title: "Bring the goods",
            say: "Take the goods, check article and expiry date, and put them into the cupboard, the oldest in front.",
            why: "What expires first has to be used first. Otherwise it is thrown away, and the ward pays for it.",
            expect: { text: "The goods are where they are needed." },
        }),
        step("validate", {
            title: "Book the transfer",
            say: "Click Validate once the goods are in the cupboard.",
            why: "From here on the ward answers for these goods and the storeroom does not. To undo it, you have to carry and book everything back.",
            ...click(on(TRANSFER, button("button_validate"))),
            irreversible: true,
            expect: {
                text: "The transfer is Done.",
                check: saved([["state", "=", "done"]], "transfer"),
            },
        }),
    ],
});
