import { find } from "../../../../src/screen/find";
import { addNodes } from "../stage.mjs";

/** What is looked for: what a form, a list and a menu are made of. */
const ANCHORS = [
    { field: "partner_id", on: { model: "purchase.order", view: "form" } },
    { button: "button_confirm" },
    { field: "product_id", in: "order_line", row: "edited" },
    { menu: "purchase.menu_purchase_rfq" },
    { control: "new" },
    { tab: "products" },
];
const SELECTORS = [
    ".o_field_widget[name=partner_id]",
    "button[name=button_confirm]",
    ".o_field_widget[name=order_line] .o_selected_row td[name=product_id]",
    "[data-menu-xmlid='purchase.menu_purchase_rfq']",
    ".o_list_button_add",
    ".o_notebook .nav-link[name=products]",
];
const BATCH = 5;
const SAMPLES = 200;

/** Milliseconds that one look takes in a page of so many nodes: `{golive: number[], hoot: number[]}`. */
export async function look(nodes) {
    const holder = addNodes(nodes);
    const hoot = await loadHoot();
    // The layout that the browser owes for the change is not the look's.
    document.body.getBoundingClientRect();
    const golive = sample(ANCHORS, (anchor) => find(anchor, ATLAS, document));
    const theirs = sample(SELECTORS, (selector) => hoot.queryFirst(selector, { visible: true }));
    holder.remove();
    return { golive, hoot: theirs };
}

/** What Odoo tells of a page on which nothing is folded away. */
const ATLAS = {
    menuPath: (xmlId) => [xmlId],
    currentApp: () => "purchase.menu_purchase_root",
    actionId: () => null,
    statusOf: (status) => status,
    rowsOf: () => [],
    lineAt: () => undefined,
    entryOf: () => null,
    placeOfEntry: () => ({ spots: [] }),
    waysTo: () => [],
};

async function loadHoot() {
    await odoo.loader.modules.get("@web/core/assets").loadBundle("web_tour.interactive");
    return odoo.loader.modules.get("@odoo/hoot-dom");
}

function sample(wanted, once) {
    const times = [];
    for (let turn = 0; turn < SAMPLES; turn++) {
        const one = wanted[turn % wanted.length];
        const began = performance.now();
        for (let again = 0; again < BATCH; again++) {
            once(one);
        }
        times.push((performance.now() - began) / BATCH);
    }
    return times;
}
