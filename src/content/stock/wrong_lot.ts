import { cell, inDialog, on, pick, scenario, step } from "../../scenario/builders";
import { lotInHand, medicine, plannedLot } from "./given/lots";
import { deliveryOfLot } from "./given/picking";
import { hospital, storeroom, warehouse } from "./given/places";
import { deliveryType } from "./given/types";
import { bookTheDelivery, openTheDeliveries, openTheDelivery } from "./steps/deliveries";
import { keepTheLot, openTheLinesDetails } from "./steps/lots";

const LINE = "stock.move";

/** Exception: the box in hand is of another lot than the delivery says. */
export const wrongLot = scenario({
    key: "stock.wrong_lot",
    version: 1,
    processClass: "compliance_sensitive",
    name: "Correct the lot on a delivery",
    summary: "Notice that the box is of another lot than planned, and put the right one on record.",
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
        { name: "lot", label: "Lot on the box" },
    ],
    given: [deliveryType, storeroom, medicine, ...plannedLot, ...lotInHand, ...deliveryOfLot],
    steps: [
        step("open_deliveries", {
            ...openTheDeliveries,
            why: "Compare before the goods leave your hands. On the ward nobody reads the lot number again.",
        }),
        step("open_delivery", {
            ...openTheDelivery,
            why: "It says which lot was set aside for this ward, mostly the one that expires first.",
        }),
        step("details", {
            ...openTheLinesDetails,
            title: "Look which lot is planned",
            say: "Click Details on the line, and compare the lot with the one on the box.",
            why: "Does the box come from the right shelf at all? If the planned lot is there too, take that one and put the box back.",
        }),
        step("lot", {
            title: "Choose the lot on the box",
            say: "Choose under Pick From the lot that stands on the box.",
            why: "When this lot is recalled one day, the ward that has it is found. With the wrong number on record, nobody would warn it.",
            ...pick(inDialog(on(LINE, cell("move_line_ids", "quant_id", "first"))), "$param.lot"),
            expect: { text: "The line shows the lot that is on the box." },
        }),
        step("keep", {
            ...keepTheLot("$param.lot", "The line has the lot on the box."),
            why: "Read the number once more before you do: two digits are quickly exchanged.",
        }),
        step("validate", {
            ...bookTheDelivery("transfer"),
            why: "From here on the ward is on record as having this lot. A mistake can only be put right by a return.",
        }),
    ],
});
