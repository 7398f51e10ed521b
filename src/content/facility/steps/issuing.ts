import {
    button,
    cell,
    click,
    field,
    fill,
    holds,
    holdsLine,
    menu,
    on,
    open,
    pick,
    row,
    saved,
    shows,
    step,
} from "../../../scenario/builders";
import type { Step } from "../../../scenario/types";
import { chooseYourStoreroom, startADelivery } from "../../stock/steps/deliveries";
import { reserveTheGoods } from "../../stock/steps/moving";
import { STOREKEEPER, TRANSFER } from "./people";

/** The storeroom reserves the part, and so finds out whether it has one. */
export const reserving: readonly Step[] = [
    step("open_deliveries", {
        title: "Open the deliveries",
        say: "Open Deliveries, under Operations, in Inventory.",
        why: "What leaves the storeroom is written here, whoever carries it. A part that is only handed over is missing at the next count.",
        actor: STOREKEEPER,
        ...click(menu("stock.out_picking")),
        expect: { text: "You see the deliveries.", check: shows(TRANSFER) },
    }),
    step("new_issue", {
        ...startADelivery,
        title: "Start a delivery",
        why: "One delivery for one repair: so the cost of the part is found with the work.",
        actor: STOREKEEPER,
    }),
    step("type", {
        ...chooseYourStoreroom,
        why: "Where several houses share Odoo, another one's storeroom may stand there: the part would be looked for on its shelves.",
        actor: STOREKEEPER,
    }),
    step("source", {
        title: "Write what it is for",
        say: "As Source Document, write the ticket's number and who fetches the part.",
        why: "In a month somebody asks where the part went. This line answers.",
        actor: STOREKEEPER,
        ...fill(on(TRANSFER, field("origin")), "$param.subject"),
        expect: { text: "The delivery says what it is for.", check: holds("origin") },
    }),
    step("part", {
        title: "Add the part",
        say: "Click Add a Product, type part of its name or number and choose it.",
        why: "Take the very part from the technician's notes. A similar one comes back, and the ward waits another day.",
        actor: STOREKEEPER,
        ...pick(on(TRANSFER, cell("move_ids", "product_id")), "$param.part"),
        expect: {
            text: "A line shows the part.",
            check: holdsLine("move_ids", { product_id: "$param.part" }),
        },
    }),
    step("how_many", {
        title: "Say how many",
        say: "Type how many are needed under Demand.",
        why: "Give what the repair needs. Parts in a technician's pocket are in nobody's stock.",
        actor: STOREKEEPER,
        ...fill(on(TRANSFER, cell("move_ids", "product_uom_qty", "last")), "$param.quantity"),
        expect: {
            text: "The line shows how many.",
            check: holdsLine("move_ids", { product_id: "$param.part", product_uom_qty: true }),
        },
    }),
    step("reserve", {
        ...reserveTheGoods("issue", "The delivery is Ready, or Waiting where there is none."),
        title: "Reserve it",
        why: "If it is there, it is set aside for this repair. If the delivery says Waiting, there is none, and the buyer has to get it.",
        actor: STOREKEEPER,
    }),
];

/** The part leaves the storeroom. */
export const issuing: readonly Step[] = [
    step("open_deliveries_again", {
        title: "Open the deliveries",
        say: "Open Deliveries, under Operations.",
        why: "The technician stands at the counter. What is reserved for them waits in this list.",
        actor: STOREKEEPER,
        ...click(menu("stock.out_picking")),
        // No check: the receipt that was just booked in is a transfer, too.
        expect: { text: "You see the deliveries." },
        // Who finds it by a search or a link is further.
        optional: true,
    }),
    step("open_issue", {
        title: "Open the delivery",
        say: "Click the delivery with the ticket's number.",
        why: "Hand over against this delivery only. Else the part goes to whoever asks first.",
        actor: STOREKEEPER,
        ...open(on(TRANSFER, row("issue"))),
        expect: { text: "The delivery is open.", check: shows(TRANSFER, "form") },
    }),
    step("hand_over", {
        title: "Hand the part over",
        say: "Compare the part with the line, hand it over, then click Validate.",
        why: "From here on the storeroom has one less, and orders anew in time.",
        actor: STOREKEEPER,
        ...click(on(TRANSFER, button("button_validate"))),
        irreversible: true,
        expect: {
            text: "The delivery is done.",
            check: saved([["state", "=", "done"]], "issue"),
        },
    }),
];
