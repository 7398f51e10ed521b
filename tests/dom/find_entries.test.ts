import type { Entry } from "../../src/screen/atlas";
import { dropped, screen } from "./odoo_markup";
import { one } from "./page";
import { seen } from "./seen_by";

const entry = (found: Entry | null) => ({ entryOf: () => found });
const nth = (place: number, total: number): { entryOf: () => Entry } => ({
    entryOf: () => ({ nth: place, total }),
});

/** The menu of the search bar, as Odoo draws it. */
const searchMenu = (filters: string, groups = ""): string =>
    `<div class="o_popover o-dropdown--menu dropdown-menu o_search_bar_menu">
        <div class="o_dropdown_container o_filter_menu"><h5 class="o_dropdown_title">Filtres</h5>
            ${filters}<span class="o_menu_item o_add_custom_filter">Custom Filter...</span></div>
        <div class="o_dropdown_container o_group_by_menu">${groups}
            <select class="o_add_custom_group_menu o_menu_item"><option>x</option></select></div></div>`;
const item = (id: string): string =>
    `<span id="${id}" class="o-dropdown-item dropdown-item o_menu_item">${id}</span>`;
const period = (id: string): string =>
    `<div class="o_accordion"><button id="${id}" class="o_menu_item o_accordion_toggle">${id}</button>
        <div class="o_accordion_values"><span class="o_item_option o_menu_item">2026</span></div></div>`;
const TOGGLER = `<button id="toggler" class="o_searchview_dropdown_toggler">v</button>`;
const COG = `<div class="o_cp_action_menus"><button id="cog" class="dropdown-toggle">
    <i class="fa fa-cog"></i></button></div>`;

