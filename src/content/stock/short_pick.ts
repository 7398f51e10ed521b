import {
    button,
    cell,
    click,
    fill,
    inDialog,
    on,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { orderedByWard } from "./given/picking";
import { hospital, storeroom, warehouse } from "./given/places";
import { supply, supplyInStore } from "./given/supplies";
import { deliveryType } from "./given/types";
import { openTheDeliveries, openTheDelivery } from "./steps/deliveries";

const TRANSFER = "stock.picking";
const ASKS = "stock.backorder.confirmation";

/** Exception: there is less on the shelf than the ward ordered. It gets what there is, and the rest later. */
export const shortPick = scenario({
    key: "stock.short_pick",
    version: 1,
    processClass: "enterprise_standard",
    name: "Deliver less than ordered and keep the rest on order",
    summary: "Give a ward what there is, and leave a backorder for the rest.",
    app: "stock",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 5,
    exercise: true,
    start: "stock.method_action_picking_tree_outgoing",
    params: [
        warehouse,
        { name: "from", label: "Storeroom" },
        hospital,
        { name: "product", label: "Product" },
        { name: "found", label: "Quantity there is" },
    ],
    given: [deliveryType, storeroom, supply, supplyInStore, orderedByWard],
    steps: [
        step("open_deliveries", {
            ...openTheDeliveries,
            why: "The list tells what wards wait for. Begin with the one that is due first.",
        }),
        step("open_delivery", {
            ...openTheDelivery,
            say: "Open the ward's delivery.",
            why: "Take the list along to the shelf: what you find there counts, not what Odoo expects.",
        }),
        step("found", {
            title: "Enter what there is",
            say: "Change Quantity on the line to what you really found.",
            why: "A number that stays too high books out goods that were never handed over: the ward is short, and the shelf seems emptier than it is.",
            ...fill(on(TRANSFER, cell("move_ids", "quantity", "last")), "$param.found"),
            expect: { text: "Quantity is less than Demand." },
        }),
        step("validate", {
            title: "Book what you hand over",
            say: "Click Validate. Odoo asks what becomes of the rest.",
            why: "Nothing is booked yet: Odoo saw that something is missing.",
            ...click(on(TRANSFER, button("button_validate"))),
            expect: { text: "Odoo asks about the rest.", check: shows(ASKS, "form") },
        }),
        step("backorder", {
            title: "Keep the rest on order",
            say: "Click Create Backorder. Choose No Backorder only when the ward does not want the rest any more.",
            why: "With a backorder the ward gets the rest without asking again. What you hand over now leaves the stock for good.",
            ...click(inDialog(on(ASKS, button("process")))),
            irreversible: true,
            expect: {
                text: "The delivery is Done, and a new one waits for the rest.",
                check: saved(
                    [
                        ["state", "=", "done"],
                        ["backorder_ids", "!=", false],
                    ],
                    "transfer",
                ),
            },
        }),
        step("tell", {
            title: "Tell the ward",
            say: "Tell the ward what is missing, and when it is expected.",
            why: "Who knows can borrow from the next ward or use another product. Who does not know stands at the bed without it.",
            expect: { text: "The ward knows what is missing, and until when." },
        }),
    ],
});
