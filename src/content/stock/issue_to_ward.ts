import { cell, field, holds, on, pick, read, scenario, step } from "../../scenario/builders";
import { hospital, storeroom, warehouse } from "./given/places";
import { supply, supplyInStore } from "./given/supplies";
import { deliveryType } from "./given/types";
import { wardAddress } from "./given/wards";
import {
    bookTheDelivery,
    chooseYourStoreroom,
    openTheDeliveries,
    startADelivery,
} from "./steps/deliveries";
import { addTheProduct, reserveTheGoods, sayHowMany } from "./steps/moving";

const TRANSFER = "stock.picking";

/** A storekeeper issues goods that a ward consumes: they leave the stock for good. */
export const issueToWard = scenario({
    key: "stock.issue_to_ward",
    version: 1,
    processClass: "locally_variable",
    name: "Issue supplies to a ward",
    summary: "Give a ward what it uses up, and book it as its consumption.",
    app: "stock",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 5,
    start: "stock.method_action_picking_tree_outgoing",
    params: [
        warehouse,
        { name: "from", label: "Storeroom" },
        hospital,
        { name: "type", label: "Operation type" },
        { name: "ward", label: "Ward" },
        { name: "product", label: "Product" },
        { name: "quantity", label: "Quantity" },
    ],
    given: [
        { ...deliveryType, fills: { type: "display_name" } },
        storeroom,
        wardAddress,
        supply,
        supplyInStore,
    ],
    steps: [
        step("open_deliveries", {
            ...openTheDeliveries,
            why: "What a ward uses up leaves the stock by a delivery. What it only keeps in its own counted cupboard goes by an internal transfer.",
        }),
        step("new_delivery", {
            ...startADelivery,
            why: "One delivery for one ward: that is how its consumption can be told from the next one's.",
        }),
        step("type", {
            ...chooseYourStoreroom,
            why: "Where several houses share Odoo, another one's storeroom may stand there, and its stock would shrink by what you hand out.",
        }),
        step("ward", {
            title: "Choose the ward",
            say: "Choose the ward under Delivery Address.",
            why: "The ward answers for what it uses. On the wrong name, another ward's budget pays for it.",
            ...pick(on(TRANSFER, field("partner_id")), "$param.ward"),
            expect: {
                text: "The delivery shows the ward.",
                check: holds("partner_id", "$param.ward"),
            },
        }),
        step("product", {
            ...addTheProduct,
            title: "Add what the ward gets",
            why: "Next month's order is worked out from what was issued. What is handed over without a line is not ordered again.",
        }),
        step("quantity", {
            ...sayHowMany,
            say: "Type how many the ward gets under Demand.",
            why: "Issue in whole boxes where you can: counting loose pieces takes the ward longer than they are worth.",
        }),
        step("mark_as_todo", {
            ...reserveTheGoods(
                "issue",
                "The delivery is Ready, or Waiting where there is not enough.",
            ),
            why: "From now on nobody else is promised these goods.",
        }),
        step("hand_over", {
            title: "Hand over the goods",
            say: "Compare the goods with Quantity on the line, and hand them to the ward.",
            why: "What is missing is seen while both still stand at the counter. Afterwards it is one word against another.",
            ...read(on(TRANSFER, cell("move_ids", "quantity", "last"))),
            expect: { text: "The ward has the goods." },
            optional: true,
        }),
        step("validate", {
            ...bookTheDelivery("issue"),
            title: "Book the issue",
            why: "The goods leave the stock and count as used by the ward. What comes back has to be booked back in as a return.",
        }),
    ],
});
