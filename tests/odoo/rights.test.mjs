import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { KEY, openDock } from "./harness/guide.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

scene("who has no Purchase rights sees nothing of it in the dock", async (enter) => {
    const ward = await enter(await hire("ward"));
    await ward.goto("/odoo");
    await openDock(ward);
    await ward.page.waitForSelector(".o_golive_offers_title");
    assert.equal(await ward.page.locator(`[data-golive-scenario="${KEY}"]`).count(), 0);
    assert.deepEqual(ward.complaints, []);
});

scene("nor do they get at it past the interface", async (enter) => {
    const ward = await enter(await hire("ward"));
    const buyer = await enter(await hire("buyer"));
    const shipped = [
        ["key", "=", KEY],
        ["edition", "=", 0],
    ];
    const [{ id }] = await asAdmin("golive.scenario", "search_read", [shipped, ["id"]]);
    const offers = (who) => who.rpc("golive.scenario", "offer");
    assert.ok((await offers(buyer)).some(({ key }) => key === KEY));

    assert.ok(!(await offers(ward)).some(({ key }) => key === KEY));
    const ofIt = [["scenario_id", "=", id]];
    assert.deepEqual(await ward.rpc("golive.scenario", "search_read", [[["id", "=", id]]]), []);
    assert.deepEqual(await ward.rpc("golive.step", "search_read", [ofIt]), []);
    await assert.rejects(ward.rpc("golive.scenario", "read", [[id], ["name"]]), {
        kind: "odoo.exceptions.AccessError",
    });
    await assert.rejects(ward.rpc("golive.run", "start", [id, "learn", randomUUID()]), {
        kind: "odoo.exceptions.UserError",
    });

    const { uid } = await buyer.rpc("golive.run", "start", [id, "learn", randomUUID()]);
    for (const [method, ...args] of [["load"], ["stop"], ["record", []]]) {
        await assert.rejects(ward.rpc("golive.run", method, [uid, ...args]), {
            kind: "odoo.exceptions.AccessError",
        });
    }
    assert.deepEqual(await ward.rpc("golive.run", "search_read", [[["uid", "=", uid]]]), []);
});
