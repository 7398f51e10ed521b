import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { KEY, newestRun, onServer, openDock, until } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { scene } from "./harness/scene.mjs";

const CALLOUT = ".o_golive_callout.o_golive_shown";

scene("practice says the goal only; a hint is counted, and costs its point", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await inDatabaseOf("training", async () => {
        await buyer.goto("/odoo/purchase");
        await openDock(buyer);
        await page.click(`.o_golive_practice[data-golive-scenario="${KEY}"]`);
        await page.waitForSelector(".o_golive_goal");
        await byMouse.newRequest(buyer);
        assert.equal(await page.locator(".o_golive_words, .o_golive_road").count(), 0);
        assert.equal(await page.isVisible(CALLOUT), false);

        await page.click(".o_golive_hint");
        await page.waitForSelector(".o_golive_goal .o_golive_words");
        assert.equal(await page.isVisible(CALLOUT), false);
        await page.click(".o_golive_hint");
        await page.waitForSelector(CALLOUT);
        const hints = await until(
            async () => (await newestRun(buyer)).results.filter((r) => r.outcome === "hint"),
            ({ length }) => length === 2,
            "two hints",
        );
        assert.deepEqual([...new Set(hints.map((r) => r.step_key))], ["vendor"]);

        await byMouse.vendor(buyer);
        await byMouse.addLine(buyer);
        await byMouse.product(buyer);
        await byMouse.confirm(buyer);
        await byMouse.receipt(buyer);
        await page.waitForSelector(".o_golive_share");
        await onServer(buyer);
        assert.match(await page.innerText(".o_golive_lost"), /hint/);
        await page.click(".o_golive_again");
        await page.waitForSelector(".o_golive_goal");
    });
    assert.deepEqual(buyer.complaints, []);
});
