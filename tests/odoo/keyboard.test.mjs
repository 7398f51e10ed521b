import assert from "node:assert/strict";
import { VENDOR } from "./harness/buying.mjs";
import { byKeyboard, isFocused, reach } from "./harness/typing.mjs";
import { atStep, isDone, KEY, looked, onServer, outcomes, pointsAt } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";
import { show } from "./harness/showing.mjs";
import { STATES } from "./harness/states.mjs";

const LAUNCHER = ".o_golive_launcher button";

scene("the whole scenario by keyboard alone, from the launcher to the end", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await buyer.goto("/odoo");
    await reach(buyer, LAUNCHER);
    await page.keyboard.press("Enter");
    await page.waitForSelector(`[data-golive-scenario="${KEY}"]`);
    await reach(buyer, `[data-golive-scenario="${KEY}"]`);
    await page.keyboard.press("Enter");
    await isFocused(buyer, ".o_golive_question");
    await reach(buyer, ".o_golive_question_yes");
    await page.keyboard.press("Enter");
    await atStep(buyer, "open_requests");
    await isFocused(buyer, ".o_golive_run");
    await byKeyboard.openPurchase(buyer);

    await pointsAt(buyer, ".o_list_button_add");
    await page.keyboard.press("Alt+c");
    await pointsAt(buyer, ".o_field_widget[name=partner_id]");
    await byKeyboard.choose(buyer, "[name=partner_id] input", VENDOR);
    await atStep(buyer, "product");
    await reach(buyer, ".o_field_x2many_list_row_add a");
    await page.keyboard.press("Enter");
    await isFocused(buyer, ".o_selected_row [name=product_id] input");
    await byKeyboard.choose(buyer, ".o_selected_row [name=product_id] input", "Flipover");
    await atStep(buyer, "quantity");
    await reach(buyer, ".o_selected_row [name=product_qty] input");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("5");
    const counted = page.waitForResponse(/purchase.order\/onchange/);
    await page.keyboard.press("Tab");
    await counted;
    await looked(buyer);

    await pointsAt(buyer, ".o_field_widget[name=date_planned]");
    await page.keyboard.press("Alt+Shift+l");
    await isFocused(buyer, ".o_golive_next");
    await page.keyboard.press("Enter");
    await pointsAt(buyer, "button[name=action_rfq_send]");
    await isFocused(buyer, ".o_golive_callout");
    await page.keyboard.press("Escape");
    await reach(buyer, "button[name=action_rfq_send]", "Shift+Tab");
    await page.keyboard.press("Enter");
    await pointsAt(buyer, ".modal button[name=action_send_mail]");
    // In the text of the e-mail, Tab is a tab.
    await page.keyboard.press("Alt+q");
    await pointsAt(buyer, "button[name=button_confirm]");
    await page.keyboard.press("Alt+q");
    await pointsAt(buyer, ".o_field_widget[name=incoming_picking_count]");
    await reach(buyer, "button[name=action_view_picking]", "Shift+Tab");
    await page.keyboard.press("Enter");
    await isDone(buyer);
    const run = outcomes(await onServer(buyer));
    assert.ok(Object.values(run).every((outcome) => outcome === "done"));
    assert.deepEqual(buyer.complaints, []);
});

scene("a guide that is chosen in the palette asks back where the keyboard is", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await buyer.goto("/odoo/purchase");
    await page.keyboard.press("Control+k");
    await page.waitForSelector(".o_command_palette input");
    await page.keyboard.type("Learn: Order supplies");
    await page.waitForSelector(".o_command.focused:has-text('Order supplies')");
    await page.keyboard.press("Enter");
    await isFocused(buyer, ".o_golive_question");
    await looked(buyer);
    await isFocused(buyer, ".o_golive_question");
    await reach(buyer, ".o_golive_question_yes");
    await page.keyboard.press("Enter");
    await atStep(buyer, "new_request");
    assert.deepEqual(buyer.complaints, []);
});

scene("one key goes to the callout and back; what was typed stays", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await buyer.goto("/odoo/purchase");
    await page.keyboard.press("Alt+Shift+l");
    await page.waitForSelector(`[data-golive-scenario="${KEY}"]`);
    await reach(buyer, `[data-golive-scenario="${KEY}"]`);
    await page.keyboard.press("Enter");
    await isFocused(buyer, ".o_golive_question");
    await reach(buyer, ".o_golive_question_yes");
    await page.keyboard.press("Enter");
    await atStep(buyer, "new_request");
    await page.keyboard.press("Alt+c");
    await pointsAt(buyer, ".o_field_widget[name=partner_id]");
    const field = "[name=partner_ref] input";
    await reach(buyer, field);
    await page.keyboard.type("as discussed");

    await page.keyboard.press("Alt+Shift+l");
    await isFocused(buyer, ".o_golive_callout button");
    await page.keyboard.press("Alt+Shift+l");
    await isFocused(buyer, field);
    await page.keyboard.press("Alt+Shift+l");
    await isFocused(buyer, ".o_golive_callout button");
    await page.keyboard.press("Escape");
    await isFocused(buyer, field);
    assert.equal(await page.inputValue(field), "as discussed");

    await page.keyboard.press("Alt+Shift+l");
    await isFocused(buyer, ".o_golive_callout button");
    await reach(buyer, ".o_golive_callout_skip");
    await page.keyboard.press("Tab");
    await isFocused(buyer, field);

    await page.keyboard.press("Alt+Shift+l");
    await reach(buyer, ".o_golive_dock_close", "Shift+Tab");
    await page.keyboard.press("Enter");
    await isFocused(buyer, LAUNCHER);
});

for (const [name, place] of Object.entries({
    "nothing to learn": ".o_golive_offers",
    "the question in production": ".o_golive_question",
    "a step of prose": ".o_golive_run",
    "a test's step": ".o_golive_run",
})) {
    scene(
        `where there is no callout, the key goes to the dock and back: ${name}`,
        async (enter) => {
            const buyer = await enter(await hire("buyer"));
            const { page } = buyer;
            await show(buyer, STATES[name]);
            // What the key does is fetched once the dock stands.
            await page.waitForFunction(() => globalThis.odoo.loader.modules.has("@golive/keeping"));
            // A question takes the focus a frame later once more, from the palette that closes.
            await page.evaluate(() => new Promise(requestAnimationFrame));
            const field = ".o_searchview_input";
            await page.focus(field);
            for (const back of ["Alt+Shift+l", "Escape"]) {
                await page.keyboard.press("Alt+Shift+l");
                await isFocused(buyer, place);
                await page.keyboard.press(back);
                await isFocused(buyer, field);
            }
            await page.click(".o_golive_dock_fold");
            await page.focus(field);
            await page.keyboard.press("Alt+Shift+l");
            await isFocused(buyer, ".o_golive_dock_fold");
            await page.keyboard.press("Enter");
            await page.waitForSelector(place);
            await page.keyboard.press("Escape");
            await isFocused(buyer, field);
        },
    );
}
