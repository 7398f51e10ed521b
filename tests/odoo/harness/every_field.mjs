import { asAdmin, idOf } from "./administrator.mjs";
import { approve } from "./approving.mjs";

const ORDER = "purchase.order";
const PRODUCT = "product.template";
const form = (model, field, is) => ({ check: { form: { model, field, is } } });
const line = (name, value) => ({
    check: { form: { model: ORDER, field: "order_line", lines: { [name]: value } } },
});
const cell = (field) => ({ field, in: "order_line", row: "last" });

/** A step for each kind of field and control that a person gives something: key → specification. */
const STEPS = {
    open: { at: { menu: "purchase.menu_purchase_rfq" }, do: { click: true }, ...screen(ORDER) },
    search: { at: { control: "search" }, do: { fill: "Azure" } },
    filter: { at: { control: "filter", of: "draft_rfqs" }, do: { click: true } },
    order: {
        at: { control: "new", on: { model: ORDER } },
        do: { click: true },
        binds: { name: "order", model: ORDER, from: "new" },
        ...screen(ORDER, "form"),
    },
    many2one: {
        at: { field: "partner_id" },
        do: { pick: "Azure Interior" },
        ...form(ORDER, "partner_id", "Azure Interior"),
    },
    char: {
        at: { field: "partner_ref" },
        do: { fill: "REF 7" },
        ...form(ORDER, "partner_ref", "REF 7"),
    },
    datetime: {
        at: { field: "date_order" },
        do: { fill: "2027-03-05" },
        ...form(ORDER, "date_order", "2027-03-05"),
    },
    line: {
        at: { field: "product_id", in: "order_line" },
        do: { pick: "$param.product" },
        ...line("product_id", true),
    },
    quantity: { at: cell("product_qty"), do: { fill: 3 }, ...line("product_qty", 3) },
    price: { at: cell("price_unit"), do: { fill: 12.5 }, ...line("price_unit", 12.5) },
    page: { at: { tab: "purchase_delivery_invoice" }, do: { open: true } },
    terms: {
        at: { field: "payment_term_id" },
        do: { pick: "30 Days" },
        ...form(ORDER, "payment_term_id", "30 Days"),
    },
    origin: { at: { field: "origin" }, do: { fill: "Ward 3" }, ...form(ORDER, "origin", "Ward 3") },
    products: { at: { tab: "products" }, do: { open: true } },
    html: {
        at: { field: "note" },
        do: { fill: "Fragile" },
        check: { record: [["note", "ilike", "Fragile"]], of: "order" },
    },
    catalog: {
        at: { menu: "purchase.menu_procurement_partner_contact_form" },
        do: { click: true },
        ...screen(PRODUCT),
    },
    product: {
        at: { control: "new", on: { model: PRODUCT } },
        do: { click: true },
        binds: { name: "product", model: PRODUCT, from: "new" },
        ...screen(PRODUCT, "form"),
    },
    text: { at: { field: "name" }, do: { fill: "Trolley" }, ...form(PRODUCT, "name", "Trolley") },
    selection: {
        at: { field: "type" },
        do: { fill: "service" },
        ...form(PRODUCT, "type", "service"),
    },
    monetary: {
        at: { field: "list_price" },
        do: { fill: 1234.5 },
        ...form(PRODUCT, "list_price", 1234.5),
    },
    boolean: {
        at: { field: "purchase_ok" },
        do: { check: false },
        ...form(PRODUCT, "purchase_ok", false),
    },
    saved: {
        at: { control: "save" },
        do: { click: true },
        check: { record: [["name", "=", "Trolley"]], of: "product" },
    },
    confirmed: {
        at: { control: "action", of: "archive" },
        do: { click: true },
        check: { record: [["active", "=", false]], of: "product" },
    },
};

function screen(model, view) {
    return { check: { screen: { model, ...(view && { view }) } } };
}

export const EVERY_FIELD = "test.every_field";

const GROUPS = ["purchase.group_purchase_manager", "product.group_product_manager"];

/** Makes the scenario, for buyers who look after products, with its product left to who plays it. */
export async function makeEveryField() {
    const [role] = await asAdmin("golive.role", "create", [
        [
            {
                key: "test.every_field",
                name: "Every field",
                group_ids: [[6, 0, await Promise.all(GROUPS.map((xmlId) => idOf(xmlId)))]],
            },
        ],
    ]);
    const [id] = await asAdmin("golive.scenario", "create", [
        [
            {
                key: EVERY_FIELD,
                name: "Every field",
                app: "purchase",
                start: "purchase.purchase_rfq",
                role_ids: [[6, 0, [role]]],
                spec: { params: [{ name: "product", label: "Product" }] },
                step_ids: Object.entries(STEPS).map(([key, spec], sequence) => [
                    0,
                    0,
                    { key, title: key, say: key, sequence, spec },
                ]),
            },
        ],
    ]);
    await approve([id], asAdmin);
    return { id, steps: Object.keys(STEPS).length };
}
