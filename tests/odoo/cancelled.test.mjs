import assert from "node:assert/strict";
import { byMouse, ordersOf } from "./harness/buying.mjs";
import { beginAtPurchase, recorded } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

scene("an order that was cancelled: it is said, after a reload too", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await beginAtPurchase(buyer);
    await byMouse.newRequest(buyer);
    await byMouse.vendor(buyer);
    await byMouse.addLine(buyer);
    await byMouse.product(buyer);
    await byMouse.save(buyer);
    await recorded(buyer, "product");
    const [{ name }] = await ordersOf(buyer);
    await page.click("button[name=button_cancel]:visible");
    await page.waitForSelector(".o_statusbar_status [data-value=cancel]");

    const said = `.o_golive_words_elsewhere:has-text("${name} is in the state “Cancelled”")`;
    await page.waitForSelector(said);
    await page.reload();
    await page.waitForSelector(said);
    assert.equal(await page.locator(".o_golive_callout.o_golive_shown").count(), 0);
    assert.deepEqual(buyer.complaints, []);
});
