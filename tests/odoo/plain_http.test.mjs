import assert from "node:assert/strict";
import { follow } from "./harness/follow.mjs";
import { atStep, beginAtPurchase, onServer, outcomes } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";
import { HOSPITAL } from "./harness/stage.mjs";

scene("by plain HTTP and a name of its own, it starts, goes on and ends", async (enter) => {
    const buyer = await enter(await hire("buyer"), { host: HOSPITAL });
    const { page } = buyer;
    await beginAtPurchase(buyer);
    assert.equal(await page.evaluate(() => window.isSecureContext), false);
    await follow(page, { until: "product" });
    await page.click(".o_form_button_save");
    await page.waitForSelector(".o_form_status_indicator_buttons.invisible", {
        state: "attached",
    });
    await page.reload();
    await atStep(buyer, "product");
    await follow(page);
    outcomes(await onServer(buyer));
    assert.deepEqual(buyer.complaints, []);
});
