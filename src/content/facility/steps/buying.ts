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
    pick,
    read,
    saved,
    shows,
    step,
} from "../../../scenario/builders";
import type { Step } from "../../../scenario/types";
import { approveTheOrder } from "../../purchase/steps/approving";
import {
    chooseTheVendor,
    confirmTheOrder,
    seeTheReceipt,
    startARequest,
} from "../../purchase/steps/ordering";
import { openTheReceipt, openTheReceipts } from "../../purchase/steps/receiving";
import { APPROVER, BUYER, ORDER, STOREKEEPER, TRANSFER } from "./people";

/** Only while the part that the storeroom was to set aside is not there. */
const when = saved([["state", "in", ["waiting", "confirmed"]]], "issue");

/** Only where what the part costs has to be approved: until it is, no receipt waits for it. */
const waits = saved([["state", "=", "to approve"]], "order");

/** The storeroom has none: the buyer gets one, and the storeroom takes it in. */
export const buying: readonly Step[] = [
    step("open_orders", {
        title: "Open the requests",
        say: "Open Requests for Quotation, under Orders, in Purchase.",
        why: "The storeroom has no such part, and a repair waits for it. Look first whether one is on its way already.",
        actor: BUYER,
        when,
        ...click(menu("purchase.menu_purchase_rfq")),
        expect: { text: "You see the requests.", check: shows(ORDER) },
    }),
    step("new_order", {
        ...startARequest,
        why: "A part for a repair is ordered by itself: it must not wait for the weekly order.",
        actor: BUYER,
        when,
    }),
    step("deliver_to", {
        title: "Choose where it is delivered",
        say: "In Deliver To, choose the receipts of the storeroom that waits for the part.",
        why: "A part at another house helps nobody here.",
        actor: BUYER,
        when,
        ...pick(on(ORDER, field("picking_type_id")), "$param.deliver_to"),
        expect: {
            text: "The part comes to that storeroom.",
            check: holds("picking_type_id", "$param.deliver_to"),
        },
        optional: true,
    }),
    step("vendor", {
        ...chooseTheVendor,
        say: "Type part of the vendor's name and choose it.",
        why: "Choose who delivers soonest, not who is cheapest: a closed room costs more than the part.",
        actor: BUYER,
        when,
    }),
    step("order_part", {
        title: "Add the part",
        say: "Click Add a product, type part of its name or number and choose it.",
        why: "The same part that the storeroom has reserved. Another one would arrive, and the delivery would go on waiting.",
        actor: BUYER,
        when,
        ...pick(on(ORDER, cell("order_line", "product_id")), "$param.part"),
        expect: {
            text: "A line shows the part.",
            check: holdsLine("order_line", { product_id: "$param.part", product_qty: true }),
        },
    }),
    step("order_quantity", {
        title: "Set the quantity",
        say: "Type how many are needed.",
        why: "If it has broken once, it may again: ask the technician whether one in reserve is worth its place.",
        actor: BUYER,
        when,
        ...fill(on(ORDER, cell("order_line", "product_qty", "last")), "$param.quantity"),
        expect: {
            text: "The line shows how many.",
            check: holdsLine("order_line", { product_id: "$param.part", product_qty: true }),
        },
    }),
    step("confirm_order", {
        ...confirmTheOrder,
        why: "From here on your hospital has promised to buy. Tell the technician the day on which it comes.",
        actor: BUYER,
        when,
        expect: {
            text: "The order is confirmed, or it waits for approval.",
            check: saved([["state", "in", ["purchase", "to approve"]]], "order"),
        },
    }),
    step("look_through", {
        title: "Look through the order",
        say: "Check the vendor, the part, its price, and whose repair waits for it.",
        why: "A part this dear may cost more than the device is worth. Every day that you take, the room stays closed.",
        actor: APPROVER,
        when: waits,
        ...read(on(ORDER, field("order_line"), "form")),
        expect: { text: "Nothing in it is in doubt." },
    }),
    step("approve", {
        ...approveTheOrder,
        why: "From here on the hospital has promised to pay, and the vendor may send the part.",
        actor: APPROVER,
        when: waits,
    }),
    step("see_receipt", {
        ...seeTheReceipt,
        why: "The storeroom now knows that the part is coming, and for what.",
        actor: BUYER,
        when,
    }),
    step("open_receipts", {
        ...openTheReceipts,
        say: "Open Receipts, under Operations, in Inventory.",
        why: "The parcel has come. Before it goes anywhere it is compared with what was ordered.",
        actor: STOREKEEPER,
        when,
    }),
    step("open_receipt", {
        ...openTheReceipt,
        say: "Find it by the order's number on the delivery note, and click it.",
        why: "Two parcels of one vendor may stand at the ramp. The number tells them apart.",
        actor: STOREKEEPER,
        when,
    }),
    step("receive", {
        title: "Book the part in",
        say: "Compare the part with the line, then click Validate.",
        why: "As soon as it is in stock, it is set aside for the repair that waits for it.",
        actor: STOREKEEPER,
        when,
        ...click(on(TRANSFER, button("button_validate"))),
        irreversible: true,
        expect: {
            text: "The receipt is done.",
            check: saved([["state", "=", "done"]], "receipt"),
        },
    }),
];
