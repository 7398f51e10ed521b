import { byMouse, RFQS } from "./buying.mjs";

/** A scenario of thirty steps of all natures, and how a person does each, in Odoo's own screens. */
const ORDER = "purchase.order";
const RECEIPT = "stock.picking";
const order = { model: ORDER, view: "form" };
const CATEGORIES = "/odoo/m-res.partner.category";

const told = {};
const clicked = (at) => ({ at, do: { click: true } });
const filled = (field, fill) => ({
    at: { field, on: order },
    do: { fill },
    check: { form: { field, is: fill } },
});
const kept = (domain) => ({
    ...clicked({ control: "save", on: order }),
    check: { record: domain, of: "order" },
});

async function says({ page }) {
    await page.click(".o_golive_next:visible");
}

const type = (field, text) =>
    async function types({ page }) {
        await page.click(`.o_field_widget[name=${field}] input`);
        await page.keyboard.press("Control+a");
        await page.keyboard.type(text);
        await page.keyboard.press("Tab");
    };

const opens = (name) =>
    async function opensTab({ page }) {
        await page.click(`.o_notebook .nav-link[name=${name}]`);
    };

async function adds(who) {
    await byMouse.addLine(who);
    await byMouse.product(who);
}

async function counts(who) {
    await who.page.click(".o_data_row [name=product_qty]");
    await byMouse.quantity(who, 5);
    await byMouse.save(who);
}

async function stars({ page }) {
    await page.click(".o_field_widget[name=priority] .o_priority_star");
}

async function toPurchase({ page }) {
    await page.click(".o_navbar_apps_menu button");
    await page.click("[data-menu-xmlid='purchase.menu_purchase_root']");
    await page.waitForSelector(".o_list_view .o_list_button_add");
}

/** Where a fresh browser opens Odoo when it stands at the step: an address, or a model of the run. */
const [AWAY, LIST, ON_ORDER, ON_RECEIPT] = [CATEGORIES, RFQS, "order", "receipt"];

/** key, what the player knows of it, what the person does, where they are. */
const ALL = [
    ["welcome", told, says, AWAY],
    [
        "requests",
        {
            ...clicked({ menu: "purchase.menu_purchase_rfq" }),
            check: { screen: { model: ORDER, view: "list" } },
        },
        toPurchase,
        AWAY,
    ],
    ["look", { at: { control: "new", on: { model: ORDER } }, do: { read: true } }, says, LIST],
    [
        "create",
        {
            ...clicked({ control: "new", on: { model: ORDER } }),
            check: { screen: { model: ORDER, view: "form" } },
            binds: { name: "order", model: ORDER, from: "new" },
        },
        byMouse.newRequest,
        LIST,
    ],
    [
        "vendor",
        {
            at: { field: "partner_id", on: order },
            do: { pick: "Azure Interior" },
            check: { form: { field: "partner_id" } },
        },
        byMouse.vendor,
        LIST,
    ],
    ["reference", filled("partner_ref", "W-3"), type("partner_ref", "W-3"), LIST],
    ["keep", kept([["partner_ref", "=", "W-3"]]), byMouse.save, LIST],
    ["think", told, says, ON_ORDER],
    [
        "product",
        {
            at: { field: "product_id", in: "order_line", on: order },
            do: { pick: "Flipover" },
            check: { form: { field: "order_line", lines: { product_id: true } } },
        },
        adds,
        ON_ORDER,
    ],
    ["keep_line", kept([["order_line", "!=", false]]), byMouse.save, ON_ORDER],
    [
        "more",
        clicked({ tab: "purchase_delivery_invoice", on: order }),
        opens("purchase_delivery_invoice"),
        ON_ORDER,
    ],
    ["source", filled("origin", "Ward 3"), type("origin", "Ward 3"), ON_ORDER],
    ["keep_source", kept([["origin", "=", "Ward 3"]]), byMouse.save, ON_ORDER],
    ["lines", clicked({ tab: "products", on: order }), opens("products"), ON_ORDER],
    ["count", told, says, ON_ORDER],
    [
        "star",
        {
            ...clicked({ field: "priority", on: order }),
            check: { record: [["priority", "=", "1"]], of: "order" },
        },
        stars,
        ON_ORDER,
    ],
    ["tell", told, says, ON_ORDER],
    [
        "arrival",
        { at: { field: "date_planned", on: order }, do: { read: true }, optional: true },
        says,
        ON_ORDER,
    ],
    ["due", { at: { field: "date_order", on: order }, do: { read: true } }, says, ON_ORDER],
    [
        "five",
        {
            at: { field: "product_qty", in: "order_line", row: "first", on: order },
            do: { fill: 5 },
            check: {
                exists: {
                    model: "purchase.order.line",
                    domain: [
                        ["order_id", "=", "$order"],
                        ["product_qty", "=", 5],
                    ],
                },
            },
        },
        counts,
        ON_ORDER,
    ],
    ["ask", told, says, ON_ORDER],
    [
        "confirm",
        {
            ...clicked({ button: "button_confirm", on: order }),
            check: { record: [["state", "=", "purchase"]], of: "order" },
            irreversible: true,
        },
        byMouse.confirm,
        ON_ORDER,
    ],
    ["phone", told, says, ON_ORDER],
    [
        "receipt",
        {
            ...clicked({ button: "action_view_picking", on: order }),
            check: { screen: { model: RECEIPT, view: "form" } },
            binds: { name: "receipt", model: RECEIPT, from: "open" },
        },
        byMouse.receipt,
        ON_ORDER,
    ],
    ["shelf", told, says, ON_RECEIPT],
    [
        "urgent",
        {
            ...clicked({ field: "priority", on: { model: RECEIPT, view: "form" } }),
            check: { record: [["priority", "=", "1"]], of: "receipt" },
        },
        stars,
        ON_RECEIPT,
    ],
    [
        "back",
        {
            ...clicked({ menu: "purchase.menu_purchase_rfq" }),
            check: { screen: { model: ORDER, view: "list" } },
        },
        toPurchase,
        ON_RECEIPT,
    ],
    ["tidy", told, says, LIST],
    ["file", told, says, LIST],
    ["goodbye", told, says, LIST],
];

export const KEY = "purchase.trial_thirty";

export const STEPS = ALL.map(([key, spec, does, place]) => ({ key, spec, does, place }));

/** The scenario, as `teach` takes it. */
export const THIRTY = { key: KEY, steps: STEPS.map(({ key, spec }) => ({ key, spec })) };

/** The address of the place where somebody stands at a step. */
export function addressOf({ place }, { order: orderId, receipt }) {
    if (place === ON_ORDER) {
        return `/odoo/m-${ORDER}/${orderId}`;
    }
    return place === ON_RECEIPT ? `/odoo/m-${RECEIPT}/${receipt}` : place;
}
