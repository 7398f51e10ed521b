import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { atStep, begin, beginAtPurchase, KEY, openDock, recorded } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

scene("two people at one browser never see each other's runs", async (enter) => {
    const [anna, ben] = [await hire("buyer"), await hire("buyer")];
    const { page, profile, ...seat } = await enter(anna);
    const person = { page, profile, ...seat };
    await beginAtPurchase(person);
    await byMouse.newRequest(person);
    await byMouse.vendor(person);
    const { uid: annas } = await recorded(person, "vendor");
    await byMouse.save(person);
    await recorded(person, "new_request", "bound");

    await changeSeat(person, ben);
    assert.equal(await page.isVisible(".o_golive_dock"), false);
    assert.equal(await page.isVisible(".o_golive_launcher_dot"), false);
    assert.equal((await kept(page)).includes(annas), false);
    await openDock(person);
    const offer = page.locator(`[data-golive-scenario="${KEY}"]`);
    await offer.waitFor();
    assert.equal(await offer.locator("[role=progressbar]").count(), 0);
    await assert.rejects(person.rpc("golive.run", "load", [annas]), /not yours/);
    assert.deepEqual(await person.rpc("golive.run", "search_read", [[]]), []);
    await begin(person);
    await atStep(person, "new_request");
    const { uid: bens } = await recorded(person, "open_requests");

    await changeSeat(person, anna);
    assert.equal((await kept(page)).includes(bens), false);
    await assert.rejects(person.rpc("golive.run", "load", [bens]), /not yours/);
    await begin(person);
    await atStep(person, "product");
});

/** In the same tab: one logs out, the other logs in. */
async function changeSeat({ page, base }, login) {
    await page.goto(`${base}/web/session/logout`);
    // Odoo's own list of who was here last would stand before the fields.
    await page.evaluate(() => localStorage.removeItem("web.lastConnectedUser"));
    await page.goto(`${base}/web/login?redirect=/odoo/purchase`);
    await page.fill("input[name=login]", login);
    await page.fill("input[name=password]", login);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".o_action_manager .o_list_view");
}

/** All that the browser keeps for this site, of this tab and of all. */
function kept(page) {
    return page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
}
