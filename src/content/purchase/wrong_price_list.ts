import {
    button,
    cell,
    click,
    field,
    fill,
    given,
    holdsLine,
    menu,
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
import { forWarehouse, goods, orderOf } from "./given/ordering";
import { confirmTheOrder, openYourRequests } from "./steps/ordering";

const ORDER = "purchase.order";
const PRICE = "product.supplierinfo";
const BUYER = "procurement.buyer";
const OWNER = "procurement.process_owner";

/** An exception in ordering: the price that Odoo proposes is last year's, for every buyer alike. */
export const wrongPriceList = scenario({
    key: "purchase.wrong_price_list",
    version: 1,
    name: "Correct a vendor's price before ordering",
    summary:
        "Notice a price that is not the agreed one, have the price list corrected, and order at the right price.",
    app: "purchase",
    kind: "process",
    roles: [BUYER, OWNER],
    processClass: "compliance_sensitive",
    minutes: 10,
    exercise: true,
    start: "purchase.purchase_rfq",
    params: [
        warehouse,
        { name: "listed_price", label: "Price in the list", value: 15 },
        { name: "agreed_price", label: "Price in the contract", value: 12 },
    ],
    given: [
        ...goods,
        given("price", PRICE, [["price", "=", "$param.listed_price"]], {
            make: {
                partner_id: "$vendor",
                product_id: "$product",
                min_qty: 1,
                price: "$param.listed_price",
            },
        }),
        given(
            "order",
            ORDER,
            [
                ["state", "in", ["draft", "sent"]],
                ["order_line", "!=", false],
                ...forWarehouse,
                ["order_line", "not any", [["price_unit", "!=", "$param.listed_price"]]],
            ],
            { make: orderOf(10, "$param.listed_price") },
        ),
    ],
    steps: [
        step("open_requests", {
            ...openYourRequests,
            why: "What is still a request can be put right without troubling the vendor.",
        }),
        step("open_request", {
            title: "Open the request",
            say: "Click the request.",
            why: "Nothing is ordered yet: this is the last moment at which a price costs nothing to correct.",
            ...open(on(ORDER, row("order"))),
            expect: { text: "The request is open.", check: shows(ORDER, "form") },
        }),
        step("compare", {
            title: "Compare with the contract",
            say: "Compare Unit Price with the price in the contract. Here it is the old one, and too high.",
            why: "Odoo proposes what the price list says. If the list is wrong, every order of every ward is wrong with it.",
            ...read(on(ORDER, field("order_line"), "form")),
            expect: { text: "You know the price that Odoo proposes and the one that was agreed." },
        }),
        step("tell_owner", {
            title: "Leave it, and say so",
            say: "Do not confirm. Tell the process owner the vendor, the product and both prices.",
            why: "If you only correct your own order, the next colleague pays the old price again.",
            expect: { text: "The request waits, and the process owner knows why." },
        }),
        step("open_prices", {
            title: "Open the price list",
            actor: OWNER,
            say: "Open Vendor Pricelists, under Configuration.",
            why: "Every order takes its price from here. One correction puts right all that follow.",
            ...click(menu("purchase.menu_product_pricelist_action2_purchase")),
            expect: { text: "You see the vendors' prices.", check: shows(PRICE) },
        }),
        step("open_price", {
            title: "Open the price",
            actor: OWNER,
            say: "Find vendor and product, and click the line.",
            why: "A product may have several vendors, and a vendor several prices by quantity: take the one in the contract.",
            ...open(on(PRICE, row("price"))),
            expect: { text: "The price is open.", check: shows(PRICE, "form") },
        }),
        step("correct_price", {
            title: "Correct the price",
            actor: OWNER,
            say: "Type the price in the contract.",
            why: "Have the contract before you. A price from memory is how the wrong one came here.",
            ...fill(on(PRICE, field("price"), "form"), "$param.agreed_price"),
            expect: {
                text: "The list has the agreed price.",
                check: saved([["price", "=", "$param.agreed_price"]], "price"),
            },
        }),
        step("correct_request", {
            title: "Correct the request",
            say: "Open the request again, and type the agreed price in Unit Price.",
            why: "A request that was there before keeps the price that it began with.",
            ...fill(
                on(ORDER, cell("order_line", "price_unit", "first"), "form"),
                "$param.agreed_price",
            ),
            expect: {
                text: "The line shows the agreed price.",
                check: holdsLine("order_line", { price_unit: "$param.agreed_price" }),
            },
        }),
        step("total", {
            title: "Look at the total",
            say: "See that the total went down.",
            why: "This is what the ward keeps for something else.",
            ...read(on(ORDER, field("tax_totals"), "form")),
            expect: { text: "The total is that of the agreed price." },
        }),
        step("confirm", {
            ...confirmTheOrder,
            why: "From here on the hospital has promised to buy, at the price that was agreed.",
            ...click(on(ORDER, button("button_confirm"), "form")),
        }),
    ],
});
