import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { atStep, beginAtPurchase, newestRun, recorded } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

scene(
    "a server that does not answer is said within two seconds, and nothing is asked for again",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        await beginAtPurchase(buyer);
        await byMouse.draft(buyer);
        await byMouse.quantity(buyer, 10);
        await byMouse.save(buyer);
        await recorded(buyer, "quantity");

        let release = () => {};
        const held = new Promise((resolve) => (release = resolve));
        await page.route("**/golive.run/record", async (route) => {
            await held;
            await route.continue();
        });
        const asked = page.waitForRequest("**/golive.run/record");
        await byMouse.confirm(buyer);
        await asked;
        const since = Date.now();
        await page.waitForSelector(".o_golive_unsent");
        assert.ok(Date.now() - since < 2500, `said after ${Date.now() - since} ms`);
        assert.equal(await page.locator(".o_golive_words_elsewhere").count(), 0);

        release();
        await atStep(buyer, "receipt");
        await page.waitForSelector(".o_golive_unsent", { state: "detached" });
        await recorded(buyer, "confirm");
        const { results } = await newestRun(buyer);
        assert.equal(
            results.some(({ outcome }) => outcome === "absent"),
            false,
        );
        assert.deepEqual(buyer.complaints, []);
    },
);
