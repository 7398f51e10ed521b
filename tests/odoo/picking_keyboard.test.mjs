/** Who has no mouse points at a thing of Odoo's, and gives it to the step. */
import assert from "node:assert/strict";
import { asAdmin } from "./harness/administrator.mjs";
import { scene } from "./harness/scene.mjs";

scene("a thing is picked by keyboard alone", async (enter) => {
    const [scenario] = await asAdmin("golive.scenario", "create", [
        [
            {
                key: "purchase.picked_by_keyboard",
                name: "Picked by keyboard",
                app: "purchase",
                start: "purchase.purchase_rfq",
                step_ids: [[0, 0, { key: "new", title: "Start a request", say: "Start one." }]],
            },
        ],
    ]);
    try {
        const author = await enter("admin");
        const { page } = author;
        const [step] = await asAdmin("golive.step", "search", [[["scenario_id", "=", scenario]]]);
        await author.goto(`/odoo/golive.step/${step}`);
        await page.focus(".o_form_view button[name=action_pick]");
        await page.keyboard.press("Enter");
        await page.waitForSelector(".o_golive_author_bar:has-text('Start a request')");
        await page.waitForSelector(".o_list_button_add");
        // The button of the bar does not keep the keys that point.
        await page.focus(".o_golive_walk");
        await page.keyboard.press("Enter");
        await page.focus(".o_golive_pick");
        await page.keyboard.press("Enter");

        await pointAt(page, ".o_list_button_add");
        await page.keyboard.press("Enter");
        await page.waitForSelector(
            ".o_golive_pick_words:text-is('New in the list Purchase Order')",
        );
        await page.waitForSelector(".o_golive_pick_use:focus");
        await page.keyboard.press("Enter");
        await page.waitForSelector(".o_data_row:has-text('New in the list Purchase Order')");
        assert.deepEqual(author.complaints, []);
    } finally {
        await asAdmin("golive.scenario", "unlink", [[scenario]]);
    }
});

/** Tab goes from thing to thing; the ring says where it is. */
async function pointAt(page, target) {
    for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const isThere = await page.evaluate((selector) => {
            const ring = document.querySelector(".o_golive_pick_ring").getBoundingClientRect();
            const box = document.querySelector(selector).getBoundingClientRect();
            return Math.abs(ring.x - box.x) < 1 && Math.abs(ring.right - box.right) < 1;
        }, target);
        if (isThere) {
            return;
        }
    }
    assert.fail(`Tab does not come to ${target}`);
}
