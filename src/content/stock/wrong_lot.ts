import {
    button,
    buttonOf,
    cell,
    click,
    control,
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
import { lotInHand, medicine, plannedLot } from "./given/lots";
import { deliveryOfLot } from "./given/picking";
import { storeroom } from "./given/places";
import { deliveryType } from "./given/types";

const TRANSFER = "stock.picking";
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
    start: "stock.method_action_picking_tree_outgoing",
    params: [
        { name: "warehouse", label: "Warehouse", from: { site: "stock.warehouse" } },
        { name: "from", label: "Storeroom" },
        { name: "hospital", label: "Hospital" },
        { name: "product", label: "Product" },
        { name: "lot", label: "Lot on the box" },
    ],
    given: [deliveryType, storeroom, medicine, ...plannedLot, ...lotInHand, ...deliveryOfLot],
    steps: [
        step("open_deliveries", {
            title: "Open the deliveries",
            say: "Open Deliveries, under Operations, Transfers.",
            why: "Compare before the goods leave your hands. On the ward nobody reads the lot number again.",
            ...click(menu("stock.out_picking")),
            expect: { text: "You see the list of deliveries.", check: shows(TRANSFER) },
        }),
        step("open_delivery", {
            title: "Open the delivery",
            say: "Open the delivery that you are picking.",
            why: "It says which lot was set aside for this ward, mostly the one that expires first.",
            ...open(on(TRANSFER, row("transfer"))),
            expect: { text: "The delivery is open.", check: shows(TRANSFER, "form") },
        }),
        step("details", {
            title: "Look which lot is planned",
            say: "Click Details on the line, and compare the lot with the one on the box.",
            why: "Does the box come from the right shelf at all? If the planned lot is there too, take that one and put the box back.",
            ...click(on(TRANSFER, buttonOf("line", "action_show_details"))),
            expect: { text: "You see the lot and its place.", check: shows(LINE, "form") },
        }),
        step("lot", {
            title: "Choose the lot on the box",
            say: "Choose under Pick From the lot that stands on the box.",
            why: "When this lot is recalled one day, the ward that has it is found. With the wrong number on record, nobody would warn it.",
            ...pick(inDialog(on(LINE, cell("move_line_ids", "quant_id", "first"))), "$param.lot"),
            expect: { text: "The line shows the lot that is on the box." },
        }),
        step("keep", {
            title: "Keep the lot",
            say: "Click Save.",
            why: "Read the number once more before you do: two digits are quickly exchanged.",
            ...click(inDialog(control("save"))),
            expect: {
                text: "The line has the lot on the box.",
                // Of one's own lot nothing is known: then any will do.
                check: saved([["move_line_ids.lot_id.name", "ilike", "$param.lot"]], "transfer"),
            },
        }),
        step("validate", {
            title: "Book the delivery",
            say: "Click Validate.",
            why: "From here on the ward is on record as having this lot. A mistake can only be put right by a return.",
            ...click(on(TRANSFER, button("button_validate"))),
            irreversible: true,
            expect: {
                text: "The delivery is Done.",
                check: saved([["state", "=", "done"]], "transfer"),
            },
        }),
    ],
});
