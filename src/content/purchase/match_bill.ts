import {
    button,
    buttonIn,
    click,
    control,
    field,
    fill,
    filter,
    holds,
    makes,
    menu,
    on,
    open,
    read,
    row,
    saved,
    scenario,
    shows,
    step,
    tick,
} from "../../scenario/builders";
import { received } from "./given/receiving";

const ORDER = "purchase.order";
const BILL = "account.move";

/** Accounts payable enters a vendor bill that agrees with what was ordered and received. */
export const matchBill = scenario({
    key: "purchase.match_bill",
    version: 1,
    name: "Match a vendor bill to order and receipt",
    summary: "Compare a vendor bill with what was ordered and what came, and enter it for payment.",
    app: "purchase",
    kind: "task",
    roles: ["procurement.accounts_payable"],
    processClass: "compliance_sensitive",
    minutes: 8,
    start: "purchase.purchase_form_action",
    params: [
        { name: "bill_number", label: "Number on the vendor's bill", value: "INV-2048" },
        { name: "bill_date", label: "Date on the vendor's bill" },
    ],
    given: received,
    steps: [
        step("open_orders", {
            title: "Open the orders",
            say: "Open Purchase Orders, under Orders.",
            why: "A bill without an order is one that nobody here asked for.",
            // Requests are a list of the same model: only the click tells that it is the right one.
            ...click(menu("purchase.menu_purchase_form_action")),
            expect: { text: "You see the purchase orders." },
        }),
        step("waiting_bills", {
            title: "Show those that wait for a bill",
            say: "Open the search's menu and choose Waiting Bills.",
            why: "An order that is not in this list was billed before, or nothing came of it yet. Both are a reason to ask before paying.",
            ...click(on(ORDER, filter("not_invoiced"), "list")),
            expect: { text: "The list shows orders whose goods came and were not billed." },
        }),
        step("open_order", {
            title: "Open the order on the bill",
            say: "Click beside the menu to close it. Find the order whose number stands on the vendor's bill, and click it.",
            why: "The order says what was agreed. The bill only says what the vendor would like to have.",
            ...open(on(ORDER, row("order"))),
            expect: { text: "The order is open.", check: shows(ORDER, "form") },
        }),
        step("compare_receipt", {
            title: "Compare with what came",
            say: "Compare each line of the bill with Received and Unit Price here.",
            why: "Three papers have to agree: what was ordered, what came, what is billed. Pay for no glove that is not on the shelf.",
            ...read(on(ORDER, field("order_line"), "form")),
            expect: { text: "Order, receipt and bill agree." },
        }),
        step("back", {
            title: "Go back to the list",
            say: "Click Purchase Orders at the top left.",
            why: "From the list, the bill takes its lines from the order: nothing is typed twice, and the match stays on record.",
            ...click(on(ORDER, control("breadcrumb"), "form")),
            expect: { text: "You see the list again.", check: shows(ORDER, "list") },
        }),
        step("select", {
            title: "Tick the order",
            say: "Tick the box before the order.",
            why: "If the vendor bills several orders at once, tick them all: it becomes one bill.",
            ...tick(on(ORDER, row("order"), "list")),
            expect: { text: "The order is selected." },
        }),
        step("create_bill", {
            title: "Make the bill",
            say: "Click Create Bills.",
            why: "The bill is a draft: nothing is owed before you confirm it.",
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
        step("date", {
            title: "Type the bill's date",
            say: "In Bill Date, type the date on the vendor's bill.",
            why: "The days to pay are counted from it. A wrong date costs the discount, or a reminder fee.",
            ...fill(on(BILL, field("invoice_date"), "form"), "$param.bill_date"),
            expect: {
                text: "The bill shows its date.",
                check: holds("invoice_date", "$param.bill_date"),
            },
        }),
        step("number", {
            title: "Type the bill's number",
            say: "In Bill Reference, type the number that the vendor gave the bill.",
            why: "It is how a bill that is sent twice is noticed, before it is paid twice.",
            ...fill(on(BILL, field("ref"), "form"), "$param.bill_number"),
            expect: {
                text: "The bill shows the vendor's number.",
                check: holds("ref", "$param.bill_number"),
            },
        }),
        step("compare_lines", {
            title: "Compare the lines",
            say: "Compare quantity and price of each line with the vendor's bill.",
            why: "This is the last look before the money is owed.",
            ...read(on(BILL, field("invoice_line_ids"), "form")),
            expect: { text: "All lines are as on the paper." },
        }),
        step("total", {
            title: "Compare the total",
            say: "Compare taxes and total with the vendor's bill, to the cent.",
            why: "A few cents are rounding. More is a price, a tax or a freight charge that was not agreed.",
            ...read(on(BILL, field("tax_totals"), "form")),
            expect: { text: "The total is that of the vendor's bill." },
        }),
        step("confirm", {
            title: "Confirm the bill",
            say: "Click Confirm.",
            why: "From here on the hospital owes the money, and the bill is paid when it is due.",
            ...click(on(BILL, button("action_post"), "form")),
            irreversible: true,
            expect: {
                text: "The bill is posted.",
                check: saved([["state", "=", "posted"]], "bill"),
            },
        }),
        step("see_order", {
            title: "See that the order is billed",
            say: "Click Purchases at the top of the bill.",
            why: "The order is closed for further bills: a second one of the same goods would show at once.",
            ...click(on(BILL, buttonIn("box", "action_view_source_purchase_orders"), "form")),
            expect: {
                text: "The order is fully billed.",
                check: saved([["invoice_status", "=", "invoiced"]], "order"),
            },
        }),
    ],
});
