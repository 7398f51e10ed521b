import { dialog, dropped, field, screen, type Told } from "./odoo_markup";
import { one } from "./page";
import { seen } from "./seen_by";

const rows = (...ids: string[]) => ({ rowsOf: () => ids });
const ORDER = { record: "$order" };
const BUTTON = { button: "action_open", row: "$order" };

const row = (
    id: string,
): string => `<tr id="${id}" class="o_data_row" data-id="${id}"><td>${id}</td>
    <td><button id="${id}-button" name="action_open" type="object">open</button></td></tr>`;
const table = (inner: string): string =>
    `<div class="o_list_view"><div class="o_list_renderer"><table class="o_list_table"><tbody>
        ${inner}</tbody></table></div></div>`;
const card = (id: string, toggle = ""): string => `<article id="${id}" class="o_kanban_record"
    data-id="${id}"><b>${id}</b><div class="o_dropdown_kanban" style="visibility: hidden">
    <button id="${id}-menu" class="dropdown-toggle ${toggle}">⋮</button></div></article>`;
/** What adds a card, and one of those that fill its row up. */
const ADD_CARD = `<div id="add" class="o_kanban_record o-kanban-button-new btn btn-link">Add</div>
    <div class="o_kanban_record o_kanban_ghost">.</div>`;
const cards = (inner: string): string => `<div class="o_kanban_renderer">${inner}</div>`;

QUnit.module("find the row or card of a record", () => {
    QUnit.test("by the id that Odoo's data has for it now", (assert: Assert) => {
        screen(table(row("datapoint_1") + row("datapoint_12")));
        assert.equal(seen(ORDER, rows("datapoint_1")), "datapoint_1");
        assert.equal(seen(ORDER, rows("datapoint_3")), "absent");
        assert.equal(seen(ORDER, rows()), "absent");
        screen(cards(card("a") + card("b")));
        assert.equal(seen(ORDER, rows("b")), "b");
    });

    QUnit.test("shown in two groups, neither is chosen", (assert: Assert) => {
        screen(table(row("a") + row("b")));
        assert.equal(seen(ORDER, rows("a", "b")), "ambiguous 2");
    });

    QUnit.test("a button of it; without a record no row's button is meant", (assert: Assert) => {
        screen(table(row("a") + row("b")));
        assert.equal(seen(BUTTON, rows("b")), "b-button");
        assert.equal(seen(BUTTON, rows()), "absent");
        assert.equal(seen({ button: "action_open" }), "absent");
    });

    QUnit.test("an entry of its card's menu, and of no other card's", (assert: Assert) => {
        const menu = dropped(`<div class="o-dropdown--kanban-record-menu">
            <a id="it" name="action_open" type="object">Open</a></div>`);
        screen(cards(card("a") + card("b")));
        assert.equal(seen(BUTTON, rows("a")), "opens a-menu");
        screen(cards(card("a", "show") + card("b")), menu);
        assert.equal(seen(BUTTON, rows("a")), "it");
        assert.equal(seen(BUTTON, rows("b")), "opens b-menu");
    });

    QUnit.test("a field of the row that is edited in the view's own list", (assert: Assert) => {
        const cell = (id: string, classes: string): string =>
            `<tr class="o_data_row ${classes}"><td id="${id}" name="qty"><div name="qty"
            class="o_field_widget">1</div></td></tr>`;
        screen(table(cell("a", "") + cell("b", "o_selected_row")));
        assert.equal(seen({ field: "qty" }), "b");
        screen(table(cell("a", "") + cell("b", "")));
        assert.equal(seen({ field: "qty" }), "absent");
    });

    QUnit.test("a field of a line that is edited in a dialog of its own", (assert: Assert) => {
        const cell = { field: "product_id", in: "order_line" };
        screen(field("under", "product_id"), dialog(field("it", "product_id")));
        assert.equal(seen(cell, { lineAt: (list) => (list === "order_line" ? null : "") }), "it");
        assert.equal(seen(cell), "absent");
    });

    QUnit.test("a line of another page: the pager of its own list", (assert: Assert) => {
        const pager = (
            id: string,
        ): string => `<div class="o_x2m_control_panel"><nav class="o_pager">
            <button id="${id}-previous" class="o_pager_previous"><</button>
            <button id="${id}-next" class="o_pager_next">></button></nav></div>`;
        const list = (id: string): string => `<div name="${id}" class="o_field_widget">${pager(id)}
            ${table(row(`${id}-row`))}</div>`;
        const cell = { field: "qty", in: "move_ids", row: "last" } as const;
        const on = (page: "next" | "previous"): Told => ({ foldsOf: () => [[]], line: { page } });
        screen(
            `<div class="o_control_panel">${pager("view")}</div>${list("move_ids")}${list("b")}`,
        );
        assert.equal(seen(cell, on("next")), "opens move_ids-next");
        assert.equal(seen(cell, on("previous")), "opens move_ids-previous");
        one("#move_ids-next").remove();
        assert.equal(seen(cell, on("next")), "absent", "nobody turns another list's pages");
    });

    QUnit.test("on a narrow screen a line is a card, which opens that dialog", (assert: Assert) => {
        const list = (inner: string): string =>
            `<div name="order_line" class="o_field_widget"><div class="o_field_x2many o_field_x2many_kanban">
            ${cards(inner + ADD_CARD)}</div></div>`;
        const there = { foldsOf: () => [[]] };
        screen(list(card("a") + card("b")));
        const cell = { field: "product_id", in: "order_line" };
        assert.equal(seen(cell, there), "opens add");
        const last = { ...cell, row: "last" } as const;
        assert.equal(seen(last, { ...there, line: { card: "b" } }), "opens b");
        assert.equal(seen(last, { ...there, line: { card: "c" } }), "absent", "nobody guesses");
        assert.equal(seen({ control: "add_line", of: "order_line" }), "add");
        assert.equal(seen({ control: "new" }), "absent", "it is not the view's");
        screen(list(""));
        assert.equal(seen(last, there), "opens add", "there is none yet");
    });
});
