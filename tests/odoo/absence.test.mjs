import assert from "node:assert/strict";
import { atStep, beginAtPurchase, pointsAt, until } from "./harness/guide.mjs";
import { byMouse } from "./harness/buying.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

const WHERE = ".o_golive_words_elsewhere";

scene(
    "a target elsewhere: where it lives is said within two seconds, once asked",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        let asked = 0;
        page.on("request", (request) => {
            asked += Number(request.url().endsWith("/golive.run/explain"));
        });
        await beginAtPurchase(buyer);
        await byMouse.newRequest(buyer);
        await byMouse.vendor(buyer);
        await byMouse.save(buyer);
        await atStep(buyer, "product");
        assert.equal(asked, 0, "not where it is seen");

        await page.click("[data-menu-xmlid='purchase.menu_procurement_management']");
        await page.click("[data-menu-xmlid='purchase.menu_purchase_rfq']");
        await page.waitForSelector(WHERE);
        const since = Date.now();
        await page.waitForSelector(`${WHERE}:has-text("You find it here: ")`);
        assert.ok(Date.now() - since < 2000, `said after ${Date.now() - since} ms`);
        const sighted = () =>
            buyer.rpc("golive.result", "search_count", [[["outcome", "=", "absent"]]]);
        await until(sighted, (count) => count === 1, "one line that it was absent");

        await page.click(".o_golive_take_me");
        await pointsAt(buyer, ".o_field_x2many_list_row_add a");
        assert.equal(await page.locator(WHERE).count(), 0);
        assert.equal(asked, 1);
        assert.deepEqual(buyer.complaints, []);
    },
);
