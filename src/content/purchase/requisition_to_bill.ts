import {
    button,
    cell,
    click,
    field,
    fill,
    holds,
    holdsLine,
    on,
    pick,
    read,
    saved,
    scenario,
    step,
} from "../../scenario/builders";
import { warehouse } from "../stock/given/places";
import { receiptType } from "../stock/given/types";
import { asOrdered, asReceived, keepsAmount, ordered } from "./given/billed";
import { product, vendor } from "./given/ordering";
import { approveTheOrder } from "./steps/approving";
import {
    answerWhatOdooAsks,
    confirmTheBill,
    makeTheBill,
    openTheOrders,
    showThoseToBill,
    tickTheOrderOnTheBill,
    typeTheBillsDate,
    typeTheBillsNumber,
} from "./steps/billing";
import {
    chooseTheVendor,
    confirmTheOrder,
    openYourRequests,
    seeTheReceipt,
    startARequest,
} from "./steps/ordering";
import {
    bookTheDeliveryIn,
    openTheReceipt,
    openTheReceipts,
    showWhatIsExpected,
} from "./steps/receiving";

const ORDER = "purchase.order";
const RECEIPT = "stock.picking";
const BILL = "account.move";
const BUYER = "procurement.buyer";
const APPROVER = "procurement.approver";
const STOREKEEPER = "inventory.storekeeper";
const PAYABLE = "procurement.accounts_payable";

/**
 * From what a ward asks for to the bill that may be paid, through four pairs of hands. Where orders need
 * no approval, or this one stays below the limit, the approver's part is left out.
 */
