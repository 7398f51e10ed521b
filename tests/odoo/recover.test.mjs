import assert from "node:assert/strict";
import { byMouse, ordersOf, RFQS } from "./harness/buying.mjs";
import { follow } from "./harness/follow.mjs";
import { atStep, begin, onServer, outcomes, pointsAt, savesRequest } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

const LINE = ".o_field_x2many_list_row_add a";
const AWAY = ".o_golive_take_me";

scene(
    "whatever way a person leaves, the run says where it stands and takes them back",
    async (enter) => {
        const buyer = await savedRequest(enter);
        const { page } = buyer;
        await isThere(buyer);

        const ways = {
            "the back button": () => page.goBack(),
            "the breadcrumbs": () => page.click(".o_breadcrumb .breadcrumb-item a, .o_back_button"),
            "another app": async () => {
                await page.click(".o_navbar_apps_menu button");
                await page.click("[data-menu-xmlid='stock.menu_stock_root']");
                await page.waitForSelector(".o_kanban_view");
            },
        };
        for (const [way, leave] of Object.entries(ways)) {
            await leave();
            await page.waitForSelector(AWAY).catch((error) => {
                throw new Error(`${way}: it does not say that it is elsewhere`, { cause: error });
            });
            assert.equal(await page.isVisible(".o_golive_spotlight.o_golive_shown"), false, way);
            await page.click(AWAY);
            await isThere(buyer);
        }

        await page.reload();
        await isThere(buyer);
        assert.equal((await ordersOf(buyer)).length, 1);
    },
);

scene("another record by the pager is not the run's", async (enter) => {
    const buyer = await savedRequest(enter);
    const { page } = buyer;
    await page.click(".o_breadcrumb .breadcrumb-item a, .o_back_button");
    await page.waitForSelector(AWAY);
    await page.click(".o_list_view .o_data_row:first-child .o_data_cell[name=partner_id]");
    await isThere(buyer);
    await page.click(".o_pager_next");
    await page.waitForSelector(AWAY);
    await page.click(".o_pager_previous");
    await isThere(buyer);
});

scene("an error dialog in the middle: it waits, and goes on after it", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await buyer.goto(RFQS);
    await begin(buyer);
    await byMouse.draft(buyer);
    await atStep(buyer, "quantity");
    await page.route("**/purchase.order/web_save", (route) => {
        const data = { name: "odoo.exceptions.UserError", message: "Not now", debug: "" };
        const error = {
            code: 0,
            message: "Odoo Server Error",
            data: { ...data, arguments: ["Not now"] },
        };
        return route.fulfill({ json: { jsonrpc: "2.0", error } });
    });
    await page.click(".o_form_button_save");
    await page.waitForSelector(".o_dialog .modal-content:has-text('Not now')");
    await page.unroute("**/purchase.order/web_save");
    await page.click(".o_dialog footer button");
    await page.waitForSelector(".o_dialog", { state: "detached" });
    await follow(page);
    outcomes(await onServer(buyer));
    assert.equal((await ordersOf(buyer)).length, 1);
});

/** The callout points at what adds a line to the order. */
async function isThere(who) {
    await atStep(who, "product");
    await pointsAt(who, LINE);
}

/** Somebody who has saved a request for a vendor, its products still to come. */
async function savedRequest(enter) {
    const buyer = await enter(await hire("buyer"));
    await buyer.goto(RFQS);
    await begin(buyer);
    await savesRequest(buyer);
    return buyer;
}
