import {
    button,
    cell,
    click,
    control,
    field,
    fill,
    holdsLine,
    makes,
    on,
    read,
    saved,
    scenario,
    step,
} from "../../scenario/builders";
import { warehouse } from "../stock/given/places";
import { asOrdered, asReceived, inFull, keepsAmount, ordered } from "./given/billed";
import { goods } from "./given/ordering";
import { receivedAt } from "./given/receiving";
import {
    answerWhatOdooAsks,
    confirmTheBill,
    makeTheBill,
    openTheOrders,
    showThoseToBill,
    tickTheOrder,
    tickTheOrderOnTheBill,
    typeTheBillsDate,
    typeTheBillsNumber,
} from "./steps/billing";

const ORDER = "purchase.order";
const BILL = "account.move";
const PAYABLE = "procurement.accounts_payable";
const OWNER = "procurement.process_owner";

/**
 * The exception to `match_bill`: the vendor asks more than was agreed. The wrong bill stays on record,
 * refused; the corrected one is paid.
 */
export const billPriceMismatch = scenario({
    key: "purchase.bill_price_mismatch",
    version: 1,
    name: "Settle a bill whose price is not the agreed one",
    summary:
        "Stop a bill that asks more than was agreed, clear it with the vendor, and pay the right price.",
    app: "purchase",
    kind: "process",
    roles: [PAYABLE, OWNER],
    processClass: "compliance_sensitive",
    minutes: 15,
    exercise: true,
    start: "purchase.purchase_form_action",
    params: [
        warehouse,
        { name: "agreed_price", label: "Agreed price", value: 12 },
        { name: "billed_price", label: "Price on the vendor's bill", value: 14.5 },
        { name: "bill_number", label: "Number on the vendor's bill", value: "INV-3051" },
        {
            name: "corrected_number",
            label: "Number on the corrected bill",
            value: "INV-3051-C",
        },
        { name: "bill_date", label: "Date on the vendor's bill" },
        {
            name: "confirmation",
            label: "Number of the vendor's order confirmation",
            value: "OC-7730",
        },
        ordered,
    ],
    given: [
        ...goods,
        {
            ...receivedAt("$param.agreed_price", [
                ["partner_ref", "=", false],
                ["order_line", "not any", [["price_unit", "!=", "$param.agreed_price"]]],
                inFull,
            ]),
            keeps: keepsAmount,
        },
    ],
    steps: [
        step("open_orders", {
            ...openTheOrders,
            why: "The vendor's bill names an order. That order says what was agreed.",
        }),
        step("waiting_bills", {
            ...showThoseToBill,
            why: "What is not in this list was billed before, or nothing came of it.",
        }),
        step("select", {
            ...tickTheOrderOnTheBill,
            why: "The bill takes its lines from the order, so that the two can be compared.",
        }),
        step("create_bill", {
            ...makeTheBill,
            why: "It is a draft: nothing is owed yet.",
        }),
        step("date", {
            ...typeTheBillsDate,
            why: "While the price is being cleared, the days to pay run on. The date shows how many are left.",
        }),
        step("number", {
            ...typeTheBillsNumber,
            why: "The vendor asks for this number when you call.",
        }),
        step("billed_price", {
            title: "Type the price that is billed",
            say: "The bill has the order's price. Change Price to what the vendor's paper says.",
            why: "Enter the paper as it is, not as it should be: this draft is the proof of what the vendor asked for.",
            ...fill(
                on(BILL, cell("invoice_line_ids", "price_unit", "first"), "form"),
                "$param.billed_price",
            ),
            expect: {
                text: "The line shows the vendor's price.",
                check: holdsLine("invoice_line_ids", { price_unit: "$param.billed_price" }),
            },
        }),
        step("save_draft", {
            title: "Save the draft",
            say: "Click Save, the small cloud at the top.",
            why: "Whoever settles the price looks at this bill. What is not saved, they do not see.",
            ...click(on(BILL, control("save"), "form")),
            expect: {
                text: "The draft is saved with the vendor's price.",
                check: saved(
                    [
                        ["ref", "!=", false],
                        ["invoice_line_ids", "any", [["price_unit", "=", "$param.billed_price"]]],
                    ],
                    "bill",
                ),
            },
        }),
        step("hand_over", {
            title: "Leave it a draft, and ask",
            say: "Do not confirm. Tell procurement both prices and the bill's number: whoever owns the contract knows what was agreed.",
            why: "Who pays the bill does not change the price: two people look at every difference, and the auditor wants to see both.",
            expect: { text: "The bill waits as a draft. Procurement has what it needs." },
        }),
        step("look_up_price", {
            title: "Look up what was agreed",
            actor: OWNER,
            say: "Open the order and look at Unit Price. Compare it with the contract and the vendor's order confirmation.",
            why: "A price that crept up once stays up. What you let pass now is the vendor's next price list.",
            ...read(on(ORDER, field("order_line"), "form")),
            expect: { text: "The order shows the agreed price, lower than the one billed." },
        }),
        step("call_vendor", {
            title: "Clear it with the vendor",
            actor: OWNER,
            say: "Call the vendor: they take the bill back and send a corrected one.",
            why: "The hospital pays what was agreed, and the vendor has to say so.",
            expect: { text: "The vendor will send a corrected bill." },
        }),
        step("confirmation", {
            title: "Keep the proof with the order",
            actor: OWNER,
            say: "In Vendor Reference, type the number of the vendor's order confirmation.",
            why: "Accounts payable sees at once that the price is settled, and by which paper.",
            ...fill(on(ORDER, field("partner_ref"), "form"), "$param.confirmation"),
            expect: {
                text: "The order shows the confirmation's number.",
                check: saved([["partner_ref", "!=", false]], "order"),
            },
        }),
        step("refuse", {
            title: "Refuse the wrong bill",
            say: "Open the draft bill and click Cancel.",
            why: "A wrong bill that lies about as a draft is confirmed by somebody one busy morning.",
            ...click(on(BILL, button("button_cancel"), "form")),
            irreversible: true,
            expect: {
                text: "The bill is cancelled.",
                check: saved([["state", "=", "cancel"]], "bill"),
            },
        }),
        step("open_orders_again", {
            ...openTheOrders,
            title: "Open the orders again",
            say: "When the corrected bill is there, open Purchase Orders, under Orders.",
            why: "The order waits for its bill again, because the first one was refused.",
        }),
        step("select_again", {
            ...tickTheOrder,
            why: "The corrected bill is matched to the same order and the same receipt.",
        }),
        step("corrected_bill", {
            title: "Make the corrected bill",
            say: "Click Create Bills.",
            why: "Its lines have the price of the order, which is the agreed one.",
            ...click(on(ORDER, button("action_create_invoice"), "list")),
            expect: {
                text: "A new draft bill is open.",
                check: saved(
                    [["invoice_line_ids.purchase_line_id.order_id", "=", "$order"]],
                    "corrected",
                ),
            },
            binds: makes("corrected", BILL),
        }),
        step("corrected_date", {
            title: "Type its date",
            say: "In Bill Date, type the date on the corrected bill.",
            why: "The days to pay are counted from the bill that was right.",
            ...fill(on(BILL, field("invoice_date"), "form"), "$param.bill_date"),
            expect: {
                text: "The bill shows its date.",
                check: saved([["invoice_date", "!=", false]], "corrected"),
            },
        }),
        step("corrected_number", {
            title: "Type its number",
            say: "In Bill Reference, type the number on the corrected bill.",
            why: "With a number of its own, nobody takes it for the refused one.",
            ...fill(on(BILL, field("ref"), "form"), "$param.corrected_number"),
            expect: {
                text: "The bill shows the new number.",
                check: saved([["ref", "=", "$param.corrected_number"]], "corrected"),
            },
        }),
        step("compare", {
            title: "Compare once more",
            say: "Compare price, quantity and total with the corrected paper.",
            why: "A correction can be wrong, too.",
            ...read(on(BILL, field("invoice_line_ids"), "form")),
            expect: { text: "Order, receipt and bill agree." },
        }),
        step("confirm", {
            ...confirmTheBill,
            why: "From here on the hospital owes the agreed price, and no more.",
        }),
        step("if_asked", {
            ...answerWhatOdooAsks,
            expect: {
                text: "The bill is posted, with the quantities that came, at the agreed price.",
                check: saved(
                    [
                        ["state", "=", "posted"],
                        asReceived,
                        ...asOrdered("="),
                        [
                            "invoice_line_ids",
                            "any",
                            [
                                ["purchase_line_id", "!=", false],
                                ["price_unit", "=", "$param.agreed_price"],
                            ],
                        ],
                    ],
                    "corrected",
                ),
            },
        }),
    ],
});
