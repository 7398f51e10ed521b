import { asAdmin } from "./harness/administrator.mjs";
import { begin, pointsAt } from "./harness/guide.mjs";
import { employ, teach } from "./harness/office.mjs";
import { scene } from "./harness/scene.mjs";

const ORDER = { model: "purchase.order", view: "form" };
const RECEIPT = { model: "stock.picking", view: "form" };
const PHONE = { width: 360, height: 740 };
const MINE = `Pointing lines ${process.pid}`;
const COVERED = ".o_golive_dock:has-text('A dialog is open over it')";

/** What is done in a cell of the line at one end of a list. */
const cell = (on, list, field, row) => ({
    at: { field, in: list, row, on },
    do: { fill: 9 },
    check: { form: { model: on.model, field: list, lines: { [field]: 9 } } },
});
const quantity = (row) => cell(ORDER, "order_line", "product_qty", row);
const text = (kind) => ({ display_type: `line_${kind}`, name: kind, product_qty: 0 });

scene(
    "360 px: the last line is a card that holds one, and only its dialog is its own",
    async (enter) => {
        const who = await guided(enter, "last_card", quantity("last"), PHONE);
        const { page } = who;
        const lines = [text("section"), ...(await linesOf("Gauze", "Lint")), text("note")];
        await who.goto(`/odoo/action-purchase.purchase_rfq/${await orderOf(lines)}`);
        await begin(who, who.key);
        await pointsAt(who, card(3));
        await page.click(card(2));
        await page.waitForSelector(COVERED);
        await page.waitForSelector(".o_golive_spotlight.o_golive_shown", { state: "detached" });
        await page.click(".modal-footer .o_form_button_cancel");
        await pointsAt(who, card(3));
        await page.click(card(3));
        await pointsAt(who, ".modal .o_field_widget[name=product_qty]");
    },
);

scene("with a section only, the first line is one that is added", async (enter) => {
    const who = await guided(enter, "first_added", quantity("first"));
    const { page } = who;
    await who.goto(`/odoo/action-purchase.purchase_rfq/${await orderOf([text("section")])}`);
    await begin(who, who.key);
    const add = ".o_field_x2many_list_row_add a";
    await pointsAt(who, add);
    await page.click(add);
    await pointsAt(who, ".o_selected_row > td[name=product_qty]");
});

scene("a line on another page: the way there is the list's own pager", async (enter) => {
    const row = (nth) => `.o_field_widget[name=move_ids] .o_data_row:nth-child(${nth})`;
    const pager = (to) => `.o_field_widget[name=move_ids] .o_pager_${to}`;
    const names = Array.from({ length: 45 }, (_, index) => `Bandage ${index}`);
    const order = await orderOf(await linesOf(...names));
    await asAdmin("purchase.order", "button_confirm", [[order]]);
    const [receipt] = await asAdmin("stock.picking", "search", [[["purchase_id", "=", order]]]);
    for (const [end, nth] of [
        ["last", 5],
        ["first", 1],
    ]) {
        const who = await guided(enter, `paged_${end}`, cell(RECEIPT, "move_ids", "quantity", end));
        const { page } = who;
        await who.goto(`/odoo/action-stock.action_picking_tree_incoming/${receipt}`);
        if (end === "first") {
            await page.click(pager("next"));
            await page.waitForSelector(row(6), { state: "detached" });
        }
        await begin(who, who.key);
        const to = end === "last" ? "next" : "previous";
        await pointsAt(who, pager(to));
        await page.click(pager(to));
        await pointsAt(who, `${row(nth)} > td[name=quantity]`);
    }
});

/** Somebody with a scenario of one step, and a second that only ends it. */
async function guided(enter, family, spec, viewport) {
    const [person] = await employ([family]);
    const key = `trial.${family}_${person.id}`;
    const steps = [
        { key: "step", spec },
        { key: "end", spec: {} },
    ];
    await teach(person, [{ key, steps }]);
    const who = await enter(person.login, viewport && { viewport });
    return Object.assign(who, { key });
}

/** A line for each of these products, which are made. */
async function linesOf(...names) {
    const products = await asAdmin("product.product", "create", [
        names.map((name) => ({ name: `${MINE} ${name}`, type: "consu" })),
    ]);
    return products.map((product_id) => ({ product_id, product_qty: 2 }));
}

/** An order with these lines, in this order: its id. */
async function orderOf(lines) {
    const [vendor] = await asAdmin("res.partner", "search", [[["name", "=", "Azure Interior"]]]);
    const order_line = lines.map((line, sequence) => [0, 0, { ...line, sequence }]);
    const [id] = await asAdmin("purchase.order", "create", [[{ partner_id: vendor, order_line }]]);
    return id;
}

/** Of the order's cards the nth, counted from 1: sections and notes count. */
function card(nth) {
    return `.o_field_widget[name=order_line] .o_kanban_record:nth-child(${nth})`;
}
