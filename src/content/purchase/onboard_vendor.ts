import {
    click,
    control,
    exists,
    field,
    fill,
    holds,
    makes,
    on,
    pick,
    read,
    saved,
    scenario,
    shows,
    step,
    tab,
} from "../../scenario/builders";
import { openTheVendors } from "./steps/vendors";

const VENDOR = "res.partner";
const BUYER = "procurement.buyer";
const PAYABLE = "procurement.accounts_payable";

/** A new vendor: the buyer enters who it is, accounts payable how it is paid. */
export const onboardVendor = scenario({
    key: "purchase.onboard_vendor",
    version: 1,
    name: "Take on a new vendor",
    summary:
        "Enter a vendor once, completely. A second person checks the data, enters the bank account and says how it is paid.",
    app: "purchase",
    kind: "process",
    roles: [BUYER, PAYABLE],
    processClass: "enterprise_standard",
    minutes: 12,
    start: "account.res_partner_action_supplier",
    params: [
        { name: "vendor_name", label: "Name of the vendor", value: "Lakeside Surgical Supplies" },
        { name: "vat", label: "Tax ID" },
        { name: "email", label: "Email for orders", value: "orders@lakeside.example" },
        { name: "street", label: "Street", value: "12 Harbour Road" },
        { name: "city", label: "City", value: "Northport" },
        { name: "country", label: "Country" },
        {
            name: "bank_account",
            label: "Bank account in the contract",
            value: "BE71 0961 2345 6769",
        },
        { name: "payment_terms", label: "Payment terms" },
    ],
    steps: [
        step("open_vendors", {
            ...openTheVendors,
            why: "Look here first: most new vendors are old ones, spelled differently.",
        }),
        step("search", {
            title: "Look whether it is there",
            say: "Type the vendor's whole name in the search, and press Enter. Then try its first word alone, and its tax ID.",
            why: "A vendor that is there twice has two price lists and two debts, and its bills are paid twice.",
            ...fill(on(VENDOR, control("search")), "$param.vendor_name"),
            expect: { text: "There is no such vendor yet." },
        }),
        step("new_vendor", {
            title: "Start a new vendor",
            say: "Click New.",
            why: "From here on you answer for what the next colleague finds under this name.",
            ...click(on(VENDOR, control("new"))),
            expect: { text: "An empty form is open.", check: shows(VENDOR, "form") },
            binds: makes("vendor", VENDOR),
        }),
        step("name", {
            title: "Type the name",
            say: "Type the company's name as it stands in the trade register.",
            why: "Contract, order and bill have to carry the same name.",
            ...fill(on(VENDOR, field("name"), "form"), "$param.vendor_name"),
            expect: {
                text: "The form shows the name.",
                check: holds("name", "$param.vendor_name"),
            },
        }),
        step("email", {
            title: "Type the address for orders",
            say: "Type the email to which the vendor wants its orders.",
            why: "An order that goes to somebody's own mailbox is lost in their holidays.",
            ...fill(on(VENDOR, field("email"), "form"), "$param.email"),
            expect: { text: "The form shows the email.", check: holds("email", "$param.email") },
        }),
        step("street", {
            title: "Type the street",
            say: "Type street and number.",
            why: "Returns and reminders go there.",
            ...fill(on(VENDOR, field("street"), "form"), "$param.street"),
            expect: { text: "The form shows the street.", check: holds("street", "$param.street") },
        }),
        step("city", {
            title: "Type the city",
            say: "Type the city.",
            why: "Delivery times are counted from here.",
            ...fill(on(VENDOR, field("city"), "form"), "$param.city"),
            expect: { text: "The form shows the city.", check: holds("city", "$param.city") },
        }),
        step("country", {
            title: "Choose the country",
            say: "Choose the country.",
            why: "Tax and customs hang on it.",
            ...pick(on(VENDOR, field("country_id"), "form"), "$param.country"),
            expect: {
                text: "The form shows the country.",
                check: holds("country_id", "$param.country"),
            },
        }),
        step("vat", {
            title: "Type the tax ID",
            say: "Type the tax ID from the vendor's letter. Should Odoo warn of a duplicate, stop and look at it.",
            why: "Names change, the tax ID does not: it shows whether the company is real, and whether it is here already.",
            ...fill(on(VENDOR, field("vat"), "form"), "$param.vat"),
            expect: { text: "The form shows the tax ID.", check: holds("vat", "$param.vat") },
        }),
        step("save", {
            title: "Save the vendor",
            say: "Click Save, the small cloud at the top.",
            why: "Your part is done. Whoever pays looks at it next.",
            ...click(on(VENDOR, control("save"), "form")),
            expect: {
                text: "The vendor is saved, complete with address and tax ID.",
                check: saved(
                    [
                        ["is_company", "=", true],
                        ["supplier_rank", ">", 0],
                        ["country_id", "!=", false],
                        ["vat", "!=", false],
                    ],
                    "vendor",
                ),
            },
        }),
        step("check_data", {
            title: "Check the vendor's data",
            actor: PAYABLE,
            say: "Compare name and address with the contract.",
            why: "The one who enters a vendor never pays it: this is how hospitals keep invented vendors out.",
            ...read(on(VENDOR, field("name"), "form")),
            expect: { text: "The data is that of the contract." },
        }),
        step("call_back", {
            title: "Check the bank account by phone",
            actor: PAYABLE,
            say: "Call the vendor, by a number that you found yourself, and have the bank account read out to you.",
            why: "A letter with a new account number is the oldest fraud there is. The number in that letter leads to its writer.",
            expect: { text: "The bank account is that of the vendor." },
        }),
        step("invoicing_page", {
            title: "Open Invoicing",
            actor: PAYABLE,
            say: "Open the page Invoicing.",
            why: "Where the money goes is entered here, by you and never by the one who buys.",
            ...click(on(VENDOR, tab("accounting"), "form")),
            expect: { text: "You see the group General." },
        }),
        step("bank_account", {
            title: "Enter the bank account",
            actor: PAYABLE,
            say: "In Bank accounts, type the number that was read out to you, and choose Create.",
            why: "Every bill of this vendor is paid to it. One digit that came by e-mail and not by your call, and the money is gone.",
            ...fill(on(VENDOR, field("bank_ids"), "form"), "$param.bank_account"),
            expect: {
                text: "The account is there, with a red mark until a third person trusts it.",
                // Of who pays, not of who buys: that is what the two are there for.
                check: exists("res.partner.bank", [
                    ["partner_id", "=", "$vendor"],
                    ["active", "=", true],
                    // Spaces do not count. Where the contract's is not known, any: every name holds nothing.
                    "|",
                    ["acc_number", "=", "$param.bank_account"],
                    ["partner_id.name", "ilike", "$param.bank_account"],
                ]),
            },
        }),
        step("purchase_page", {
            title: "Open Sales & Purchase",
            actor: PAYABLE,
            say: "Open the page Sales & Purchase.",
            why: "What is agreed on here counts for every order to come.",
            ...click(on(VENDOR, tab("sales_purchases"), "form")),
            expect: { text: "You see the group Purchase." },
        }),
        step("payment_terms", {
            title: "Choose the payment terms",
            actor: PAYABLE,
            say: "Under Purchase, choose the payment terms in the contract.",
            why: "Too short, and the hospital lends the vendor money. Too long, and the next delivery does not come.",
            ...pick(
                on(VENDOR, field("property_supplier_payment_term_id"), "form"),
                "$param.payment_terms",
            ),
            expect: {
                text: "The vendor has its payment terms.",
                check: saved([["property_supplier_payment_term_id", "!=", false]], "vendor"),
            },
        }),
    ],
});
