import type { Anchor } from "../../src/scenario/types";
import {
    APP,
    dialog,
    dropped,
    field,
    line,
    lines,
    menuItem,
    screen,
    type Told,
} from "./odoo_markup";
import { one } from "./page";
import { seen } from "./seen_by";

const RFQ = { menu: "purchase.rfq" };

const inHeader: Told = { foldsOf: () => [[{ part: "header" }]] };
const inPanel = (inner: string): string => `<div class="o_control_panel">${inner}</div>`;
const button = (id: string, name: string): string => `<button id="${id}" name="${name}">x</button>`;

QUnit.module("find", () => {
    QUnit.module("each kind of anchor", () => {
        const cases: readonly (readonly [Anchor, string])[] = [
            [{ button: "button_confirm" }, button("it", "button_confirm")],
            [{ control: "new" }, `<button id="it" class="o_list_button_add">New</button>`],
            [{ control: "new" }, `<button id="it" class="o_form_button_create">New</button>`],
            [{ control: "new" }, `<button id="it" class="o-kanban-button-new">New</button>`],
            [{ control: "save" }, `<button id="it" class="o_form_button_save">S</button>`],
            [{ control: "discard" }, `<button id="it" class="o_form_button_cancel">D</button>`],
            [{ control: "search" }, `<input id="it" class="o_searchview_input">`],
            [
                { control: "filters" },
                `<button id="it" class="o_searchview_dropdown_toggler">v</button>`,
            ],
            [
                { control: "actions" },
                `<div class="o_cp_action_menus"><button id="it" class="dropdown-toggle"><i class="fa fa-cog">a</i></button></div>`,
            ],
            [{ control: "breadcrumb" }, `<li class="o_back_button"><a id="it">Back</a></li>`],
            [
                { control: "pager_next" },
                inPanel(`<button id="it" class="o_pager_next">&gt;</button>`),
            ],
            [
                { control: "pager_previous" },
                inPanel(`<button id="it" class="o_pager_previous">&lt;</button>`),
            ],
            [
                { control: "log_note" },
                `<button class="o-mail-Chatter-sendMessage">Send</button><button id="it" class="o-mail-Chatter-logNote">Log</button>`,
            ],
            [
                { control: "send_message" },
                `<button id="it" class="o-mail-Chatter-sendMessage">Send</button>`,
            ],
            [
                { control: "message" },
                `<div class="o-mail-Chatter"><textarea id="it" class="o-mail-Composer-input"></textarea></div><textarea class="o-mail-Composer-input"></textarea>`,
            ],
            [
                { control: "post" },
                `<div class="o-mail-Chatter"><button id="it" class="o-mail-Composer-send">Log</button></div><button class="o-mail-Composer-send">Chat</button>`,
            ],
            [{ field: "partner_id" }, field("it", "partner_id")],
            [
                { tab: "products" },
                `<div class="o_notebook_headers"><a id="it" class="nav-link" name="products">P</a></div>`,
            ],
            [
                { status: "sent" },
                `<div class="o_statusbar_status"><button id="it" data-value="sent">S</button></div>`,
            ],
            [{ column: "name" }, `<table><tr><th id="it" data-name="name">Name</th></tr></table>`],
            [
                { view: "kanban" },
                `<nav class="o_cp_switch_buttons"><button id="it" class="o_switch_view o_kanban">k</button>
                 <button class="o_switch_view o_list">l</button></nav>`,
            ],
            [{ css: ".mine > b" }, `<p class="mine"><b id="it">x</b></p>`],
        ];
        for (const [anchor, markup] of cases) {
            const name = JSON.stringify(anchor);
            QUnit.test(`${name} is found, hidden it is absent`, (assert: Assert) => {
                screen(markup);
                assert.equal(seen(anchor), "it");
                one("#it").style.visibility = "hidden";
                assert.equal(seen(anchor), "absent");
            });
        }

        QUnit.test("a name is only a name, whatever is in it", (assert: Assert) => {
            screen(field("it", "x'],[name='y\\") + field("other", "y"));
            assert.equal(seen({ field: "x'],[name='y\\" }), "it");
        });
    });

    QUnit.module("never guesses", () => {
        QUnit.test("two candidates are ambiguous", (assert: Assert) => {
            screen(button("a", "action_view_picking") + button("b", "action_view_picking"));
            assert.equal(seen({ button: "action_view_picking" }), "ambiguous 2");
        });

        QUnit.test("hidden ones do not count", (assert: Assert) => {
            screen(
                button("it", "go") +
                    `<div style="display: none">${button("a", "go")}</div>` +
                    `<div style="visibility: hidden">${button("b", "go")}</div>` +
                    `<button name="go" style="width: 0; height: 0; border: 0; padding: 0"></button>`,
            );
            assert.equal(seen({ button: "go" }), "it");
        });

        QUnit.test("what is scrolled out of sight does", (assert: Assert) => {
            const box = "height: 40px; overflow: auto";
            screen(
                `<div style="${box}"><div style="height: 900px"></div>${button("it", "go")}</div>`,
            );
            assert.equal(seen({ button: "go" }), "it");
        });

        QUnit.test("two openers are ambiguous too, and so none is shown", (assert: Assert) => {
            const more = `<button class="dropdown-toggle">More</button>`;
            screen(`<div class="o_statusbar_buttons">${more}${more}</div>`);
            assert.equal(seen({ button: "go" }, inHeader), "absent");
        });

        QUnit.test("nothing outside the screen's own action is meant", (assert: Assert) => {
            screen("", button("a", "go"), button("b", "go"));
            assert.equal(seen({ button: "go" }), "absent");
        });
    });

    QUnit.module("fields and lines", () => {
        const form = (rows: string): void =>
            screen(field("partner", "partner_id") + lines("order_line", rows));

        QUnit.test("a field of a line is not the form's", (assert: Assert) => {
            form(line("first"));
            assert.equal(seen({ field: "product_id" }), "absent");
            screen(field("own", "product_id") + lines("order_line", line("first")));
            assert.equal(seen({ field: "product_id" }), "own");
        });

        QUnit.test("the list itself is a field of the form", (assert: Assert) => {
            form(line("first"));
            assert.equal(seen({ field: "order_line" }), "order_line");
        });

        QUnit.test("a cell is the edited row's, unless another is named", (assert: Assert) => {
            form(line("first") + line("edited", "o_selected_row") + line("last"));
            const cell = { field: "product_qty", in: "order_line" };
            assert.equal(seen(cell), "edited-product_qty");
            const at = (card: string): Told => ({ line: { card } });
            assert.equal(seen({ ...cell, row: "first" }, at("first")), "first-product_qty");
            assert.equal(seen({ ...cell, row: "last" }, at("last")), "last-product_qty");
            assert.equal(seen({ ...cell, row: "last" }), "absent", "nobody guesses");
        });

        QUnit.test("of two lists that show the same line, neither is chosen", (assert: Assert) => {
            screen(lines("order_line", line("a")) + lines("order_line", line("a")));
            const cell = { field: "product_qty", in: "order_line", row: "last" } as const;
            assert.equal(seen(cell, { line: { card: "a" } }), "ambiguous 2");
        });

        QUnit.test("where no line holds a record, one is added", (assert: Assert) => {
            const note = `<tr id="note" data-id="note" class="o_data_row o_is_line_note">
                <td name="product_qty">note</td></tr>`;
            const there: Told = { foldsOf: () => [[]] };
            form(note);
            const cell = { field: "product_qty", in: "order_line" };
            assert.equal(seen({ ...cell, row: "last" }, there), "opens order_line-add");
            assert.equal(seen(cell, there), "opens order_line-add");
        });

        QUnit.test("with no such row, adding one comes first", (assert: Assert) => {
            const cell = { field: "product_qty", in: "order_line" };
            const there: Told = { foldsOf: () => [[]] };
            form(line("first"));
            assert.equal(seen(cell, there), "opens order_line-add");
            form("");
            assert.equal(seen({ ...cell, row: "last" }, there), "opens order_line-add");
            assert.equal(seen(cell), "absent", "the view has no such column");
        });

        QUnit.test("a cell is looked for in its own list only", (assert: Assert) => {
            screen(
                lines("a", line("a1", "o_selected_row")) + lines("b", line("b1", "o_selected_row")),
            );
            assert.equal(seen({ field: "product_id", in: "b" }), "b1-product_id");
        });

        QUnit.test("adding a line means the first link of that list", (assert: Assert) => {
            screen(lines("a", "") + lines("b", ""));
            assert.equal(seen({ control: "add_line", of: "b" }), "b-add");
            assert.equal(seen({ control: "add_line" }), "ambiguous 2");
        });

        QUnit.test(
            "a column of lines is not the view's, nor are their buttons",
            (assert: Assert) => {
                form(line("first"));
                assert.equal(seen({ column: "product_id" }), "absent");
                assert.equal(seen({ button: "action_line" }), "absent");
            },
        );

        QUnit.test("the same form in a dialog has fields of its own", (assert: Assert) => {
            const own = field("under", "partner_id");
            screen(lines("order_line", line("first")) + own, dialog(field("it", "partner_id")));
            assert.equal(seen({ field: "partner_id" }), "it");
        });
    });

    QUnit.module("dialogs", () => {
        QUnit.test("while one is open, nothing under it is meant", (assert: Assert) => {
            screen(field("under", "name"), dialog(field("other", "reason")));
            assert.equal(seen({ field: "name" }), "absent");
            assert.equal(seen({ field: "reason" }), "other");
        });

        QUnit.test("the one on top wins", (assert: Assert) => {
            const below = dialog(field("below", "name"), "o_inactive_modal");
            screen(field("under", "name"), below + dialog(field("it", "name")));
            assert.equal(seen({ field: "name" }), "it");
        });

        QUnit.test("an anchor for a dialog waits until there is one", (assert: Assert) => {
            screen(field("under", "name"));
            assert.equal(seen({ field: "name", dialog: true }), "absent");
            screen(field("under", "name"), dialog(field("it", "name")));
            assert.equal(seen({ field: "name", dialog: true }), "it");
        });

        QUnit.test("what drops down from it belongs to it", (assert: Assert) => {
            screen("", dialog("") + dropped(button("it", "go")));
            assert.equal(seen({ button: "go", dialog: true }), "it");
        });

        QUnit.test("a menu is found all the same", (assert: Assert) => {
            screen("", dialog(""));
            assert.equal(seen({ menu: "purchase.orders" }), "orders");
        });
    });

    QUnit.module("menus and what is folded away", () => {
        QUnit.test("a menu in a closed drop-down points to what opens it", (assert: Assert) => {
            screen("");
            assert.equal(seen(RFQ), "opens orders");
        });

        QUnit.test("open, to the entry itself", (assert: Assert) => {
            screen("", dropped(menuItem("rfq", "purchase.rfq") + menuItem("po", "purchase.po")));
            assert.equal(seen(RFQ), "rfq");
        });

        QUnit.test("its section folded too, to the one that says more", (assert: Assert) => {
            const more = `<div class="o_menu_sections_more">
                <button id="more" class="dropdown-toggle">+</button></div>`;
            screen("", "", more);
            one("#orders").remove();
            assert.equal(seen(RFQ), "opens more");
        });

        QUnit.test("of another app, to the apps, and then to that app", (assert: Assert) => {
            const elsewhere = { currentApp: () => "stock.root" };
            screen("");
            assert.equal(seen(RFQ, elsewhere), "opens apps");
            const apps = menuItem("app", APP, "o_app") + menuItem("stock", "stock.root", "o_app");
            screen("", dropped(apps));
            assert.equal(seen(RFQ, elsewhere), "opens app");
        });

        QUnit.test("an app is found among the apps, and the apps before it", (assert: Assert) => {
            screen("");
            assert.equal(seen({ app: APP }), "opens apps");
            screen("", dropped(menuItem("app", APP, "o_app")));
            assert.equal(seen({ app: APP }), "app");
        });

        QUnit.test("a menu that this person does not have is absent", (assert: Assert) => {
            screen("");
            assert.equal(seen(RFQ, { menuPath: () => [] }), "absent");
        });

        QUnit.test(
            "a button folded away points to what opens it, if it is there",
            (assert: Assert) => {
                screen(`<div class="o_statusbar_buttons">
                <button id="more" class="dropdown-toggle">More</button></div>`);
                assert.equal(seen({ button: "go" }, inHeader), "opens more");
                assert.equal(seen({ button: "go" }), "absent");
            },
        );

        QUnit.test("a stage of the run is the one of its id", (assert: Assert) => {
            screen(`<div class="o_statusbar_status">
                <button data-value="1">New</button><button id="it" data-value="3">Done</button></div>`);
            const known: Told = { statusOf: (status) => (status === "$done" ? "3" : status) };
            assert.equal(seen({ status: "$done" }, known), "it");
        });

        QUnit.test("a status folded away points to what opens it", (assert: Assert) => {
            screen(`<div class="o_statusbar_status">
                <button id="more" class="dropdown-toggle">RFQ</button>
                <button class="dropdown-toggle" style="display: none">...</button>
                <button data-value="sent" style="display: none">Sent</button></div>`);
            const known: Told = { entryOf: () => ({ words: "Sent" }) };
            assert.equal(seen({ status: "sent" }, known), "opens more");
        });
    });
});
