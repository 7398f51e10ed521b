import type { Fold } from "../../src/screen/atlas";
import { field, lines, line, dropped, screen } from "./odoo_markup";
import { one } from "./page";
import { seen } from "./seen_by";

const folds = (...ways: (readonly Fold[])[]) => ({ foldsOf: () => ways });
const page = (name: string, words = ""): Fold => ({ page: name, words });

/** A notebook as Odoo draws it: its tabs, and only the page that is open. */
const notebook = (tabs: string, inner = ""): string =>
    `<div class="o_notebook"><div class="o_notebook_headers"><ul class="nav nav-tabs">${tabs}</ul></div>
     <div class="o_notebook_content tab-content"><div class="tab-pane active">${inner}</div></div></div>`;
const tab = (id: string, name: string, words = id, classes = ""): string =>
    `<li class="nav-item"><a id="${id}" name="${name}" class="nav-link ${classes}" href="#">${words}</a></li>`;

QUnit.module("find what is folded away", () => {
    QUnit.module("in a page that is not open", () => {
        const NOTES = { field: "notes" };

        QUnit.test(
            "its tab opens it; on an open page there is nothing to open",
            (assert: Assert) => {
                screen(
                    notebook(tab("lines", "products", "Lines", "active") + tab("other", "other")),
                );
                assert.equal(seen(NOTES, folds([page("other")])), "opens other");
                assert.equal(seen(NOTES, folds([page("products")])), "absent");
            },
        );

        QUnit.test("a page without a name, by what Odoo writes on its tab", (assert: Assert) => {
            screen(notebook(tab("a", "", "Produits") + tab("b", "", "Autres informations")));
            assert.equal(seen(NOTES, folds([page("", "Autres informations")])), "opens b");
            assert.equal(seen(NOTES, folds([page("", "Other")])), "absent");
        });

        QUnit.test("within another, the inner one first where it is there", (assert: Assert) => {
            const way = folds([page("inner"), page("outer")]);
            screen(notebook(tab("outer", "outer")));
            assert.equal(seen(NOTES, way), "opens outer");
            screen(notebook(tab("outer", "outer", "o", "active"), notebook(tab("inner", "inner"))));
            assert.equal(seen(NOTES, way), "opens inner");
        });

        QUnit.test("two pages have it: neither is chosen", (assert: Assert) => {
            screen(notebook(tab("a", "a") + tab("b", "b")));
            assert.equal(seen(NOTES, folds([page("a")], [page("b")])), "ambiguous 2");
            assert.equal(seen(NOTES, folds([page("a")], [page("a")])), "opens a");
        });

        QUnit.test("seen above the pages as well: that one is meant", (assert: Assert) => {
            screen(field("above", "notes") + notebook(tab("a", "a")));
            assert.equal(seen(NOTES, folds([page("a")])), "above");
        });

        QUnit.test("a line's cell: the page of its list first", (assert: Assert) => {
            const cell = { field: "product_id", in: "order_line" };
            const tabs = tab("a", "a", "a", "active") + tab("lines", "lines");
            screen(notebook(tabs));
            assert.equal(seen(cell, folds([page("lines")])), "opens lines");
            screen(notebook(tabs.replace(" active", ""), lines("order_line", line("row"))));
            one("#lines").classList.add("active");
            assert.equal(seen(cell, folds([page("lines")])), "opens order_line-add");
        });
    });

    QUnit.test("in the page of another app of the settings", (assert: Assert) => {
        const app = (id: string, classes = ""): string =>
            `<a id="${id}" class="tab ${classes}" data-key="${id}" role="tab">${id}</a>`;
        screen(`<div class="o_setting_container"><div class="settings_tab">
            ${app("stock", "selected")}${app("purchase")}</div></div>`);
        assert.equal(seen({ tab: "purchase" }), "purchase");
        assert.equal(seen({ field: "po_lock" }, folds([{ app: "purchase" }])), "opens purchase");
        assert.equal(seen({ field: "gone" }, folds([{ app: "stock" }])), "absent");
    });

    QUnit.test("in the smart buttons that say more, and in their drop-down", (assert: Assert) => {
        const more = `<div class="o-form-buttonbox"><div class="oe_stat_button">
            <button id="more" class="o_button_more dropdown-toggle">More</button></div></div>`;
        const button = { button: "action_view_picking", part: "box" } as const;
        screen(more);
        assert.equal(seen(button, folds([{ part: "box" }])), "opens more");
        const entry = `<div class="o-form-buttonbox"><span class="o-dropdown-item">
            <button id="it" name="action_view_picking" type="object">2</button></span></div>`;
        screen(more, dropped(entry));
        assert.equal(seen(button, folds([{ part: "box" }])), "it");
    });

    QUnit.test("in what a narrow list keeps of its buttons", (assert: Assert) => {
        screen(`<div class="o_control_panel"><div class="o_control_panel_main_buttons">
            <button id="hidden" name="go" class="d-none" style="display: none">Go</button>
            <button id="more" class="o-control-panel-adaptive-dropdown dropdown-toggle">⋮</button>
        </div></div>`);
        assert.equal(seen({ button: "go" }, folds([{ part: "list" }])), "opens more");
    });

    QUnit.test("a column that may be shown: the button that shows columns", (assert: Assert) => {
        const list = (
            heads: string,
        ): string => `<div class="o_list_view"><div class="o_list_renderer">
            <table class="o_list_table"><thead><tr>${heads}<th>
                <div class="o_optional_columns_dropdown">
                    <button id="columns" class="dropdown-toggle">v</button></div></th></tr></thead>
            </table></div></div>`;
        const way = folds([{ column: "origin", in: undefined }]);
        screen(list(`<th data-name="name">Name</th>`));
        assert.equal(seen({ column: "origin" }, way), "opens columns");
        one("#columns").classList.add("show");
        const box = `<input type="checkbox" id="box" name="origin">`;
        screen(list("").replace("toggle", "toggle show"), dropped(box));
        assert.equal(seen({ column: "origin" }, way), "opens box");
        screen(list(`<th id="it" data-name="origin">Source</th>`));
        assert.equal(seen({ column: "origin" }, way), "it");
    });
});
