import assert from "node:assert/strict";
import { plays } from "./harness/acting.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { scene } from "./harness/scene.mjs";

const MINE = `Acting forms ${process.pid}`;
const REQUEST = "maintenance.request";
const REQUESTS = "maintenance.hr_equipment_request_action";
const click = { click: true };
const screen = (model, view) => ({ check: { screen: { model, ...(view && { view }) } } });
const fresh = (name, model, called = MINE) => ({
    name,
    model,
    find: [["name", "=", called]],
    make: { name: called },
});
const openIt = (name, model) => ({
    at: { record: `$${name}`, on: { model } },
    do: { open: true },
    ...screen(model, "form"),
});

scene("a stage of the status bar, in the bar and folded away beside it", async (enter) => {
    const stages = await asAdmin("maintenance.stage", "search_read", [[], ["name"]], {
        order: "sequence",
    });
    const [, doing, , last] = stages;
    const to = ({ id }) => ({
        at: { status: String(id), on: { model: REQUEST, view: "form" } },
        do: click,
        check: { record: [["stage_id", "=", id]], of: "request" },
    });
    for (const width of [1440, 800]) {
        const { report } = await plays(
            enter,
            `stages_${width}`,
            REQUESTS,
            { open: openIt("request", REQUEST), doing: to(doing), scrapped: to(last) },
            {
                given: [fresh("request", REQUEST, `${MINE} ${width}`)],
                viewport: { width, height: 860 },
            },
        );
        assert.equal(report.behind, 3);
    }
});

scene("a smart button, and back by the breadcrumb", async (enter) => {
    const given = [fresh("equipment", "maintenance.equipment")];
    await plays(
        enter,
        "smart_button",
        "maintenance.hr_equipment_action",
        {
            open: openIt("equipment", "maintenance.equipment"),
            requests: {
                at: {
                    button: "maintenance.hr_equipment_request_action_from_equipment",
                    part: "box",
                },
                do: click,
                ...screen(REQUEST),
            },
            back: {
                at: { control: "breadcrumb" },
                do: click,
                ...screen("maintenance.equipment", "form"),
            },
        },
        { given },
    );
});

scene("a wizard: lines in it, and the button in its foot", async (enter) => {
    const sent = [
        ["state", "=", "done"],
        ["picking_type_code", "=", "outgoing"],
        ["move_ids", "!=", false],
    ];
    const { report } = await plays(
        enter,
        "wizard",
        "stock.action_picking_tree_outgoing",
        {
            all: { at: { control: "search" }, do: { read: true } },
            open: {
                at: { css: ".o_form_view" },
                do: { read: true },
            },
            ask: {
                at: {
                    button: "stock.act_stock_return_picking",
                    on: { model: "stock.picking", view: "form" },
                },
                do: click,
            },
            amount: {
                at: {
                    field: "quantity",
                    in: "product_return_moves",
                    row: "first",
                    dialog: true,
                    on: { model: "stock.return.picking" },
                },
                do: { fill: 1 },
            },
            confirm: {
                at: { button: "action_create_returns", part: "footer", dialog: true },
                do: click,
                check: {
                    exists: { model: "stock.picking", domain: [["return_id", "!=", false]] },
                },
            },
        },
        { given: [{ name: "sent", model: "stock.picking", find: sent }] },
    );
    assert.equal(report.behind, 5);
    const returned = [
        ["return_id", "!=", false],
        ["move_ids.product_uom_qty", "=", 1],
    ];
    assert.ok((await asAdmin("stock.picking", "search_count", [returned])) > 0);
});

scene("lines: added and typed in place, and in a dialog of their own", async (enter) => {
    const { bound } = await plays(enter, "line_dialogs", "base.action_partner_form", {
        vendor: {
            at: { control: "new", on: { model: "res.partner" } },
            do: click,
            binds: { name: "vendor", model: "res.partner", from: "new" },
            ...screen("res.partner", "form"),
        },
        kind: { at: { field: "company_type" }, do: { fill: "company" } },
        name: { at: { field: "name" }, do: { fill: MINE } },
        contacts: { at: { control: "add_line", of: "child_ids" }, do: click },
        contact: { at: { field: "name", in: "child_ids" }, do: { fill: "Ward sister" } },
        close: {
            at: { control: "save", dialog: true },
            do: click,
            check: {
                form: { model: "res.partner", field: "child_ids", lines: { name: "Ward sister" } },
            },
        },
        saved: {
            at: { control: "save" },
            do: click,
            check: { record: [["child_ids.name", "=", "Ward sister"]], of: "vendor" },
        },
    });
    const [vendor] = await asAdmin("res.partner", "read", [[bound.vendor], ["child_ids"]]);
    assert.equal(vendor.child_ids.length, 1);
});

scene("what is typed last is saved, before the run is done", async (enter) => {
    await plays(
        enter,
        "typed_last",
        REQUESTS,
        {
            open: openIt("request", REQUEST),
            name: {
                at: { field: "name", on: { model: REQUEST, view: "form" } },
                do: { fill: `${MINE} renamed` },
                check: { form: { model: REQUEST, field: "name", is: `${MINE} renamed` } },
            },
        },
        { given: [fresh("request", REQUEST)] },
    );
    const named = [["name", "=", `${MINE} renamed`]];
    assert.equal(await asAdmin(REQUEST, "search_count", [named]), 1);
});

scene("a new record that is discarded, is none", async (enter) => {
    const { bound } = await plays(enter, "discard", "helpdesk_mgmt.helpdesk_ticket_team_action", {
        team: {
            at: { control: "new", on: { model: "helpdesk.ticket.team" } },
            do: click,
            binds: { name: "team", model: "helpdesk.ticket.team", from: "new" },
            ...screen("helpdesk.ticket.team", "form"),
        },
        name: { at: { field: "name" }, do: { fill: MINE } },
        discarded: { at: { control: "discard" }, do: click },
    });
    assert.deepEqual(bound, {});
    const made = [["name", "=", MINE]];
    assert.equal(await asAdmin("helpdesk.ticket.team", "search_count", [made]), 0);
});

scene("settings: an app's page, a box on it, what saves", async (enter) => {
    const model = "res.config.settings";
    const on = { model, view: "settings" };
    const { who } = await plays(enter, "settings", "purchase.purchase_rfq", {
        menu: {
            at: { menu: "purchase.menu_purchase_general_settings" },
            do: click,
            check: { screen: on },
        },
        app: { at: { tab: "stock", on }, do: { open: true } },
        box: {
            at: { field: "po_order_approval", on },
            do: { check: true },
            check: { form: { model, field: "po_order_approval", is: true } },
        },
        save: { at: { control: "save", on }, do: { read: true } },
    });
    assert.ok(await who.page.isVisible(".settings_tab .tab.selected[data-key=purchase]"));
});
