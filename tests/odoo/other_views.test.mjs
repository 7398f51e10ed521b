/** Screens that list no records, parts that an app draws anew, and what is on each card. */
import assert from "node:assert/strict";
import { begin } from "./harness/guide.mjs";
import { isShown } from "./harness/pointing.mjs";
import { guided } from "./harness/receiving.mjs";
import { scene } from "./harness/scene.mjs";

const REQUESTS = "/odoo/action-maintenance.hr_equipment_request_action";
const REQUEST = { model: "maintenance.request" };

scene("calendar: the other views", (enter) =>
    isShown(enter, "calendar", `${REQUESTS}?view_type=calendar`, [
        [{ view: "pivot", on: { ...REQUEST, view: "calendar" } }, ".o_switch_view.o_pivot"],
    ]),
);

scene("pivot and graph: a filter", async (enter) => {
    const toggler = ".o_searchview_dropdown_toggler";
    for (const view of ["pivot", "graph"]) {
        const at = { control: "filter", of: "high_priority", on: { ...REQUEST, view } };
        await isShown(enter, view, `${REQUESTS}?view_type=${view}`, [[at, toggler]]);
    }
});

scene("search panel: a section, though the app adds one of its own", (enter) => {
    const on = { model: "stock.warehouse.orderpoint" };
    return isShown(enter, "own_panel", "/odoo/action-stock.action_orderpoint_replenish", [
        [{ control: "search_panel", of: "trigger", on }, ".o_search_panel_section"],
    ]);
});

scene("kanban: what is on each card, and nobody said on whose, is not guessed", async (enter) => {
    const at = { button: "get_action_picking_tree_ready", on: { model: "stock.picking.type" } };
    const start = "stock.stock_picking_type_action";
    const who = await guided(enter, "each_card", start, {
        open: { at, do: { click: true } },
        end: {},
    });
    await who.goto(`/odoo/action-${start}`);
    await begin(who, who.key);
    await who.page.waitForSelector(".o_golive_dock:has-text('I cannot point at it here')");
    assert.equal(await who.page.isVisible(".o_golive_spotlight.o_golive_shown"), false);
});
