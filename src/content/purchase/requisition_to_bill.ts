import {
    button,
    cell,
    click,
    control,
    field,
    fill,
    filter,
    holds,
    holdsLine,
    makes,
    menu,
    on,
    open,
    opens,
    pick,
    read,
    row,
    saved,
    scenario,
    shows,
    step,
    tick,
} from "../../scenario/builders";
import { product, vendor } from "./given/ordering";

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
        { name: "quantity", label: "Quantity", value: 2 },
        {
            name: "price",
            label: "Price in the vendor's offer",
            value: 5000,
            from: { company: "po_double_validation_amount" },
        },
        { name: "ward", label: "Who asked for it", value: "Operating theatre 2, request 118" },
        { name: "warehouse", label: "Warehouse", from: { site: "stock.warehouse" } },
        { name: "bill_number", label: "Number on the vendor's bill", value: "INV-4402" },
        { name: "bill_date", label: "Date on the vendor's bill" },
    ],
    given: [
        { ...vendor, fills: { vendor: "display_name" } },
        { ...product, fills: { product: "name" } },
    ],
    steps: [
        step("open_requests", {
            title: "Open your requests",
            say: "Open Requests for Quotation, under Orders.",
            why: "Look here first: a colleague may already have asked for the same thing.",
            ...click(menu("purchase.menu_purchase_rfq")),
            expect: { text: "You see the list of requests.", check: shows(ORDER) },
        }),
        step("new_request", {
            title: "Start a new request",
            say: "Click New.",
            why: "What the ward asked for becomes a request. Nothing is ordered until you confirm it.",
            ...click(on(ORDER, control("new"))),
            expect: { text: "An empty request is open.", check: shows(ORDER, "form") },
            binds: makes("order", ORDER),
        }),
        step("vendor", {
            title: "Choose the vendor",
            say: "Type part of the vendor's name and choose it from the list.",
            why: "The vendor brings the prices and delivery times that your hospital agreed on.",
            ...pick(on(ORDER, field("partner_id"), "form"), "$param.vendor"),
            expect: {
                text: "The request shows the vendor.",
                check: holds("partner_id", "$param.vendor"),
            },
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
            why: "This price is what the bill will be compared with. In this exercise it takes the order over the approval limit.",
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
            ...pick(on(ORDER, field("picking_type_id"), "form"), "$param.warehouse"),
            expect: { text: "The order goes to your warehouse." },
            optional: true,
        }),
        step("asked_by", {
            title: "Say who asked for it",
            say: "On the page Other Information, type in Source Document who asked for it, and where that is written.",
            why: "Whoever approves this, and whoever looks at it in a year, wants to know whose need it was.",
            ...fill(on(ORDER, field("origin"), "form"), "$param.ward"),
            expect: {
                text: "The request says who needs it.",
                check: holds("origin", "$param.ward"),
            },
        }),
        step("confirm", {
            title: "Confirm the order",
            say: "Click Confirm Order.",
            why: "Below your limit the hospital has promised to buy. Above it, somebody looks at it before that.",
            ...click(on(ORDER, button("button_confirm"), "form")),
            irreversible: true,
            expect: {
                text: "The request is a purchase order, or it waits for approval.",
                check: saved([["state", "in", ["purchase", "to approve"]]], "order"),
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
            title: "Approve the order",
            actor: APPROVER,
            say: "Click Approve Order.",
            why: "From here on the hospital has promised to pay.",
            ...click(on(ORDER, button("button_approve"), "form")),
            irreversible: true,
            expect: {
                text: "The order is a purchase order.",
                check: saved([["state", "=", "purchase"]], "order"),
            },
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
        }),
        step("see_receipt", {
            title: "See that the storeroom expects it",
            say: "Click Receipt at the top of the order.",
            why: "This is the paper by which the storeroom takes the goods in. Without it, the driver is sent away.",
            ...click(on(ORDER, field("incoming_picking_count"), "form")),
            expect: {
                text: "The receipt of this order is open.",
                check: saved([["purchase_id", "=", "$order"]], "receipt"),
            },
            binds: opens("receipt", RECEIPT),
        }),
        step("open_receipts", {
            title: "Open the receipts",
            actor: STOREKEEPER,
            say: "The delivery is at the ramp. Open Operations, then Receipts.",
            why: "What is not in this list was not ordered.",
            ...click(menu("stock.in_picking")),
            expect: { text: "You see the receipts.", check: shows(RECEIPT) },
        }),
        step("show_ready", {
            title: "Show what is expected",
            actor: STOREKEEPER,
            say: "Open the search's menu and choose Ready. Click beside the menu to close it.",
            why: "What was received long ago is in the list, too. What can come today is soon looked through.",
            ...click(on(RECEIPT, filter("available"), "list")),
            expect: { text: "The list shows what has still to come." },
        }),
        step("open_receipt", {
            title: "Open the receipt",
            actor: STOREKEEPER,
            say: "Find it by the order's number on the delivery note, and click it.",
            why: "The order's number tells two deliveries of one vendor apart.",
            ...open(on(RECEIPT, row("receipt"))),
            expect: { text: "The receipt is open.", check: shows(RECEIPT, "form") },
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
            title: "Book the delivery in",
            actor: STOREKEEPER,
            say: "Click Validate.",
            why: "From here on the goods are in stock, and the ward can have them.",
            ...click(on(RECEIPT, button("button_validate"), "form")),
            irreversible: true,
            expect: {
                text: "The receipt is done.",
                check: saved([["state", "=", "done"]], "receipt"),
            },
        }),
        step("open_orders", {
            title: "Open the orders",
            actor: PAYABLE,
            say: "The vendor's bill is here. Open Purchase Orders, under Orders.",
            why: "A bill without an order is one that nobody here asked for.",
            // Requests are a list of the same model: only the click tells that it is the right one.
            ...click(menu("purchase.menu_purchase_form_action")),
            expect: { text: "You see the purchase orders." },
        }),
        step("waiting_bills", {
            title: "Show those that wait for a bill",
            actor: PAYABLE,
            say: "Open the search's menu and choose Waiting Bills.",
            why: "The order is here because its goods came and no bill was entered yet.",
            ...click(on(ORDER, filter("not_invoiced"), "list")),
            expect: { text: "The list shows orders whose goods came and were not billed." },
        }),
        step("select", {
            title: "Tick the order on the bill",
            actor: PAYABLE,
            say: "Click beside the menu to close it. Tick the box before the order whose number stands on the vendor's bill.",
            why: "The bill takes its lines from the order and its quantities from the receipt.",
            ...tick(on(ORDER, row("order"), "list")),
            expect: { text: "The order is selected." },
        }),
        step("create_bill", {
            title: "Make the bill",
            actor: PAYABLE,
            say: "Click Create Bills.",
            why: "It is a draft: nothing is owed before you confirm it.",
            ...click(on(ORDER, button("action_create_invoice"), "list")),
            expect: {
                text: "A draft bill with the lines of the order is open.",
                check: saved(
                    [["invoice_line_ids.purchase_line_id.order_id", "=", "$order"]],
                    "bill",
                ),
            },
            binds: makes("bill", BILL),
        }),
        step("bill_date", {
            title: "Type the bill's date",
            actor: PAYABLE,
            say: "In Bill Date, type the date on the vendor's bill.",
            why: "The days to pay are counted from it.",
            ...fill(on(BILL, field("invoice_date"), "form"), "$param.bill_date"),
            expect: {
                text: "The bill shows its date.",
                check: holds("invoice_date", "$param.bill_date"),
            },
        }),
        step("bill_number", {
            title: "Type the bill's number",
            actor: PAYABLE,
            say: "In Bill Reference, type the number that the vendor gave the bill.",
            why: "It is how a bill that is sent twice is noticed before it is paid twice.",
            ...fill(on(BILL, field("ref"), "form"), "$param.bill_number"),
            expect: {
                text: "The bill shows the vendor's number.",
                check: holds("ref", "$param.bill_number"),
            },
        }),
        step("compare", {
            title: "Compare with the paper",
            actor: PAYABLE,
            say: "Compare quantity, price and total with the vendor's bill.",
            why: "Order, receipt and bill have to agree before the money is owed.",
            ...read(on(BILL, field("invoice_line_ids"), "form")),
            expect: { text: "All three agree." },
        }),
        step("post", {
            title: "Confirm the bill",
            actor: PAYABLE,
            say: "Click Confirm.",
            why: "From here on the hospital owes the money, and the bill is paid when it is due.",
            ...click(on(BILL, button("action_post"), "form")),
            irreversible: true,
            expect: {
                text: "The bill is posted.",
                check: saved([["state", "=", "posted"]], "bill"),
            },
        }),
    ],
});
