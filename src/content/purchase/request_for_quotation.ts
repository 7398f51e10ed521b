import {
    button,
    cell,
    click,
    field,
    fill,
    given,
    holdsLine,
    inDialog,
    on,
    pick,
    read,
    saved,
    scenario,
    step,
} from "../../scenario/builders";
import {
    chooseTheVendor,
    confirmTheOrder,
    openYourRequests,
    seeTheReceipt,
    startARequest,
} from "./steps/ordering";

const ORDER = "purchase.order";
const MAIL = "mail.compose.message";

/** What Odoo writes beside a request that was mailed or printed, and leaves there when it is confirmed. */
const sentNote = given(
    "sent_note",
    "mail.message.subtype",
    [
        ["res_model", "=", "purchase.order"],
        ["default", "=", false],
    ],
    { ref: "purchase.mt_rfq_sent", shared: true },
);

/**
 * A buyer orders what a ward asked for, from the empty request, which the vendor gets, to the receipt that
 * waits for the delivery.
 */
export const requestForQuotation = scenario({
    key: "purchase.request_for_quotation",
    version: 1,
    name: "Order supplies from a vendor",
    summary: "Ask a vendor for what a ward needs, order it, and find the receipt for the delivery.",
    app: "purchase",
    kind: "task",
    roles: ["procurement.buyer"],
    processClass: "enterprise_standard",
    minutes: 5,
    start: "purchase.purchase_rfq",
    params: [
        { name: "vendor", label: "Vendor" },
        { name: "product", label: "Product" },
        { name: "quantity", label: "Quantity" },
    ],
    given: [sentNote],
    steps: [
        step("open_requests", {
            ...openYourRequests,
            why: "Every purchase begins in this list. Look here first: a colleague may already have asked for the same thing.",
        }),
        step("new_request", {
            ...startARequest,
            why: "One request goes to one vendor. Nothing is ordered until you confirm it.",
        }),
        step("vendor", {
            ...chooseTheVendor,
            why: "The vendor brings the prices, payment terms and delivery times that your hospital agreed on. The wrong one means the wrong price, and a delivery that never comes.",
        }),
        step("product", {
            title: "Add what you need",
            say: "Click Add a product, type part of its name and choose it from the list.",
            why: "A product from the list tells the vendor and the storeroom exactly what the ward is waiting for. A note in your own words leaves them guessing.",
            ...pick(on(ORDER, cell("order_line", "product_id")), "$param.product"),
            expect: {
                text: "A line shows the product.",
                check: holdsLine("order_line", { product_id: "$param.product", product_qty: true }),
            },
        }),
        step("quantity", {
            title: "Set the quantity",
            say: "Type how many you need. Odoo starts with 1.",
            why: "Count in the unit on the line: 10 boxes of gloves are not 10 gloves.",
            ...fill(on(ORDER, cell("order_line", "product_qty", "last")), "$param.quantity"),
            expect: { text: "The line shows how many you need." },
            optional: true,
        }),
        step("arrival", {
            title: "Check when it arrives",
            say: "Look at the expected arrival, and change it if the ward needs it on another day.",
            why: "Odoo works this day out from the vendor's usual delivery time. The storeroom plans its day by it, and so does the ward.",
            ...read(on(ORDER, field("date_planned"))),
            expect: { text: "The day suits the ward." },
            optional: true,
        }),
        step("send", {
            title: "Ask the vendor",
            say: "Click Send RFQ.",
            why: "The vendor says what it costs and when it comes before you promise to buy. Ask two or three where you have no contract.",
            ...click(on(ORDER, button("action_rfq_send"), "form")),
            expect: { text: "A window shows the e-mail to the vendor." },
            // Who has the price agreed on confirms at once: it is then on record that nobody asked.
            optional: true,
        }),
        step("send_mail", {
            title: "Send the request",
            say: "Read the e-mail and click Send. Where the vendor takes none, close it and click Print: the paper counts, too.",
            why: "It goes out in your hospital's name. What you ask for here is what the vendor packs.",
            ...click(inDialog(on(MAIL, button("action_send_mail")))),
            irreversible: true,
            expect: {
                text: "The request stands at RFQ Sent.",
                check: saved(
                    ["|", ["state", "=", "sent"], ["message_ids.subtype_id", "=", "$sent_note"]],
                    "order",
                ),
            },
            optional: true,
        }),
        step("confirm", {
            ...confirmTheOrder,
            say: "When the vendor's offer is there and its prices are right, click Confirm Order.",
            why: "From here on your hospital has promised to buy. Confirm once vendor, products, quantities and prices are right.",
        }),
        step("receipt", {
            ...seeTheReceipt,
            why: "A confirmed order tells the storeroom what is coming. This is where they book it in, so that the ward can have it.",
            // Services are not delivered, nor is what waits for approval.
            when: saved(
                ["|", ["state", "in", ["draft", "sent"]], ["order_line.move_ids", "!=", false]],
                "order",
            ),
        }),
    ],
});
