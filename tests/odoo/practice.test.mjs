import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { KEY, looked, newestRun, onServer, openDock, until } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { CALLOUT } from "./harness/pressed.mjs";
import { load, pretend } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";

const GOAL = ".o_golive_goal";
const SAW = ".o_golive_practice_saw";

scene("practice says the goal only; a hint is counted, and costs its point", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await inDatabaseOf("training", async () => {
        await practise(buyer);
        await byMouse.newRequest(buyer);
        assert.equal(await page.locator(".o_golive_words, .o_golive_road").count(), 0);
        assert.equal(await page.isVisible(CALLOUT), false);

        await page.click(".o_golive_hint");
        await page.waitForSelector(`${GOAL} .o_golive_words`);
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
        await page.waitForSelector(GOAL);
    });
    assert.deepEqual(buyer.complaints, []);
});

scene("practice that goes back says why, and nothing of the step's own words", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    const run = load({ mode: "practice", next: "confirm" });
    const decline = (more) => (_run, entries) =>
        entries.map(({ uid }) => ({ uid, accepted: false, ...more }));
    const practiseWhere = async (answers) => {
        await pretend(buyer, { start: run, load: run, ...answers });
        await practise(buyer, run.script.key);
    };

    // What the server misses of a step that they did not try yet is theirs to find out.
    const asked = page.waitForResponse(/golive.run.record/);
    await practiseWhere({ record: decline({ saw: "It is still a request" }) });
    await asked;
    await looked(buyer);
    assert.equal(await page.locator(SAW).count(), 0);
    await page.click(".o_golive_dock_close");

    await practiseWhere({ record: decline({ saw: "The vendor is not saved", lost: "vendor" }) });
    await page.waitForSelector(`${SAW}:has-text("Not yet: The vendor is not saved")`);
    const said = await page.innerText(GOAL);
    assert.match(said, /Reached: 1 of 4/);
    assert.doesNotMatch(said, /vendor says|It shows/, "its words cost a point");
    await page.click(".o_golive_hint");
    await page.waitForSelector(".o_golive_words p:has-text('Not yet: The vendor is not saved')");
    assert.equal(await page.locator(SAW).count(), 0, "it is said once");
});

scene("practice whose draft was given up says that it is back", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await inDatabaseOf("training", async () => {
        await practise(buyer);
        await byMouse.newRequest(buyer);
        await page.waitForSelector(`${GOAL} li:has-text('new request')`);
        assert.equal(await page.locator(SAW).count(), 0);
        await page.click(".o_form_button_cancel");
        await page.waitForSelector(`${SAW}:has-text("You are back at an earlier step")`);
        await byMouse.newRequest(buyer);
        await page.waitForSelector(SAW, { state: "detached" });
    });
    assert.deepEqual(buyer.complaints, []);
});

/** Opens the requests and begins to practise there. */
async function practise(who, key = KEY) {
    await who.goto("/odoo/purchase");
    await openDock(who);
    await who.page.click(`.o_golive_practice[data-golive-scenario="${key}"]`);
    await who.page.waitForSelector(GOAL);
}
