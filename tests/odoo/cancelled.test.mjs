import assert from "node:assert/strict";
import { byMouse, ordersOf } from "./harness/buying.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { beginAtPurchase, pointsAt, recorded } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

/** A buyer who saved a request, with the run at its quantity. */
async function saved(enter) {
    const buyer = await enter(await hire("buyer"));
    await beginAtPurchase(buyer);
    await byMouse.draft(buyer);
    await byMouse.save(buyer);
    await recorded(buyer, "product");
    const [{ id, name }] = await ordersOf(buyer);
    return { buyer, page: buyer.page, id, name };
}

const ELSEWHERE = ".o_golive_words_elsewhere";
const isCancelled = (name) => `${ELSEWHERE}:has-text("${name} is in the state “Cancelled”")`;

scene("an order that was cancelled: it is said, after a reload too", async (enter) => {
    const { buyer, page, name } = await saved(enter);
    await page.click("button[name=button_cancel]:visible");
    await page.waitForSelector(".o_statusbar_status [data-value=cancel]");
    await page.waitForSelector(isCancelled(name));
    await page.reload();
    await page.waitForSelector(isCancelled(name));
    assert.equal(await page.locator(".o_golive_callout.o_golive_shown").count(), 0);
    assert.equal(await page.locator(".o_golive_take_me").count(), 0, "they are there");
    assert.deepEqual(buyer.complaints, []);
});

scene("what a colleague did meanwhile is said on the way there", async (enter) => {
    const { buyer, page, id, name } = await saved(enter);
    await byMouse.openRequests(buyer);
    await page.waitForSelector(`${ELSEWHERE}:has-text("Where it is")`);
    await asAdmin("purchase.order", "button_cancel", [[id]]);
    await page.click(".o_golive_take_me");
    await page.waitForSelector(isCancelled(name));
    await page.waitForURL(new RegExp(`/${id}$`));

    const asked = page.waitForResponse("**/golive.run/explain");
    await byMouse.openRequests(buyer);
    await asked;
    await asAdmin("purchase.order", "unlink", [[id]]);
    await page.click(".o_golive_take_me");
    await page.waitForSelector(".o_golive_run_lost:has-text('was deleted')");
    await pointsAt(buyer, ".o_list_button_add");
    assert.deepEqual(buyer.complaints, []);
});