export const requisitionToBill = scenario({
    key: "purchase.requisition_to_bill",
    version: 1,
    name: "From a ward's request to the vendor's bill",
    summary: "Order, approve, receive and bill what a ward needs, each in their part.",
    app: "purchase",
    kind: "process",
    roles: [BUYER, APPROVER, STOREKEEPER, PAYABLE],
    processClass: "enterprise_standard",
    minutes: 25,
    start: "purchase.purchase_rfq",
    params: [
        { name: "vendor", label: "Vendor" },
        { name: "product", label: "Product" },
        { name: "quantity", label: "Quantity", value: 24 },
        {
            name: "price",
            label: "Price in the vendor's offer",
            value: 266,
        },
        { name: "ward", label: "Who asked for it", value: "Operating theatre 2, request 118" },
        warehouse,
        { name: "deliver_to", label: "Deliver To" },
        { name: "bill_number", label: "Number on the vendor's bill", value: "INV-4402" },
        { name: "bill_date", label: "Date on the vendor's bill" },
        ordered,
    ],
    given: [
        { ...receiptType, fills: { deliver_to: "display_name" } },
        { ...vendor, fills: { vendor: "display_name" } },
        { ...product, fills: { product: "name" } },
    ],
    steps: [
        step("open_requests", {
            ...openYourRequests,
            why: "Look here first: a colleague may already have asked for the same thing.",
        }),
        step("new_request", {
            ...startARequest,
            why: "What the ward asked for becomes a request. Nothing is ordered until you confirm it.",
        }),
        step("vendor", {
            ...chooseTheVendor,
            why: "The vendor brings the prices and delivery times that your hospital agreed on.",
            ...pick(on(ORDER, field("partner_id"), "form"), "$param.vendor"),
        }),
        step("product", {
            title: "Add what the ward needs",
            say: "Click Add a product, type part of its name and choose it from the list.",
            why: "The same name leads it through storeroom and bill. A note in your own words leads nowhere.",
            ...pick(on(ORDER, cell("order_line", "product_id"), "form"), "$param.product"),
            expect: {
                text: "A line shows the product.",
                check: holdsLine("order_line", { product_id: "$param.product" }),
            },
        }),
        step("quantity", {
            title: "Set the quantity",
            say: "Type how many the ward asked for.",
            why: "Count in the unit on the line: a box is not a piece.",
            ...fill(
                on(ORDER, cell("order_line", "product_qty", "last"), "form"),
                "$param.quantity",
            ),
            expect: {
                text: "The line shows the quantity.",
                check: holdsLine("order_line", { product_qty: "$param.quantity" }),
            },
        }),
        step("price", {
            title: "Set the price",
            say: "Type the unit price in the vendor's offer.",
            why: "This price is what the bill will be compared with. With the quantity, it decides whether somebody has to approve the order.",
            ...fill(on(ORDER, cell("order_line", "price_unit", "last"), "form"), "$param.price"),
            expect: {
                text: "The line shows the price.",
                check: holdsLine("order_line", { price_unit: "$param.price" }),
            },
        }),
        step("deliver_to", {
            title: "Choose where it is delivered",
            say: "In Deliver To, choose the receipts of your warehouse.",
            why: "A pallet at the wrong house is a van, a driver and half a day.",
            ...pick(on(ORDER, field("picking_type_id"), "form"), "$param.deliver_to"),
            expect: {
                text: "The order goes to your warehouse.",
                check: holds("picking_type_id", "$param.deliver_to"),
            },
            optional: true,
        }),
        step("asked_by", {
            title: "Say who asked for it",
            say: "On the page Other Information, type in Source who asked for it, and where that is written.",
            why: "Whoever approves this, and whoever looks at it in a year, wants to know whose need it was.",
            ...fill(on(ORDER, field("origin"), "form"), "$param.ward"),
            expect: {
                text: "The request says who needs it.",
                check: holds("origin", "$param.ward"),
            },
        }),
        step("confirm", {
            ...confirmTheOrder,
            why: "Below your limit the hospital has promised to buy. Above it, somebody looks at it before that.",
            ...click(on(ORDER, button("button_confirm"), "form")),
            expect: {
                ...confirmTheOrder.expect,
                text: "The request is a purchase order, or it waits for approval.",
            },
        }),
        step("look_through", {
            title: "Look through the order",
            actor: APPROVER,
            say: "Check vendor, quantities, prices, the total and who asked for it.",
            why: "You put your name to it. The ward waits for the goods, and its budget for your judgement.",
            ...read(on(ORDER, field("order_line"), "form")),
            expect: { text: "Nothing in it is in doubt." },
            when: saved([["state", "=", "to approve"]], "order"),
        }),
        step("approve", {
            ...approveTheOrder,
            actor: APPROVER,
            why: "From here on the hospital has promised to pay.",
            expect: { ...approveTheOrder.expect, text: "The order is a purchase order." },
            when: saved([["state", "=", "to approve"]], "order"),
        }),
        step("acknowledge", {
            title: "Note that the vendor confirmed",
            say: "Send the order to the vendor. When they confirm it, click Acknowledge.",
            why: "An order that no vendor has confirmed is a hope. The ward plans operations by it.",
            ...click(on(ORDER, button("action_acknowledge"), "form")),
            expect: {
                text: "The order is acknowledged.",
                check: saved(
                    [
                        ["state", "=", "purchase"],
                        ["acknowledged", "=", true],
                    ],
                    "order",
                ),
            },
            keeps: keepsAmount,
        }),
        step("see_receipt", {
            ...seeTheReceipt,
            title: "See that the storeroom expects it",
            why: "This is the paper by which the storeroom takes the goods in. Without it, the driver is sent away.",
            ...click(on(ORDER, field("incoming_picking_count"), "form")),
            expect: { ...seeTheReceipt.expect, text: "The receipt of this order is open." },
        }),
        step("open_receipts", {
            ...openTheReceipts,
            actor: STOREKEEPER,
            say: "The delivery is at the ramp. Open Operations, then Receipts.",
            why: "What is not in this list was not ordered.",
        }),
        step("show_ready", { ...showWhatIsExpected, actor: STOREKEEPER }),
        step("open_receipt", {
            ...openTheReceipt,
            actor: STOREKEEPER,
            say: "Find it by the order's number on the delivery note, and click it.",
        }),
        step("count", {
            title: "Count the goods",
            actor: STOREKEEPER,
            say: "Count what came and compare it with Demand. If something is missing, type what really came in Quantity.",
            why: "What you book in is what the ward relies on and what is paid.",
            ...read(on(RECEIPT, field("move_ids"), "form")),
            expect: { text: "Quantity says what stands before you." },
        }),
        step("receive", {
            ...bookTheDeliveryIn,
            actor: STOREKEEPER,
            why: "From here on the goods are in stock, and the ward can have them.",
        }),
        step("open_orders", {
            ...openTheOrders,
            actor: PAYABLE,
            say: "The vendor's bill is here. Open Purchase Orders, under Orders.",
            why: "A bill without an order is one that nobody here asked for.",
        }),
        step("waiting_bills", {
            ...showThoseToBill,
            actor: PAYABLE,
            why: "The order is here because its goods came and no bill was entered yet.",
        }),
        step("select", {
            ...tickTheOrderOnTheBill,
            actor: PAYABLE,
            why: "The bill takes its lines from the order and its quantities from the receipt.",
        }),
        step("create_bill", {
            ...makeTheBill,
            actor: PAYABLE,
            why: "It is a draft: nothing is owed before you confirm it.",
        }),
        step("bill_date", {
            ...typeTheBillsDate,
            actor: PAYABLE,
            why: "The days to pay are counted from it.",
        }),
        step("bill_number", {
            ...typeTheBillsNumber,
            actor: PAYABLE,
            why: "It is how a bill that is sent twice is noticed before it is paid twice.",
        }),
        step("compare", {
            title: "Compare with the paper",
            actor: PAYABLE,
            say: "Compare quantity, price and total with the vendor's bill.",
            why: "Order, receipt and bill have to agree before the money is owed.",
            ...read(on(BILL, field("invoice_line_ids"), "form")),
            expect: { text: "All three agree." },
        }),
        step("post", { ...confirmTheBill, actor: PAYABLE }),
        step("if_asked", {
            ...answerWhatOdooAsks,
            actor: PAYABLE,
            expect: {
                text: "The bill is posted, with the quantities that came and for no more than was ordered.",
                check: saved([["state", "=", "posted"], asReceived, ...asOrdered("<=")], "bill"),
            },
        }),
    ],
});
