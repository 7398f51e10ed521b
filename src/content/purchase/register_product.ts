import {
    buttonIn,
    click,
    control,
    exists,
    field,
    fill,
    holds,
    makes,
    menu,
    on,
    pick,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import {
    keepItInStock,
    nameTheProduct,
    openTheProducts,
    searchForTheProduct,
    startAProduct,
    trackItByLot,
} from "../stock/steps/products";
import { vendor } from "./given/ordering";

const PRODUCT = "product.template";
const RULE = "stock.warehouse.orderpoint";
const PRICE = "product.supplierinfo";
const STEWARD = "inventory.process_owner";
const OWNER = "procurement.process_owner";

/** A new item: who keeps the list of items enters it, who owns purchasing says what it costs. */
export const registerProduct = scenario({
    key: "stock.register_product",
    version: 1,
    name: "Take a new product into the list",
    summary:
        "Look whether it is there, enter it once and completely, say when it is ordered again, and what it costs.",
    app: "stock",
    kind: "process",
    roles: [STEWARD, OWNER],
    processClass: "enterprise_standard",
    minutes: 12,
    start: "stock.product_template_action_product",
    params: [
        {
            name: "product_name",
            label: "Name of the product",
            value: "Foam dressing 10 x 10 cm, box of 10",
        },
        { name: "code", label: "Item code" },
        { name: "category", label: "Category" },
        { name: "cost", label: "What one costs", value: 38.5 },
        { name: "least", label: "Fewest to have", value: 5 },
        { name: "most", label: "Most to have", value: 20 },
        { name: "vendor", label: "Vendor" },
        { name: "price", label: "Price in the contract", value: 38.5 },
    ],
    given: [{ ...vendor, fills: { vendor: "display_name" } }],
    steps: [
        step("open_products", {
            ...openTheProducts,
            why: "One list for all houses: what is entered here, every ward and every buyer finds.",
        }),
        step("search", {
            ...searchForTheProduct,
            title: "Look whether it is there",
            say: "Type the whole name in the search, and press Enter. Then try one word of it alone, and the maker's number.",
            why: "An item that is there twice has two stocks, and one of them is always short.",
            expect: { text: "There is no such product yet." },
        }),
        step("new_product", {
            ...startAProduct,
            why: "From here on you answer for what a nurse finds under this name at night.",
        }),
        step("name", {
            ...nameTheProduct,
            why: "The same order in every name puts alike beside alike in the list, and the next duplicate is seen before it is made.",
        }),
        step("in_stock", {
            ...keepItInStock,
            why: "Without it nothing is counted: it can be bought for years, and nobody knows how many there are.",
        }),
        step("lots", {
            ...trackItByLot,
            why: "What touches a patient may be recalled. Without its lot you would have to take back every box in the house.",
        }),
        step("cost", {
            title: "Set what one costs",
            say: "In Cost, type what one costs, and look at the unit beside it: does it say box or piece?",
            why: "What the stock is worth, and what a ward is charged, is counted from this. A piece at the price of a box makes a storeroom look rich.",
            ...fill(on(PRODUCT, field("standard_price"), "form"), "$param.cost"),
            expect: {
                text: "The form shows the cost.",
                check: holds("standard_price", "$param.cost"),
            },
        }),
        step("category", {
            title: "Choose the category",
            say: "Choose the category to which it belongs.",
            why: "By the category the value of the stock is added up, and auditors and budgets look at just that.",
            ...pick(on(PRODUCT, field("categ_id"), "form"), "$param.category"),
            expect: {
                text: "The form shows the category.",
                check: holds("categ_id", "$param.category"),
            },
        }),
        step("code", {
            title: "Give it its code",
            say: "In Reference, type the next free item code of your hospital.",
            why: "Names are spelled in many ways, a code in one. By it all houses know that they speak of the same thing.",
            ...fill(on(PRODUCT, field("default_code"), "form"), "$param.code"),
            expect: {
                text: "The form shows the code.",
                check: holds("default_code", "$param.code"),
            },
        }),
        step("save", {
            title: "Save the product",
            say: "Click Save, the small cloud at the top.",
            why: "From now on it can be ordered. What is missing here is missing on every order.",
            ...click(on(PRODUCT, control("save"), "form")),
            expect: {
                text: "The product is saved: kept in stock, by lots, with code, category and cost.",
                check: saved(
                    [
                        ["is_storable", "=", true],
                        ["tracking", "=", "lot"],
                        ["default_code", "!=", false],
                        ["categ_id", "!=", false],
                        ["standard_price", ">", 0],
                    ],
                    "product",
                ),
            },
        }),
        step("rules", {
            title: "Open its reordering rules",
            say: "Click Reordering Rules at the top of the product.",
            why: "Somebody has to notice that it runs out. A rule does so at night and on Sundays.",
            ...click(on(PRODUCT, buttonIn("box", "action_view_orderpoints"), "form")),
            expect: { text: "You see its rules: none yet.", check: shows(RULE) },
        }),
        step("new_rule", {
            title: "Start a rule",
            say: "Click New.",
            why: "One rule for each place that is to have some of it. Begin with the storeroom.",
            ...click(on(RULE, control("new"))),
            expect: { text: "A line for this product is open." },
        }),
        step("least", {
            title: "Say when it is ordered",
            say: "In Min, type how many must never be fallen short of.",
            why: "It is what the wards use until the next delivery is here, and a little more.",
            ...fill(on(RULE, field("product_min_qty")), "$param.least"),
            expect: { text: "The line shows the minimum." },
        }),
        step("most", {
            title: "Say how far it is filled",
            say: "In Max, type up to how many the shelf is filled.",
            why: "More than the shelf holds stands in the corridor, and expires there.",
            ...fill(on(RULE, field("product_max_qty")), "$param.most"),
            expect: { text: "The line shows the maximum." },
        }),
        step("keep_rule", {
            title: "Save the rule",
            say: "Click Save.",
            why: "From tonight on the list of what is to be ordered has it, whenever it runs low.",
            ...click(on(RULE, control("save"))),
            expect: {
                text: "The rule is saved, with a minimum and a maximum.",
                check: exists(RULE, [
                    ["product_id.product_tmpl_id", "=", "$product"],
                    ["product_min_qty", ">", 0],
                    ["product_max_qty", ">=", "$own.product_min_qty"],
                ]),
            },
        }),
        step("open_prices", {
            title: "Open the price list",
            actor: OWNER,
            say: "Open Vendor Pricelists, under Configuration, in Purchase.",
            why: "Who enters an item does not say what is paid for it: two people stand behind every price.",
            ...click(menu("purchase.menu_product_pricelist_action2_purchase")),
            expect: { text: "You see the vendors' prices.", check: shows(PRICE) },
        }),
        step("new_price", {
            title: "Start a price",
            actor: OWNER,
            say: "Click New.",
            why: "Without a price here the buyer has to ask for it, order by order.",
            ...click(on(PRICE, control("new"))),
            expect: { text: "An empty price is open.", check: shows(PRICE, "form") },
            binds: makes("price", PRICE),
        }),
        step("price_vendor", {
            title: "Choose the vendor",
            actor: OWNER,
            say: "Choose the vendor of the contract.",
            why: "Odoo proposes this vendor to whoever orders it, and to the rule that orders by itself.",
            ...pick(on(PRICE, field("partner_id"), "form"), "$param.vendor"),
            expect: {
                text: "The form shows the vendor.",
                check: holds("partner_id", "$param.vendor"),
            },
        }),
        step("price_product", {
            title: "Choose the product",
            actor: OWNER,
            say: "Type the code or part of the name, and choose the new product.",
            why: "Compare the code: a price at the neighbour in the list is paid for years.",
            ...pick(on(PRICE, field("product_tmpl_id"), "form"), "$param.product_name"),
            expect: {
                text: "The form shows the product.",
                check: holds("product_tmpl_id", "$param.product_name"),
            },
        }),
        step("price", {
            title: "Type the price",
            actor: OWNER,
            say: "In Unit Price, type the price in the contract, for the unit in which it is bought.",
            why: "The bill is compared with it. Have the contract before you.",
            ...fill(on(PRICE, field("price"), "form"), "$param.price"),
            expect: { text: "The form shows the price.", check: holds("price", "$param.price") },
        }),
        step("keep_price", {
            title: "Save the price",
            actor: OWNER,
            say: "Click Save, the small cloud at the top.",
            why: "Now any buyer can order it, at the agreed price, from the agreed vendor.",
            ...click(on(PRICE, control("save"), "form")),
            expect: {
                text: "The product has a vendor and a price.",
                check: saved(
                    [
                        ["product_tmpl_id", "=", "$product"],
                        ["partner_id", "!=", false],
                        ["price", ">", 0],
                    ],
                    "price",
                ),
            },
        }),
    ],
});
