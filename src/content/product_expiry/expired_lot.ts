import {
    button,
    cell,
    click,
    control,
    inDialog,
    on,
    pick,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { hospital, storeroom, warehouse } from "../stock/given/places";
import { deliveryType } from "../stock/given/types";
import { bookTheDelivery, openTheDeliveries, openTheDelivery } from "../stock/steps/deliveries";
import { keepTheLot, openTheLinesDetails } from "../stock/steps/lots";
import { deliveryOfExpired, freshLot, medicine, reservedLot } from "./given/expiring";

const TRANSFER = "stock.picking";
const LINE = "stock.move";
const WARNS = "expiry.picking.confirmation";

/** Exception: the lot that was set aside for a ward has expired. It is stopped, and a good one goes. */
export const stopExpiredLot = scenario({
    key: "product_expiry.expired_lot",
    version: 1,
    processClass: "compliance_sensitive",
    name: "Stop an expired lot on a delivery",
    summary: "Heed the warning that a lot has expired, and deliver a good one instead.",
    app: "product_expiry",
    kind: "task",
    roles: ["inventory.storekeeper"],
    minutes: 6,
    start: "stock.method_action_picking_tree_outgoing",
    params: [
        warehouse,
        { name: "from", label: "Location" },
        hospital,
        { name: "product", label: "Product" },
        { name: "fresh", label: "Lot that is good" },
    ],
    given: [deliveryType, storeroom, medicine, ...reservedLot, ...freshLot, ...deliveryOfExpired],
    steps: [
        step("open_deliveries", {
            ...openTheDeliveries,
            why: "A delivery may wait for days. What was good when it was set aside need not be so any more.",
        }),
        step("open_delivery", {
            ...openTheDelivery,
            why: "Read the date on each box while you pick: Odoo knows only what was typed in.",
        }),
        step("try", {
            title: "Book the delivery",
            say: "Click Validate.",
            why: "Nothing is booked yet: where a lot has expired, Odoo stops and asks.",
            ...click(on(TRANSFER, button("button_validate"))),
            expect: {
                text: "Odoo warns that a lot has expired.",
                check: shows(WARNS, "form"),
            },
        }),
        step("stop", {
            title: "Stop it",
            say: "Read which lot it is, and click Discard. Never click Confirm.",
            why: "Confirm would hand out an expired medicine, with your name on it.",
            ...click(inDialog(on(WARNS, control("discard")))),
            expect: { text: "The delivery is as it was.", check: shows(TRANSFER, "form") },
        }),
        step("details", {
            ...openTheLinesDetails,
            title: "Open the line",
            say: "Click Details on the line of the expired lot.",
            why: "Take the box out of the crate at once and lock it away. It has to be written off.",
        }),
        step("lot", {
            title: "Choose a good lot",
            say: "Choose under Pick From a lot that is good. Of several, take the one that expires first.",
            why: "The patient gets a medicine that works, and the next one need not be thrown away, too.",
            ...pick(inDialog(on(LINE, cell("move_line_ids", "quant_id", "first"))), "$param.fresh"),
            expect: { text: "The line shows a lot that is good." },
        }),
        step("keep", {
            ...keepTheLot("$param.fresh", "The line has the good lot."),
            why: "Read lot and date once more on the box before you do.",
        }),
        step("validate", {
            ...bookTheDelivery("transfer"),
            why: "The ward is on record as having the good lot. To undo it, it has to be returned and booked back.",
            expect: {
                text: "The delivery is Done, without a lot that has expired.",
                check: saved(
                    [
                        ["state", "=", "done"],
                        "!",
                        ["move_line_ids.lot_id.expiration_date", "<", "$started"],
                    ],
                    "transfer",
                ),
            },
        }),
    ],
});
