import {
    cell,
    field,
    fill,
    holds,
    makes,
    on,
    open,
    pick,
    read,
    row,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { hospital, storeroom, wardCupboard, warehouse } from "./given/places";
import { supply, supplyInStore } from "./given/supplies";
import { bookTheDelivery, openTheDeliveries, startADelivery } from "./steps/deliveries";
import { addTheProduct, reserveTheGoods, sayHowMany, toAWard } from "./steps/moving";
import { bookTheTransfer, openTheTransfers, startATransfer } from "./steps/transfers";

const TRANSFER = "stock.picking";
const STOREKEEPER = "inventory.storekeeper";

/** A ward asks for supplies, the storeroom brings them, and the ward books what it used on its patients. */
export const transferToConsumption = scenario({
    key: "stock.transfer_to_consumption",
    version: 1,
    processClass: "enterprise_standard",
    name: "From the storeroom to the patient",
    summary:
        "The ward asks for supplies, the storeroom brings them, and the ward books what it used.",
    app: "stock",
    kind: "process",
    roles: ["inventory.ward", STOREKEEPER],
    minutes: 15,
    start: "stock.method_action_picking_tree_internal",
    params: [
        warehouse,
        { name: "from", label: "Storeroom" },
        hospital,
        { name: "ward", label: "Ward location" },
        { name: "product", label: "Product" },
        { name: "quantity", label: "Quantity" },
        { name: "used", label: "Quantity used" },
    ],
    given: [storeroom, wardCupboard, supply, supplyInStore],
    steps: [
        step("open_transfers", {
            ...openTheTransfers,
            why: "Look first whether a colleague of the other shift has asked for the same thing.",
        }),
        step("ask", {
            ...startATransfer,
            title: "Ask for supplies",
            why: "A request in writing is not forgotten at the end of a shift, as a call is.",
            binds: makes("request", TRANSFER),
        }),
        step("from", {
            title: "From the storeroom",
            say: "Choose the storeroom as the source location.",
            why: "The storekeepers there get your request on their list for the next round.",
            ...pick(on(TRANSFER, field("location_id")), "$param.from"),
            expect: {
                text: "The source location is the storeroom.",
                check: holds("location_id", "$param.from"),
            },
        }),
        step("to", {
            title: "To your ward",
            say: "Choose your ward's cupboard as the destination location.",
            why: "The trolley stops where it says. Two wards with similar names are easily taken for each other.",
            ...pick(on(TRANSFER, field("location_dest_id")), "$param.ward"),
            expect: {
                text: "The destination location is your cupboard.",
                check: holds("location_dest_id", "$param.ward"),
            },
            // It is the cupboard of whoever asks: any but the storeroom, as "send" looks.
            optional: true,
        }),
        step("product", {
            ...addTheProduct,
            title: "Say what you need",
            why: "Name the article and its size, so that the storeroom need not call back.",
        }),
        step("quantity", {
            ...sayHowMany,
            say: "Type how many you need under Demand.",
            why: "Ask for what you use until the next round. What lies in a full cupboard expires there, and is missing elsewhere.",
        }),
        step("send", {
            ...reserveTheGoods(
                "request",
                "The transfer is Ready, or Waiting where there is not enough.",
                toAWard,
            ),
            title: "Hand it to the storeroom",
            why: "Now the goods are set aside for your ward, and the storeroom goes on from here.",
        }),
        step("open_requests", {
            ...openTheTransfers,
            title: "Open what the wards ask for",
            why: "Plan one round for all wards, instead of one walk for each call.",
            actor: STOREKEEPER,
        }),
        step("open_request", {
            title: "Open the ward's request",
            say: "Open the transfer to the ward.",
            why: "It says what to take, from which shelf, and to which cupboard.",
            actor: STOREKEEPER,
            ...open(on(TRANSFER, row("request"))),
            expect: { text: "The transfer is open.", check: shows(TRANSFER, "form") },
        }),
        step("pick", {
            title: "Take the goods",
            say: "Compare Quantity with what you take. Change it where the shelf has less.",
            why: "The ward counts on what the transfer says. A wrong number is found out at the bedside.",
            actor: STOREKEEPER,
            ...read(on(TRANSFER, cell("move_ids", "quantity", "last"))),
            expect: { text: "What you hold is what the line says." },
            optional: true,
        }),
        step("bring", {
            ...bookTheTransfer("request"),
            say: "Click Validate when the goods are in the ward's cupboard.",
            why: "From here on the ward answers for them. To undo it, everything has to be carried and booked back.",
            actor: STOREKEEPER,
        }),
        step("open_deliveries", {
            ...openTheDeliveries,
            why: "What was used on patients leaves the stock. Book it the same day, while you remember it.",
        }),
        step("use", {
            ...startADelivery,
            title: "Start a consumption",
            why: "One delivery holds all that the ward used today.",
            binds: makes("consumption", TRANSFER),
        }),
        step("cupboard", {
            title: "Take it from your cupboard",
            say: "Choose your ward's cupboard as the source location.",
            why: "Odoo proposes the storeroom. Left so, the storeroom would be short of what your ward has used.",
            ...pick(on(TRANSFER, field("location_id")), "$param.ward"),
            expect: {
                text: "The source location is your cupboard.",
                check: holds("location_id", "$param.ward"),
            },
            optional: true,
        }),
        step("used_product", {
            ...addTheProduct,
            title: "Say what was used",
            why: "The next order is worked out from what you book here.",
        }),
        step("used_quantity", {
            ...sayHowMany,
            title: "Say how many were used",
            say: "Type how many were used under Demand, those that fell on the floor, too.",
            why: "What is used and not booked is missing at the next count, and nobody knows why.",
            ...fill(on(TRANSFER, cell("move_ids", "product_uom_qty", "last")), "$param.used"),
        }),
        step("check_used", {
            ...reserveTheGoods("consumption", "The delivery is Ready.", [
                // Where the request was brought to.
                ["location_id.incoming_move_line_ids.picking_id", "=", "$request"],
            ]),
            title: "Check it against the cupboard",
            say: "Click Mark as Todo. Odoo looks whether the cupboard has so much.",
            why: "Waiting means that it has less: then something was used and not booked, or never arrived.",
        }),
        step("book_used", {
            ...bookTheDelivery("consumption"),
            title: "Book the consumption",
            why: "The goods leave the stock and count as used by your ward. They do not come back.",
        }),
    ],
});
