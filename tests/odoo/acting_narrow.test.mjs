import assert from "node:assert/strict";
import { plays } from "./harness/acting.mjs";
import { scene } from "./harness/scene.mjs";

/** As a telephone shows it: Golive finds the way through what is folded away there, and goes it. */
const viewport = { width: 360, height: 740 };
const MINE = `Narrow ${process.pid}`;
const ORDER = "purchase.order";
const click = { click: true };
const screen = (model, view) => ({ check: { screen: { model, ...(view && { view }) } } });

scene("360 px: the views behind one button, and back by the arrow", async (enter) => {
    const { report } = await plays(
        enter,
        "narrow_views",
        "purchase.purchase_rfq",
        {
            list: {
                at: { view: "list", on: { model: ORDER } },
                do: click,
                ...screen(ORDER, "list"),
            },
            kanban: { at: { view: "kanban" }, do: click, ...screen(ORDER, "kanban") },
            open: {
                at: { css: ".o_kanban_record:nth-child(1)" },
                do: { open: true },
                ...screen(ORDER, "form"),
            },
            back: { at: { control: "breadcrumb" }, do: click, ...screen(ORDER, "kanban") },
        },
        { viewport },
    );
    assert.equal(report.behind, 4);
});

scene("360 px: menus in the drawer, of this app and of another", async (enter) => {
    await plays(
        enter,
        "narrow_menus",
        "purchase.purchase_rfq",
        {
            vendors: {
                at: { menu: "purchase.menu_procurement_management_supplier_name" },
                do: click,
                ...screen("res.partner"),
            },
            equipment: {
                at: { menu: "maintenance.menu_equipment_form" },
                do: click,
                ...screen("maintenance.equipment"),
            },
        },
        { viewport },
    );
});

scene("360 px: an entry of a card's menu", async (enter) => {
    const model = "stock.picking.type";
    const make = { name: MINE, code: "incoming", sequence_code: "NAR" };
    await plays(
        enter,
        "narrow_card",
        "stock.stock_picking_type_action",
        {
            waiting: {
                at: { button: "get_action_picking_tree_waiting", row: "$type" },
                do: click,
                ...screen("stock.picking"),
            },
        },
        { viewport, given: [{ name: "type", model, find: [["name", "=", MINE]], make }] },
    );
});

scene("360 px: the search, its filters, and the search panel", async (enter) => {
    const { who } = await plays(
        enter,
        "narrow_search",
        "stock.action_product_stock_view",
        {
            panel: { at: { control: "search_panel", of: "categ_id" }, do: click },
            filter: { at: { control: "filter", of: "real_stock_available" }, do: click },
        },
        { viewport },
    );
    await who.page.waitForSelector(".o_searchview_facet, .o_control_panel");
});

scene("360 px: a line in a dialog of its own", async (enter) => {
    const { report } = await plays(
        enter,
        "narrow_lines",
        "purchase.purchase_rfq",
        {
            order: {
                at: { control: "new", on: { model: ORDER } },
                do: click,
                binds: { name: "order", model: ORDER, from: "new" },
                ...screen(ORDER, "form"),
            },
            vendor: { at: { field: "partner_id" }, do: { pick: "Azure Interior" } },
            product: { at: { field: "product_id", in: "order_line" }, do: { pick: "Flipover" } },
            amount: { at: { field: "product_qty", in: "order_line" }, do: { fill: 3 } },
            line: { at: { control: "save", dialog: true }, do: click },
            saved: {
                at: { control: "save" },
                do: click,
                check: { record: [["order_line.product_qty", "=", 3]], of: "order" },
            },
        },
        { viewport },
    );
    assert.equal(report.behind, 6);
});
