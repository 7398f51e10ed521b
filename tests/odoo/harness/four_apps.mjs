import assert from "node:assert/strict";
import { byMouse } from "./buying.mjs";
import { undisturbed } from "./faults.mjs";

/** A person works in each of the four apps, in Odoo's own screens, whatever becomes of Golive. */
export async function worksOn(who) {
    for (const [model, work] of Object.entries(WORK)) {
        const before = await made(who, model);
        await work(who);
        await undisturbed(who.page);
        assert.equal(await made(who, model), before + 1, `no new ${model}`);
    }
}

/** A person orders. */
export async function order(who) {
    await byMouse.draft(who);
    await byMouse.confirm(who);
}

const WORK = {
    async "purchase.order"(who) {
        await open(who, "purchase.menu_purchase_root");
        await order(who);
    },
    async "stock.picking"(who) {
        await open(
            who,
            "stock.menu_stock_root",
            "stock.menu_stock_warehouse_mgmt",
            "stock.in_picking",
        );
        await create(who, async (page) => page.click(".o_field_widget[name=origin] input"));
    },
    async "maintenance.request"(who) {
        const menu = ["maintenance.menu_m_request", "maintenance.menu_m_request_form"];
        await open(who, "maintenance.menu_maintenance_title", ...menu);
        await create(who, (page) =>
            page.fill(".o_field_widget[name=name] :is(input, textarea)", "It leaks"),
        );
    },
    async "helpdesk.ticket"(who) {
        const menu = [
            "helpdesk_mgmt.helpdesk_ticket_menu",
            "helpdesk_mgmt.helpdesk_own_ticket_menu",
        ];
        await open(who, "helpdesk_mgmt.helpdesk_ticket_main_menu", ...menu);
        await create(who, async (page) => {
            await page.fill(".o_field_widget[name=name] :is(input, textarea)", "It does not print");
            await page.click(".o_field_widget[name=description] .odoo-editor-editable");
            await page.keyboard.type("Since this morning.");
        });
    },
};

/** Opens an app, and one of its menus, from Odoo's own bar. */
async function open({ page }, app, section, entry) {
    await page.click(".o_navbar_apps_menu button");
    await page.click(`.o-dropdown--menu [data-menu-xmlid='${app}']`);
    if (section) {
        await page.click(`.o_menu_sections [data-menu-xmlid='${section}']`);
        await page.click(`.o-dropdown--menu [data-menu-xmlid='${entry}']`);
    }
}

async function create({ page }, fill) {
    await page.click(".o_list_button_add, .o-kanban-button-new");
    await page.waitForSelector(".o_form_view .o_form_button_save");
    await fill(page);
    await page.click(".o_form_button_save");
    await page.waitForSelector(".o_form_saved, .o_form_status_indicator_buttons.invisible", {
        state: "attached",
    });
}

function made(who, model) {
    return who.rpc(model, "search_count", [[["create_uid.login", "=", who.login]]]);
}
