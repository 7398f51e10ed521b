import { asAdmin } from "./harness/administrator.mjs";
import { begin, pointsAt } from "./harness/guide.mjs";
import { employ, teach } from "./harness/office.mjs";
import { scene } from "./harness/scene.mjs";

const ORDER = { model: "purchase.order", view: "form" };
const PHONE = { width: 360, height: 740 };
const MINE = `Pointing lines ${process.pid}`;

/** The quantity of the line at one end of an order. */
const quantity = (row) => ({
    at: { field: "product_qty", in: "order_line", row, on: ORDER },
    do: { fill: 9 },
    check: { form: { model: ORDER.model, field: "order_line", lines: { product_qty: 9 } } },
});

scene("360 px: the last line is a card that holds one, not what adds a card", async (enter) => {
    const who = await guided(enter, "last_card", quantity("last"), PHONE);
    await who.goto(`/odoo/action-purchase.purchase_rfq/${await orderOf("Gauze", "Lint")}`);
    await begin(who, who.key);
    await pointsAt(who, card(2));
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

/** An order with a line for each of these products: its id. */
async function orderOf(...names) {
    const products = await asAdmin("product.product", "create", [
        names.map((name) => ({ name: `${MINE} ${name}`, type: "consu" })),
    ]);
    const [vendor] = await asAdmin("res.partner", "search", [[["name", "=", "Azure Interior"]]]);
    const order_line = products.map((product_id) => [0, 0, { product_id, product_qty: 2 }]);
    const [id] = await asAdmin("purchase.order", "create", [[{ partner_id: vendor, order_line }]]);
    return id;
}

/** Of the order's cards the nth, counted from 1: sections and notes count. */
function card(nth) {
    return `.o_field_widget[name=order_line] .o_kanban_record:nth-child(${nth})`;
}
