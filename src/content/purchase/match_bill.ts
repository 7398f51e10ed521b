import {
    buttonIn,
    click,
    control,
    field,
    on,
    open,
    read,
    row,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { warehouse } from "../stock/given/places";
import { asOrdered, asReceived, ordered } from "./given/billed";
import { received } from "./given/receiving";
import {
    answerWhatOdooAsks,
    confirmTheBill,
    makeTheBill,
    openTheOrders,
    showThoseToBill,
    tickTheOrder,
    typeTheBillsDate,
    typeTheBillsNumber,
} from "./steps/billing";

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
        warehouse,
        { name: "bill_number", label: "Number on the vendor's bill", value: "INV-2048" },
        { name: "bill_date", label: "Date on the vendor's bill" },
        ordered,
    ],
    given: received,
    steps: [
        step("open_orders", {
            ...openTheOrders,
            why: "A bill without an order is one that nobody here asked for.",
        }),
        step("waiting_bills", {
            ...showThoseToBill,
            why: "An order that is not in this list was billed before, or nothing came of it yet. Both are a reason to ask before paying.",
        }),
        step("open_order", {
            title: "Open the order on the bill",
            say: "Click beside the menu to close it. Find the order whose number stands on the vendor's bill, and click it.",
            why: "The order says what was agreed. The bill only says what the vendor would like to have.",
            ...open(on(ORDER, row("order"))),
            expect: { text: "The order is open.", check: shows(ORDER, "form") },
            optional: true,
        }),
        step("compare_receipt", {
            title: "Compare with what came",
            say: "Compare each line of the bill with Received and Unit Price here.",
            why: "Three papers have to agree: what was ordered, what came, what is billed. Pay for no glove that is not on the shelf.",
            ...read(on(ORDER, field("order_line"), "form")),
            expect: { text: "Order, receipt and bill agree." },
            optional: true,
        }),
        step("back", {
            title: "Go back to the list",
            say: "Click Purchase Orders at the top left.",
            why: "From the list, the bill takes its lines from the order: nothing is typed twice, and the match stays on record.",
            ...click(on(ORDER, control("breadcrumb"), "form")),
            expect: { text: "You see the list again.", check: shows(ORDER, "list") },
            optional: true,
        }),
        step("select", {
            ...tickTheOrder,
            why: "If the vendor bills several orders at once, tick them all: it becomes one bill.",
        }),
        step("create_bill", {
            ...makeTheBill,
            why: "The bill is a draft: nothing is owed before you confirm it.",
        }),
        step("date", {
            ...typeTheBillsDate,
            why: "The days to pay are counted from it. A wrong date costs the discount, or a reminder fee.",
        }),
        step("number", {
            ...typeTheBillsNumber,
            why: "It is how a bill that is sent twice is noticed, before it is paid twice.",
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
        step("confirm", confirmTheBill),
        step("if_asked", {
            ...answerWhatOdooAsks,
            expect: {
                text: "The bill is posted, with the quantities that came and the prices of the order.",
                check: saved([["state", "=", "posted"], asReceived, ...asOrdered("=")], "bill"),
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
