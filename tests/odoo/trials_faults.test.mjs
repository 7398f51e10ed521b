/**
 * Trial: with our tables gone Odoo's own screens work on, the dock says so, and what is mended is found
 * again.
 */
import assert from "node:assert/strict";
import { TROUBLE, undisturbed } from "./harness/faults.mjs";
import { worksOn } from "./harness/four_apps.mjs";
import { KEY, openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";
import { world } from "./harness/stage.mjs";

scene("the four apps work on while our tables are gone", async (enter) => {
    const nurse = await enter(await hire("nurse"));
    const { page } = nurse;
    const { psql } = await world();
    const tables = (
        await psql("SELECT tablename FROM pg_tables WHERE tablename LIKE 'golive%' ORDER BY 1")
    ).flat();
    assert.ok(tables.length > 5);
    const rename = (from, to) =>
        psql(tables.map((name) => `ALTER TABLE ${from(name)} RENAME TO ${to(name)};`).join(" "));
    const kept = (name) => name;
    const gone = (name) => `gone_${name}`;
    await rename(kept, gone);
    try {
        const reply = await page.goto(`${nurse.base}/odoo/purchase`);
        assert.equal(reply.status(), 200);
        await page.waitForSelector(".o_action_manager > .o_action");
        await openDock(nurse);
        await page.waitForSelector(TROUBLE);
        assert.equal(await page.locator(TROUBLE).count(), 1, "said once");
        await worksOn(nurse);
        await undisturbed(page);
    } finally {
        await rename(gone, kept);
    }
    await page.click(`${TROUBLE} button`);
    await page.waitForSelector(`[data-golive-scenario="${KEY}"]`);
});
