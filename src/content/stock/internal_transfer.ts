import { field, holds, on, pick, read, scenario, step } from "../../scenario/builders";
import { hospital, storeroom, wardCupboard, warehouse } from "./given/places";
import { supply, supplyInStore } from "./given/supplies";
import { addTheProduct, reserveTheGoods, sayHowMany, toAWard } from "./steps/moving";
import { bookTheTransfer, openTheTransfers, startATransfer } from "./steps/transfers";

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
        warehouse,
        { name: "from", label: "Source location" },
        hospital,
        { name: "ward", label: "Destination location" },
        { name: "product", label: "Product" },
        { name: "quantity", label: "Quantity" },
    ],
    given: [storeroom, wardCupboard, supply, supplyInStore],
    steps: [
        step("open_transfers", {
            ...openTheTransfers,
            why: "Look here first: a colleague may have prepared the same transfer already, and the ward would get everything twice.",
        }),
        step("new_transfer", {
            ...startATransfer,
            why: "Write it down before the trolley leaves. What is carried off without a transfer is missing at the next count.",
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
            // Any cupboard but the storeroom, as "mark_as_todo" looks.
            optional: true,
        }),
        step("product", {
            ...addTheProduct,
            title: "Add what you bring",
            why: "Take the very article that the ward asked for. Another size or strength of the same thing is of no use at the bedside.",
        }),
        step("quantity", {
            ...sayHowMany,
            say: "Type how many you bring under Demand.",
            why: "Count in the unit on the line: one box of 100 gloves is 1, not 100.",
        }),
        step("mark_as_todo", {
            ...reserveTheGoods(
                "transfer",
                "The transfer is Ready, or Waiting where there is not enough.",
                toAWard,
            ),
            why: "Now the goods are set aside for this ward, and no colleague promises them to another one while you are on the way.",
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
            ...bookTheTransfer("transfer"),
            why: "From here on the ward answers for these goods and the storeroom does not. To undo it, you have to carry and book everything back.",
        }),
    ],
});
