import assert from "node:assert/strict";
import { plays } from "./harness/acting.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { byMouse, ordersOf } from "./harness/buying.mjs";
import { atStep, begin, beginAtPurchase, pointsAt, recorded } from "./harness/guide.mjs";
import { employ, teach } from "./harness/office.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

const ORDER = { model: "purchase.order", view: "form" };
const PARTNER = { model: "res.partner", view: "form" };
const RULES = { model: "stock.warehouse.orderpoint", view: "list" };
const click = { click: true };
const MINE = `Pointing rows ${process.pid}`;

scene("with a note below the line, the quantity is still the line's", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    await beginAtPurchase(buyer);
    await byMouse.draft(buyer);
    await byMouse.note(buyer, "please soon");
    await byMouse.save(buyer);
    await atStep(buyer, "quantity");
    const cell = ".o_data_row:not(.o_is_line_note) > td[name=product_qty]";
    await pointsAt(buyer, cell);
    await buyer.page.click(cell);
    await byMouse.quantity(buyer, 5);
    await recorded(buyer, "quantity");
    await byMouse.save(buyer);
    const [order] = await ordersOf(buyer);
    const lines = await asAdmin("purchase.order.line", "search_read", [
        [["order_id", "=", order.id]],
        ["product_qty", "display_type"],
    ]);
    const quantities = lines.map((line) => [line.display_type, line.product_qty]);
    assert.deepEqual(quantities.sort(), [
        [false, 5],
        ["line_note", 0],
    ]);
});

for (const [row, kind] of [
    ["first", "line_section"],
    ["last", "line_note"],
]) {
    scene(`Golive sets the ${row} quantity past a ${kind}`, async (enter) => {
        const text = { display_type: kind, name: MINE, product_qty: 0 };
        const line = { product_id: "Flipover", product_qty: 2 };
        const order_line = row === "first" ? [text, line] : [line, text];
        const make = { partner_id: "Azure Interior", partner_ref: MINE + row, order_line };
        const find = [["partner_ref", "=", MINE + row]];
        const { bound } = await plays(
            enter,
            `row_${row}`,
            "purchase.purchase_rfq",
            {
                open: {
                    at: { record: "$order" },
                    do: { open: true },
                    check: { form: { model: ORDER.model, field: "partner_id" } },
                },
                quantity: {
                    at: { field: "product_qty", in: "order_line", row, on: ORDER },
                    do: { fill: 9 },
                    check: { form: { field: "order_line", lines: { product_qty: 9 } } },
                },
                save: { at: { control: "save" }, do: click },
            },
            { given: [{ name: "order", model: ORDER.model, find, make }] },
        );
        const domain = [["order_id.partner_ref", "=", MINE + row]];
        const lines = await asAdmin("purchase.order.line", "search_read", [
            domain,
            ["product_qty"],
        ]);
        const quantities = lines.map(({ product_qty }) => product_qty);
        assert.deepEqual(quantities.sort(), [0, 9], JSON.stringify(bound));
    });
}

scene(
    "lines that stand as cards: what adds one is pressed, and its window filled in",
    async (enter) => {
        const name = `${MINE} ward`;
        const { bound } = await plays(
            enter,
            "row_cards",
            "base.action_partner_form",
            {
                open: {
                    at: { record: "$ward" },
                    do: { open: true },
                    check: { form: { model: PARTNER.model, field: "name" } },
                },
                nurse: {
                    at: { field: "name", in: "child_ids", on: PARTNER },
                    do: { fill: "Nurse Joy" },
                    check: { form: { field: "child_ids", lines: { name: "Nurse Joy" } } },
                },
                save: {
                    at: { control: "save" },
                    do: click,
                    check: { record: [["child_ids.name", "=", "Nurse Joy"]], of: "ward" },
                },
            },
            {
                given: [
                    {
                        name: "ward",
                        model: PARTNER.model,
                        find: [["name", "=", name]],
                        make: { name, is_company: true },
                    },
                ],
            },
        );
        assert.deepEqual(Object.keys(bound), []);
    },
);

const REPLENISH = "stock.action_orderpoint_replenish";

/** Steps that make a rule in the list itself, for a product of its own. */
async function makesRule(product) {
    await asAdmin("product.product", "create", [
        [{ name: product, type: "consu", is_storable: true }],
    ]);
    return {
        new: {
            at: { control: "new", on: RULES },
            do: click,
            binds: { name: "rule", model: RULES.model, from: "new" },
        },
        product: {
            at: { field: "product_id", on: RULES },
            do: { pick: product },
            check: { record: [["product_id", "ilike", product]], of: "rule" },
        },
    };
}

/** The id of the one rule for a product. */
async function ruleFor(product) {
    const domain = [["product_id.name", "=", product]];
    const rules = await asAdmin(RULES.model, "search_read", [domain, ["name"]]);
    assert.equal(rules.length, 1, JSON.stringify(rules));
    return rules[0].id;
}

scene("a row typed in a list is a record like a form's", async (enter) => {
    const product = `${MINE} gauze`;
    const { bound } = await plays(enter, "row_list", REPLENISH, await makesRule(product));
    assert.deepEqual(bound, { rule: await ruleFor(product) });
});

scene("the person is guided through a row of a list, and it is bound", async (enter) => {
    const [person] = await employ(["rows"], { more: ["stock.group_stock_manager"] });
    const product = `${MINE} lint`;
    const steps = Object.entries({ ...(await makesRule(product)), last: {} });
    const key = `trial.rows_${person.id}`;
    const all = steps.map(([step, spec]) => ({ key: step, spec }));
    await teach(person, [{ key, start: REPLENISH, steps: all }]);
    const who = await enter(person.login);
    const { page } = who;
    await who.goto(`/odoo/action-${REPLENISH}`);
    await begin(who, key);
    await pointsAt(who, ".o_list_button_add");
    await page.click(".o_list_button_add");
    await atStep(who, "product");
    await pointsAt(who, ".o_selected_row > td[name=product_id]");
    await page.click(".o_list_button_discard");
    await atStep(who, "new");
    await page.click(".o_list_button_add");
    await page.fill(".o_selected_row [name=product_id] input", product);
    await page.click(`.o-autocomplete--dropdown-item a:has-text("${product}")`);
    await page.click(".o_list_button_save");
    await recorded(who, "new", "bound");
    await recorded(who, "product");
    await atStep(who, "last");
    await ruleFor(product);
});