QUnit.module("find an entry that has no name in the page", () => {
    QUnit.module("filters and groups", () => {
        const FILTER = { control: "filter", of: "late" } as const;

        QUnit.test("by its place among those that Odoo's search model has", (assert: Assert) => {
            screen(
                TOGGLER,
                searchMenu(item("a") + period("b") + item("c"), item("g") + period("h")),
            );
            assert.equal(seen(FILTER, nth(1, 3)), "b");
            assert.equal(seen(FILTER, nth(2, 3)), "c");
            assert.equal(seen({ control: "group_by", of: "date" }, nth(1, 2)), "h");
        });

        QUnit.test(
            "the menu shows other ones than the model has: none is chosen",
            (assert: Assert) => {
                screen("", searchMenu(item("a") + item("b")));
                assert.equal(seen(FILTER, nth(1, 3)), "absent");
            },
        );

        QUnit.test(
            "closed, to its toggler, and on a narrow screen to the glass",
            (assert: Assert) => {
                screen(TOGGLER);
                assert.equal(seen(FILTER, nth(0, 1)), "opens toggler");
                assert.equal(seen(FILTER, entry(null)), "absent", "there is no such filter");
                screen(`<div class="o_control_panel"><div class="o_control_panel_navigation">
                <button id="glass" class="btn"><i class="fa fa-search"></i></button></div></div>`);
                assert.equal(seen(FILTER, nth(0, 1)), "opens glass");
                assert.equal(seen({ control: "search" }), "opens glass");
            },
        );
    });

    QUnit.module("favourites", () => {
        const saved = (id: string, words: string): string =>
            `<button id="${id}" class="o_menu_item o_favorite_item">${words}</button>`;
        const menu = (inner: string): string =>
            dropped(`<div class="o_favorite_menu">${inner}
            <div class="o_accordion"><button id="save" class="o_menu_item o_add_favorite">Save
            </button></div></div>`);
        const MINE = { control: "favorites", of: "My search" } as const;
        const words = entry({ words: "My search" });

        QUnit.test("by what the person called it", (assert: Assert) => {
            screen("", menu(saved("a", "Other") + saved("b", "My search")));
            assert.equal(seen(MINE, words), "b");
            assert.equal(seen({ control: "favorites" }, words), "save");
        });

        QUnit.test("beyond the first few of the shared, to what shows more", (assert: Assert) => {
            const more = `<span id="more" class="o_menu_item o_expand_shared_favorites">…</span>`;
            screen("", menu(saved("a", "Other") + more));
            assert.equal(seen(MINE, words), "opens more");
            assert.equal(seen(MINE, entry(null)), "absent");
        });
    });

    QUnit.module("search panel", () => {
        const PANEL = { control: "search_panel", of: "categ_id" } as const;

        QUnit.test(
            "its sections are known by their head, whatever an app adds",
            (assert: Assert) => {
                const section = (id: string): string =>
                    `<section id="${id}" class="o_search_panel_section"><header>${id}</header>All</section>`;
                const words = entry({ words: "b" });
                screen(`<div class="o_search_panel">${section("a")}${section("b")}</div>`);
                assert.equal(seen(PANEL, words), "b");
                assert.equal(seen(PANEL, entry({ words: "All" })), "absent");
                screen(`<div class="o_search_panel">${section("b")}${section("b")}</div>`);
                assert.equal(seen(PANEL, words), "ambiguous 2");
            },
        );

        QUnit.test("folded to a strip, to the strip", (assert: Assert) => {
            screen(`<div id="strip" class="o_search_panel_sidebar"><button>x</button></div>`);
            assert.equal(seen(PANEL, nth(1, 2)), "opens strip");
        });

        QUnit.test("on a narrow screen each is a drop-down", (assert: Assert) => {
            const toggle = (id: string): string =>
                `<span id="${id}" class="dropdown-toggle">x</span>`;
            screen(`<div class="o_search_panel"><div>${toggle("a")}${toggle("b")}</div></div>`);
            assert.equal(seen(PANEL, nth(0, 2)), "a");
        });
    });

    QUnit.module("actions and prints", () => {
        const ARCHIVE = { control: "action", of: "archive" } as const;
        const words = entry({ words: "Archiver" });
        const menu = (...all: string[]): string =>
            dropped(
                all.map((one, i) => item(`i${i}`).replace(`>i${i}<`, `><i></i>${one}<`)).join(""),
            );

        QUnit.test("by what Odoo's own menu writes there", (assert: Assert) => {
            screen(COG, menu("Dupliquer", "Archiver"));
            assert.equal(seen(ARCHIVE, words), "i1");
            screen(COG, menu("Archiver", "Archiver"));
            assert.equal(seen(ARCHIVE, words), "ambiguous 2");
        });

        QUnit.test(
            "closed, to the cog; not among what may be done here, absent",
            (assert: Assert) => {
                screen(COG);
                assert.equal(seen(ARCHIVE, words), "opens cog");
                assert.equal(seen(ARCHIVE, entry(null)), "absent");
            },
        );

        QUnit.test("a report is behind the cog, and behind its print entry", (assert: Assert) => {
            const PRINT = { control: "print", of: "purchase.report" } as const;
            const sub = `<button id="prints" class="o-dropdown-item dropdown-toggle">
                <i class="fa fa-print"></i> Print</button>`;
            screen(COG);
            assert.equal(seen(PRINT, words), "opens cog");
            screen(COG, dropped(sub));
            assert.equal(seen(PRINT, words), "opens prints");
            screen(COG, dropped(sub) + menu("Devis", "Archiver"));
            assert.equal(seen(PRINT, words), "i1");
        });
    });

    QUnit.module("what a narrow screen makes of bars", () => {
        QUnit.test("views: a button, and their entries in Odoo's order", (assert: Assert) => {
            const bar = `<div class="o_cp_switch_buttons"><button id="bar" class="dropdown-toggle">
                <i class="oi oi-view-list"></i></button></div>`;
            screen(bar);
            assert.equal(seen({ view: "kanban" }, nth(1, 2)), "opens bar");
            const entries = `<span id="l" class="o-dropdown-item">List</span>
                <span id="k" class="o-dropdown-item">Kanban</span>`;
            screen(bar, dropped(entries).replace("o_popover", "o_popover o_cp_switch_buttons"));
            assert.equal(seen({ view: "kanban" }, nth(1, 2)), "k");
        });

        QUnit.test("status bar: the value it stands at, and a drop-down", (assert: Assert) => {
            const bar = (classes: string, more = ""): string =>
                `<div class="o_statusbar_status"><button data-value="sent" style="display: none">Sent
                </button><button id="bar" class="dropdown-toggle ${classes}" ${more}>RFQ</button></div>`;
            const sent = entry({ words: "Sent" });
            screen(bar(""));
            assert.equal(seen({ status: "draft" }, entry({ words: "RFQ" })), "bar");
            assert.equal(seen({ status: "sent" }, sent), "opens bar");
            screen(bar("show"), dropped(`<span id="it" class="o-dropdown-item">Sent</span>`));
            assert.equal(seen({ status: "sent" }, sent), "it");
            screen(bar("", "disabled"));
            assert.equal(seen({ status: "sent" }, sent), "absent", "it cannot be opened");
        });

        QUnit.test("breadcrumb: an arrow in the bar on top", (assert: Assert) => {
            screen(
                "",
                "",
                `<div class="o_navbar_breadcrumbs"><div class="o_breadcrumb">
                <button id="back" class="o_back_button btn">&lt;</button></div></div>`,
            );
            assert.equal(seen({ control: "breadcrumb" }), "back");
        });

        QUnit.test("menus and apps: in a drawer", (assert: Assert) => {
            const drawer = (inner: string): string => `<div class="o_app_menu_sidebar">
                <div class="o_sidebar_topbar"><small><a id="all" href="#">All Apps</a></small></div>
                <nav><ul>${inner}</ul></nav></div>`;
            screen("", "", `<a id="bars" class="o_menu_toggle">=</a>`);
            one("#apps").remove();
            one("#orders").remove();
            assert.equal(seen({ menu: "purchase.rfq" }), "opens bars");
            screen("", drawer(`<li id="rfq" data-menu-xmlid="purchase.rfq">Requests</li>`));
            assert.equal(seen({ menu: "purchase.rfq" }), "rfq");
            assert.equal(seen({ app: "stock.root" }), "opens all");
        });
    });
});
