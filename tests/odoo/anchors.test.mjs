import { asAdmin } from "./harness/administrator.mjs";
import { isShown } from "./harness/pointing.mjs";
import { scene } from "./harness/scene.mjs";

const RFQS = "/odoo/action-purchase.purchase_rfq";
const ORDER = { model: "purchase.order", view: "form" };
const entry = (icon) => `.o-dropdown--menu .o_menu_item:has(.fa-${icon})`;

scene("list: its button, a column, the other views", (enter) =>
    isShown(enter, "list", RFQS, [
        [{ control: "new", on: { model: "purchase.order", view: "list" } }, ".o_list_button_add"],
        [{ column: "partner_id" }, "th[data-name=partner_id]"],
        [{ view: "kanban" }, ".o_switch_view.o_kanban"],
    ]),
);

scene("kanban: the card of a record of the run, and a button of it", async (enter) => {
    const incoming = [
        ["code", "=", "incoming"],
        ["company_id", "=", 1],
    ];
    const [id] = await asAdmin("stock.picking.type", "search", [incoming], { limit: 1 });
    const receipts = { name: "type", model: "stock.picking.type", find: [["id", "=", id]] };
    const card = ".o_kanban_record:nth-child(1)";
    await isShown(
        enter,
        "kanban",
        "/odoo/action-stock.stock_picking_type_action",
        [
            [{ record: "$type" }, card],
            [
                { button: "get_action_picking_tree_ready", row: "$type" },
                `${card} button[name=get_action_picking_tree_ready]`,
            ],
        ],
        { given: [receipts] },
    );
});

scene(
    "form: a field, one in a page that is not open, a button, a value of the bar",
    async (enter) => {
        const tab = ".o_notebook .nav-link[name=purchase_delivery_invoice]";
        const terms = ".o_field_widget[name=payment_term_id]";
        await isShown(enter, "form", `${RFQS}/${await draft()}`, [
            [{ field: "partner_id", on: ORDER }, ".o_field_widget[name=partner_id]"],
            [{ field: "payment_term_id", on: ORDER }, tab, [tab, terms]],
            [{ button: "button_confirm", part: "header" }, "button[name=button_confirm]"],
            // Beside the dock the bar is narrow, and shows only where the order stands.
            [{ status: "draft" }, ".o_statusbar_status > .dropdown-toggle:last-child"],
        ]);
    },
);

scene("form: a button that opens an action, by the action's xml id", async (enter) => {
    const [equipment] = await asAdmin("maintenance.equipment", "search", [[]], { limit: 1 });
    const requests = "maintenance.hr_equipment_request_action_from_equipment";
    await isShown(enter, "by_action", `/odoo/action-maintenance.hr_equipment_action/${equipment}`, [
        [{ button: requests, part: "box" }, ".o-form-buttonbox button:has(.fa-wrench)"],
    ]);
});

scene("lines: a cell of the first, and of the one that is added", async (enter) => {
    const add = ".o_field_x2many_list_row_add a";
    const last = ".o_selected_row td[name=product_id]";
    await isShown(enter, "lines", `${RFQS}/${await draft()}`, [
        [
            { field: "product_qty", in: "order_line", row: "first", on: ORDER },
            ".o_data_row td[name=product_qty]",
        ],
        [{ field: "product_id", in: "order_line", on: ORDER }, add, [add, last]],
    ]);
});

scene("dialog: what it holds, though the form under it has a field of that name", async (enter) => {
    await isShown(
        enter,
        "dialog",
        `${RFQS}/${await draft()}`,
        [
            [{ field: "name", on: { model: "res.partner" } }, ".o_dialog [name=name]"],
            [{ control: "save", dialog: true }, ".o_dialog .o_form_button_save"],
        ],
        { prepare: openVendor },
    );
});

scene("settings: an app's page, a field on another app's, saving", (enter) => {
    const tab = ".settings_tab .tab[data-key=purchase]";
    const approval = ".o_field_widget[name=po_order_approval]";
    return isShown(enter, "settings", "/odoo/settings", [
        [{ tab: "stock" }, ".settings_tab .tab[data-key=stock]"],
        [{ field: "po_order_approval" }, tab, [tab, approval]],
        [{ control: "save" }, ".o_form_button_save"],
    ]);
});

scene("filters and groups, by their names in the search view", (enter) => {
    const toggler = ".o_searchview_dropdown_toggler";
    return isShown(enter, "filters", RFQS, [
        [{ control: "search" }, ".o_searchview_input"],
        [
            { control: "filter", of: "my_purchases" },
            toggler,
            [toggler, ".o_filter_menu > .o_menu_item"],
        ],
        [{ control: "group_by", of: "vendor" }, ".o_group_by_menu > .o_menu_item"],
    ]);
});

scene("search panel: the section of a field", (enter) =>
    isShown(enter, "panel", "/odoo/action-stock.action_product_stock_view", [
        [{ control: "search_panel", of: "categ_id" }, ".o_search_panel_section:has(.fa-filter)"],
    ]),
);

scene("actions: an entry of the menu, and a report", async (enter) => {
    const cog = ".o_cp_action_menus .dropdown-toggle";
    await isShown(enter, "actions", `${RFQS}/${await draft()}`, [
        [{ control: "action", of: "duplicate" }, cog, [cog, entry("clone")]],
        [
            { control: "print", of: "purchase.action_report_purchase_order" },
            ".o-dropdown--menu .dropdown-toggle:has(.fa-print)",
        ],
    ]);
});

async function draft() {
    const withLines = [
        ["state", "=", "draft"],
        ["order_line", "!=", false],
    ];
    const [id] = await asAdmin("purchase.order", "search", [withLines], { limit: 1 });
    return id;
}

/** A form in a dialog, as a wizard opens. */
async function openVendor(page) {
    await page.evaluate(() =>
        globalThis.odoo.__WOWL_DEBUG__.root.env.services.action.doAction({
            type: "ir.actions.act_window",
            res_model: "res.partner",
            views: [[false, "form"]],
            target: "new",
        }),
    );
    await page.waitForSelector(".o_dialog .o_form_view");
}
