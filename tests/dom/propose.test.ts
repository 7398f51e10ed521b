import { lore, named } from "./authoring";
import { dialog, dropped, field, line, lines, menuItem, screen } from "./odoo_markup";
import { one } from "./page";
import { propose } from "../../src/authoring/propose";

const sure = (anchor: object): string => `sure ${JSON.stringify(anchor)}`;

QUnit.module("what is pointed at is called what Odoo calls it", () => {
    QUnit.test("a field, by anything in it and by its label", (assert: Assert) => {
        screen(
            `<label id="label" for="partner_id_0">Vendor</label>
            ${field("it", "partner_id", '<div class="o_many2one"><input id="partner_id_0"></div>')}`,
        );
        for (const pointed of ["#it", "#partner_id_0", "#label"]) {
            assert.equal(named(pointed), sure({ field: "partner_id" }), pointed);
        }
        const [best] = propose(one("#label"), lore());
        assert.deepEqual(best, {
            kind: "sure",
            element: one("#it"),
            anchor: { field: "partner_id", on: { model: "purchase.order", view: "form" } },
        });
    });

    QUnit.test("a button, by what it holds; in a dialog it says so", (assert: Assert) => {
        const button = '<button name="confirm" type="object"><i id="it">✓</i></button>';
        screen(button);
        assert.equal(named("#it"), sure({ button: "confirm" }));
        screen("", dialog(button));
        assert.equal(named("#it"), sure({ button: "confirm", dialog: true }));
    });

    QUnit.test("a field within a button is the button's", (assert: Assert) => {
        const inner = field("it", "receipts", "3");
        screen(`<button name="view_receipts" type="object">${inner}</button>`);
        assert.equal(named("#it"), sure({ button: "view_receipts" }));
    });

    QUnit.test("an action's number is no name: its xml id is", (assert: Assert) => {
        screen('<button id="it" name="312" type="action">Receipts</button>');
        const told = { actionId: () => 312 };
        const actionsOf = (number: string): string[] => (number === "312" ? ["stock.all"] : []);
        assert.equal(named("#it", { told, actionsOf }), sure({ button: "stock.all" }));
        assert.equal(named("#it"), "nothing");
    });

    QUnit.test("two of one name are told by their part", (assert: Assert) => {
        screen(`<div class="o_form_statusbar"><button id="a" name="view" type="object">V</button></div>
            <div class="o-form-buttonbox"><button id="b" name="view" type="object">V</button></div>`);
        assert.equal(named("#a"), sure({ button: "view", part: "header" }));
        assert.equal(named("#b"), sure({ button: "view", part: "box" }));
    });

    QUnit.test("two in one part cannot be told: nobody guesses", (assert: Assert) => {
        screen(`<button id="a" name="view" type="object">V</button>
            <button name="view" type="object">V</button><button name="view" type="object">V</button>`);
        assert.equal(named("#a"), '3 × {"button":"view"}');
    });

    QUnit.test("a menu's entry, the app and what it drops", (assert: Assert) => {
        screen("", dropped(menuItem("it", "purchase.menu_rfq")), menuItem("other", "purchase.b"));
        assert.equal(named("#it"), sure({ menu: "purchase.menu_rfq" }));
        screen("", dropped(menuItem("it", "purchase.root", "o_app")));
        assert.equal(named("#it"), sure({ app: "purchase.root" }));
    });

    QUnit.test("a page, a status, a column, Odoo's own controls", (assert: Assert) => {
        screen(`<div class="o_notebook_headers"><a id="tab" class="nav-link" name="products">P</a></div>
            <div class="o_statusbar_status"><button id="status" data-value="sent">Sent</button></div>
            <table><thead><tr><th id="column" data-name="partner_id"><span id="head">V</span></th></tr>
            </thead></table>
            <button id="new" class="o_form_button_create">New</button>`);
        assert.equal(named("#tab"), sure({ tab: "products" }));
        assert.equal(
            named("#status", { namesOf: (of) => (of === "status" ? ["draft", "sent"] : []) }),
            sure({ status: "sent" }),
        );
        assert.equal(named("#head"), sure({ column: "partner_id" }));
        assert.equal(named("#new"), sure({ control: "new" }));
    });

    QUnit.test("what is drawn without a name is found by Odoo's data", (assert: Assert) => {
        screen(
            "",
            dropped(`<div class="o_filter_menu"><span id="mine" class="o_menu_item" role="menuitem">Mine
            </span><span id="late" class="o_menu_item" role="menuitem">Late</span></div>`),
        );
        const names = ["mine", "late"];
        const told = {
            entryOf: (_of: string, name: string) => ({ nth: names.indexOf(name), total: 2 }),
        };
        const namesOf = (of: string): string[] => (of === "filter" ? names : []);
        assert.equal(named("#late", { told, namesOf }), sure({ control: "filter", of: "late" }));
    });
});

