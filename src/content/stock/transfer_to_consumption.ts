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
    open,
    pick,
    read,
    row,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { storeroom, wardCupboard } from "./given/places";
import { supply, supplyInStore } from "./given/supplies";

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
        { name: "warehouse", label: "Warehouse", from: { site: "stock.warehouse" } },
        { name: "from", label: "Storeroom" },
        { name: "hospital", label: "Hospital" },
        { name: "ward", label: "Ward location" },
        { name: "product", label: "Product" },
        { name: "quantity", label: "Quantity" },
        { name: "used", label: "Quantity used" },
    ],
    given: [storeroom, wardCupboard, supply, supplyInStore],
    steps: [
        step("open_transfers", {
            title: "Open the internal transfers",
            say: "Open Internal, under Operations, Transfers.",
            why: "Look first whether a colleague of the other shift has asked for the same thing.",
            ...click(menu("stock.int_picking")),
            expect: { text: "You see the list of transfers.", check: shows(TRANSFER) },
        }),
        step("ask", {
            title: "Ask for supplies",
            say: "Click New.",
            why: "A request in writing is not forgotten at the end of a shift, as a call is.",
            ...click(on(TRANSFER, control("new"))),
            expect: { text: "An empty transfer is open.", check: shows(TRANSFER, "form") },
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
        }),
        step("product", {
            title: "Say what you need",
            say: "Click Add a Product, type part of its name and choose it from the list.",
            why: "Name the article and its size, so that the storeroom need not call back.",
            ...pick(on(TRANSFER, cell("move_ids", "product_id")), "$param.product"),
            expect: {
                text: "A line shows the product.",
                check: holdsLine("move_ids", { product_id: "$param.product" }),
            },
        }),
        step("quantity", {
            title: "Say how many",
            say: "Type how many you need under Demand.",
            why: "Ask for what you use until the next round. What lies in a full cupboard expires there, and is missing elsewhere.",
            ...fill(on(TRANSFER, cell("move_ids", "product_uom_qty", "last")), "$param.quantity"),
            expect: {
                text: "The line shows how many.",
                check: holdsLine("move_ids", {
                    product_id: "$param.product",
                    product_uom_qty: true,
                }),
            },
        }),
        step("send", {
            title: "Hand it to the storeroom",
            say: "Click Mark as Todo.",
            why: "Now the goods are set aside for your ward, and the storeroom goes on from here.",
            ...click(on(TRANSFER, button("action_confirm"))),
            expect: {
                text: "The transfer is Ready, or Waiting where there is not enough.",
                check: saved([["state", "not in", ["draft", "cancel"]]], "request"),
            },
        }),
        step("open_requests", {
            title: "Open what the wards ask for",
            say: "Open Internal, under Operations, Transfers.",
            why: "Plan one round for all wards, instead of one walk for each call.",
            actor: STOREKEEPER,
            ...click(menu("stock.int_picking")),
            expect: { text: "You see the list of transfers.", check: shows(TRANSFER) },
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
            title: "Book the transfer",
            say: "Click Validate when the goods are in the ward's cupboard.",
            why: "From here on the ward answers for them. To undo it, everything has to be carried and booked back.",
            actor: STOREKEEPER,
            ...click(on(TRANSFER, button("button_validate"))),
            irreversible: true,
            expect: {
                text: "The transfer is Done.",
                check: saved([["state", "=", "done"]], "request"),
            },
        }),
        step("open_deliveries", {
            title: "Open the deliveries",
            say: "Open Deliveries, under Operations, Transfers.",
            why: "What was used on patients leaves the stock. Book it the same day, while you remember it.",
            ...click(menu("stock.out_picking")),
            expect: { text: "You see the list of deliveries.", check: shows(TRANSFER) },
        }),
        step("use", {
            title: "Start a consumption",
            say: "Click New.",
            why: "One delivery holds all that the ward used today.",
            ...click(on(TRANSFER, control("new"))),
            expect: { text: "An empty delivery is open.", check: shows(TRANSFER, "form") },
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
        }),
        step("used_product", {
            title: "Say what was used",
            say: "Click Add a Product, type part of its name and choose it from the list.",
            why: "The next order is worked out from what you book here.",
            ...pick(on(TRANSFER, cell("move_ids", "product_id")), "$param.product"),
            expect: {
                text: "A line shows the product.",
                check: holdsLine("move_ids", { product_id: "$param.product" }),
            },
        }),
        step("used_quantity", {
            title: "Say how many were used",
            say: "Type how many were used under Demand, those that fell on the floor, too.",
            why: "What is used and not booked is missing at the next count, and nobody knows why.",
            ...fill(on(TRANSFER, cell("move_ids", "product_uom_qty", "last")), "$param.used"),
            expect: {
                text: "The line shows how many.",
                check: holdsLine("move_ids", {
                    product_id: "$param.product",
                    product_uom_qty: true,
                }),
            },
        }),
        step("check_used", {
            title: "Check it against the cupboard",
            say: "Click Mark as Todo. Odoo looks whether the cupboard has so much.",
            why: "Waiting means that it has less: then something was used and not booked, or never arrived.",
            ...click(on(TRANSFER, button("action_confirm"))),
            expect: {
                text: "The delivery is Ready.",
                check: saved([["state", "not in", ["draft", "cancel"]]], "consumption"),
            },
        }),
        step("book_used", {
            title: "Book the consumption",
            say: "Click Validate.",
            why: "The goods leave the stock and count as used by your ward. They do not come back.",
            ...click(on(TRANSFER, button("button_validate"))),
            irreversible: true,
            expect: {
                text: "The delivery is Done.",
                check: saved([["state", "=", "done"]], "consumption"),
            },
        }),
    ],
});
