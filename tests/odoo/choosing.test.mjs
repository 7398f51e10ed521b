/** The dialog in which a step's field is chosen is the step's own place, and no obstacle to it. */
import assert from "node:assert/strict";
import { byMouse, VENDOR } from "./harness/buying.mjs";
import { atStep, beginAtPurchase, recorded } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

const WHERE = ".o_golive_words_elsewhere";

for (const [width, height] of [
    [1440, 860],
    [360, 640],
]) {
    scene(`${width} px: the vendor is chosen in a dialog`, async (enter) => {
        const viewport = { width, height };
        const buyer = await enter(await hire("buyer"), { viewport, hasTouch: width < 400 });
        const { page } = buyer;
        await page.clock.install();
        await beginAtPurchase(buyer);
        await page.click(
            ":is(.o_list_button_add, .o-kanban-button-new, .o_form_button_create):visible",
        );
        await atStep(buyer, "vendor");
        await page.click(".o_field_widget[name=partner_id] input");
        if (width > 400) {
            await page.click(".o-autocomplete--dropdown-item:has-text('Search more')");
        }
        const record = `.modal :is(.o_kanban_record, .o_data_row .o_data_cell):has-text("${VENDOR}")`;
        await page.waitForSelector(record);
        await page.waitForSelector(`${WHERE}:has-text("Go on in the dialog")`, {
            state: "attached",
        });
        await page.clock.fastForward(5000);
        assert.equal(await page.locator(`${WHERE}:has-text("open over it")`).count(), 0);
        await page.locator(record).first().click();
        await atStep(buyer, "product");
        if (width > 400) {
            await byMouse.save(buyer);
            const { results } = await recorded(buyer, "new_request", "bound");
            assert.ok(!results.some(({ outcome }) => outcome === "absent"));
        }
        assert.deepEqual(buyer.complaints, []);
    });
}