QUnit.module("a line's cell and a record", () => {
    const told = (ids: readonly string[]) => ({
        lineAt: (_list: string, row: string) =>
            row === "edited" ? undefined : ids.at(row === "last" ? -1 : 0),
    });

    QUnit.test("the row that is typed in, the first, the last", (assert: Assert) => {
        screen(lines("order_line", line("a") + line("b", "o_selected_row")));
        const known = { told: told(["a", "b"]) };
        const cell = { field: "product_id", in: "order_line" };
        assert.equal(named("#b-product_id", known), sure({ ...cell, row: "edited" }));
        assert.equal(named("#a-product_id > div", known), sure({ ...cell, row: "first" }));
        screen(lines("order_line", line("a") + line("b") + line("c")));
        const three = { told: told(["a", "b", "c"]) };
        assert.equal(named("#c-product_id", three), sure({ ...cell, row: "last" }));
    });

    QUnit.test("one in between has no name, nor has its list's place", (assert: Assert) => {
        screen(lines("order_line", line("a") + line("b") + line("c")));
        const three = { told: told(["a", "b", "c"]) };
        assert.equal(named("#b-product_id", three), "nameless record b");
    });

    QUnit.test("what adds a line says to which list", (assert: Assert) => {
        screen(lines("order_line", line("a")));
        assert.equal(named("#order_line-add"), sure({ control: "add_line", of: "order_line" }));
    });

    QUnit.test("the dialog of a line: its field is its list's", (assert: Assert) => {
        screen("", dialog(field("it", "product_id")));
        const known = {
            line: () => ({ list: "order_line", model: "purchase.order" }),
            screen: () => ({ model: "purchase.order.line", view: "form" as const }),
            told: { lineAt: () => null },
        };
        assert.equal(
            named("#it", known),
            sure({
                field: "product_id",
                in: "order_line",
                row: "edited",
                on: { model: "purchase.order" },
            }),
        );
    });

    QUnit.test("a row is the record that the scenario knows by name", (assert: Assert) => {
        screen(`<table><tr id="it" class="o_data_row" data-id="dp_1"><td id="cell" name="name">P1</td></tr>
            <tr class="o_data_row" data-id="dp_2"><td name="name">P2</td></tr></table>`);
        const known = {
            recordsOf: (id: string) => (id === "dp_1" ? ["$order"] : []),
            told: { rowsOf: () => ["dp_1"] },
        };
        assert.equal(named("#cell", known), sure({ record: "$order" }));
        assert.equal(named("#cell"), "nameless record it");
    });

    QUnit.test("a stage is a record, too", (assert: Assert) => {
        screen(
            `<div class="o_statusbar_status"><button id="it" data-value="4">Done</button></div>`,
        );
        assert.equal(named("#it"), "nameless record it");
        const known = {
            namesOf: (of: string): string[] => (of === "status" ? ["$done"] : []),
            told: { statusOf: () => "4" },
        };
        assert.equal(named("#it", known), sure({ status: "$done" }));
    });

    QUnit.test("a card's button is its record's", (assert: Assert) => {
        const card = (id: string): string => `<article class="o_kanban_record" data-id="${id}">
            <button id="${id}" name="open" type="object">Open</button></article>`;
        screen(card("a") + card("b"));
        const known = {
            recordsOf: (id: string) => (id === "b" ? ["$order"] : []),
            told: { rowsOf: () => ["b"] },
        };
        assert.equal(named("#b", known), sure({ button: "open", row: "$order" }));
    });
});

QUnit.module("the last resort", () => {
    QUnit.test("what has no name is told by Odoo's class, and is weak", (assert: Assert) => {
        screen('<div class="o_own_banner d-flex"><span id="it" class="fw-bold">Late</span></div>');
        assert.equal(named("#it"), 'weak {"css":".o_own_banner span"}');
    });

    QUnit.test("where nothing tells it, nothing is said", (assert: Assert) => {
        screen("<span id='it'>a</span><span>b</span>");
        assert.equal(named("#it"), "nothing");
    });
});
