import { asAdmin } from "./administrator.mjs";
import { approve } from "./approving.mjs";

/**
 * A process of two roles, held by name: a buyer confirms an order, a storekeeper receives it.
 *
 * @param {string} name unique, in lower case
 * @param {{buyers: {id: number}[], storekeepers: {id: number}[]}} people
 * @param {{as?: typeof asAdmin}} [options] an administrator of another Odoo than the shared one
 * @returns {Promise<{key: string, id: number, name: string}>} the scenario, approved
 */
export async function twoRoles(name, { buyers, storekeepers }, { as = asAdmin } = {}) {
    const role = (what, people) => ({
        key: `trial.${what}_${name}`,
        name: what,
        user_ids: [[6, 0, people.map(({ id }) => id)]],
    });
    const [buyer, storekeeper] = await as("golive.role", "create", [
        [role("buyer", buyers), role("storekeeper", storekeepers)],
    ]);
    const order = { model: "purchase.order", view: "form" };
    const receipt = { model: "stock.picking", view: "form" };
    const steps = [
        step("open_order", "Open the order", {
            binds: { name: "order", model: order.model, from: "open" },
            check: { screen: order },
        }),
        step("confirm", "Confirm the order", {
            at: { button: "button_confirm", on: order },
            do: { click: true },
            check: { record: [["state", "=", "purchase"]], of: "order" },
        }),
        step(
            "open_receipt",
            "Open the receipt",
            {
                at: { button: "action_view_picking", on: order },
                do: { click: true },
                binds: { name: "receipt", model: receipt.model, from: "open" },
                check: { screen: receipt },
            },
            storekeeper,
        ),
        step(
            "receive",
            "Receive the goods",
            {
                at: { button: "button_validate", on: receipt },
                do: { click: true },
                check: { record: [["state", "=", "done"]], of: "receipt" },
            },
            storekeeper,
        ),
    ];
    const scenario = {
        key: `purchase.${name}`,
        name: `From order to receipt (${name})`,
        app: "purchase",
        kind: "process",
        start: "purchase.purchase_rfq",
        role_ids: [[6, 0, [buyer, storekeeper]]],
        spec: { roles: [`trial.buyer_${name}`, `trial.storekeeper_${name}`] },
        step_ids: steps.map((values, sequence) => [0, 0, { sequence, ...values }]),
    };
    const [id] = await as("golive.scenario", "create", [[scenario]]);
    await approve([id], as);
    return { id, key: scenario.key, name: scenario.name };
}

/** An order that waits to be confirmed: its id. */
export async function draftOrder({ as = asAdmin } = {}) {
    const [vendor] = await as("res.partner", "search", [[["name", "=", "Azure Interior"]]]);
    // Of its own: what it is received with, such as lots, is nobody's to set.
    const [product] = await as("product.product", "create", [
        [{ name: "Gloves", type: "consu", tracking: "none" }],
    ]);
    const line = { product_id: product, product_qty: 5, price_unit: 10 };
    const [id] = await as("purchase.order", "create", [
        [{ partner_id: vendor, order_line: [[0, 0, line]] }],
    ]);
    return id;
}

function step(key, title, spec, actor) {
    return { key, title, say: `${title}.`, spec, ...(actor && { actor_id: actor }) };
}

/** A receipt of which a part has come: its id. */
export async function partlyReceived() {
    const order = await draftOrder();
    await asAdmin("purchase.order", "button_confirm", [[order]]);
    const of = [["purchase_id", "=", order]];
    const [receipt] = await asAdmin("stock.picking", "search", [of]);
    const moves = await asAdmin("stock.move", "search", [[["picking_id", "=", receipt]]]);
    await asAdmin("stock.move", "write", [moves, { quantity: 1, picked: true }]);
    return receipt;
}
