import assert from "node:assert/strict";
import { plays } from "./harness/acting.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { scene } from "./harness/scene.mjs";

const REQUESTS = "maintenance.hr_equipment_request_action";
const REQUEST = "maintenance.request";
const ORDERS = "purchase.purchase_rfq";
const ORDER = "purchase.order";
const click = { click: true };
const MINE = `Acting lists ${process.pid}`;
const screen = (model, view) => ({ check: { screen: { model, ...(view && { view }) } } });

/** A record to begin with, that no other test meets. */
const fresh = (name, model, called) => ({
    name,
    model,
    find: [["name", "=", called]],
    make: { name: called },
});

scene("rows are ticked, and what the Actions menu offers for them is done", async (enter) => {
    const given = [fresh("partner", "res.partner", MINE)];
    await plays(
        enter,
        "row_selector",
        "base.action_partner_form",
        {
            list: { at: { view: "list" }, do: click, ...screen("res.partner", "list") },
            search: { at: { control: "search" }, do: { fill: MINE } },
            tick: { at: { record: "$partner" }, do: { check: true } },
            archive: {
                at: { control: "action", of: "archive" },
                do: click,
                check: { record: [["active", "=", false]], of: "partner" },
            },
        },
        { given },
    );
    const name = [["name", "=", MINE]];
    assert.equal(await asAdmin("res.partner", "search_count", [name]), 0);
});

scene("columns sort, pages turn, records are left by the breadcrumb", async (enter) => {
    const { who } = await plays(enter, "list_frame", "stock.product_template_action_product", {
        list: { at: { view: "list" }, do: click, ...screen("product.template", "list") },
        sort: { at: { column: "name" }, do: click },
        open: {
            at: { css: ".o_data_row:nth-child(2)" },
            do: { open: true },
            ...screen("product.template", "form"),
        },
        next: { at: { control: "pager_next" }, do: click },
        previous: { at: { control: "pager_previous" }, do: click },
        back: {
            at: { control: "breadcrumb" },
            do: click,
            ...screen("product.template", "list"),
        },
        kanban: { at: { view: "kanban" }, do: click, ...screen("product.template", "kanban") },
    });
    await who.page.waitForSelector(".o_kanban_view");
});

scene("filters, groups, and a search that was saved", async (enter) => {
    const saved = { name: MINE, model_id: ORDER, domain: "[('state', '=', 'draft')]" };
    await asAdmin("ir.filters", "create", [[saved]]);
    const { who } = await plays(enter, "search_menu", ORDERS, {
        all: { at: { control: "filter", of: "draft_rfqs" }, do: click },
        group: { at: { control: "group_by", of: "vendor" }, do: click },
        favourite: { at: { control: "favorites", of: MINE }, do: click },
        save: { at: { control: "favorites" }, do: { open: true } },
    });
    const facets = await who.page.locator(".o_searchview_facet").allInnerTexts();
    assert.deepEqual(facets, [MINE]);
    await who.page.waitForSelector(".o_save_favorite");
});

scene("the views of a switcher, each by its kind", async (enter) => {
    await plays(enter, "switcher", ORDERS, {
        kanban: { at: { view: "kanban" }, do: click, ...screen(ORDER, "kanban") },
        pivot: { at: { view: "pivot" }, do: click, ...screen(ORDER, "pivot") },
        graph: { at: { view: "graph" }, do: click, ...screen(ORDER, "graph") },
        calendar: { at: { view: "calendar" }, do: click, ...screen(ORDER, "calendar") },
        activity: { at: { view: "activity" }, do: click, ...screen(ORDER, "activity") },
        list: { at: { view: "list" }, do: click, ...screen(ORDER, "list") },
    });
});

scene("a card is opened", async (enter) => {
    const given = [fresh("request", REQUEST, MINE)];
    const { who } = await plays(
        enter,
        "card",
        REQUESTS,
        {
            open: {
                at: { record: "$request" },
                do: { open: true },
                ...screen(REQUEST, "form"),
            },
        },
        { given },
    );
    await who.page.waitForSelector(".o_form_view");
});

scene("an entry of a card's menu", async (enter) => {
    const [type] = [fresh("type", "stock.picking.type", MINE)];
    const make = { ...type.make, code: "incoming", sequence_code: "ACT" };
    const given = [{ ...type, make }];
    await plays(
        enter,
        "card_menu",
        "stock.stock_picking_type_action",
        {
            late: {
                at: { button: "get_action_picking_tree_waiting", row: "$type" },
                do: click,
                ...screen("stock.picking"),
            },
        },
        { given },
    );
});

scene("a filter of dates is unfolded", async (enter) => {
    const { who } = await plays(enter, "dates", ORDERS, {
        dates: { at: { control: "filter", of: "order_date" }, do: { open: true } },
    });
    await who.page.waitForSelector(".o_accordion_values");
});

scene("a report is printed", async (enter) => {
    const printed = [];
    const watched = async (login, options) => {
        const who = await enter(login, options);
        // Whether a machine can make PDF files is not what is tried.
        await who.page.route("**/report/download", (route) => {
            printed.push(route.request().postData());
            return route.fulfill({ contentType: "application/pdf", body: "%PDF-1.4" });
        });
        return who;
    };
    await plays(watched, "print", "stock.action_picking_tree_all", {
        list: { at: { view: "list" }, do: click, ...screen("stock.picking", "list") },
        open: {
            at: { css: ".o_data_row:nth-child(1)" },
            do: { open: true },
            ...screen("stock.picking", "form"),
        },
        print: { at: { control: "print", of: "stock.action_report_picking" }, do: click },
        back: { at: { control: "breadcrumb" }, do: click, ...screen("stock.picking", "list") },
    });
    assert.match(String(printed), /stock\.report_picking/);
});
