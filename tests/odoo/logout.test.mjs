import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { beginAtPurchase, newestRun, recorded } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

const RECORD = "**/golive.run/record";
const DIALOG = ".modal:has-text('Not everything is sent')";

scene(
    "logging out with steps unsent: first they are sent, else the person is asked",
    async (enter) => {
        const login = await hire("buyer");
        const buyer = await enter(login);
        const { page } = buyer;
        await leaveUnsent(buyer);

        await logOut(page);
        await page.click(`${DIALOG} button:has-text("Stay")`);
        await page.waitForSelector(DIALOG, { state: "detached" });
        await page.waitForSelector(".o_golive_run");
        assert.equal((await newestRun(buyer)).results.length, 0);

        await page.evaluate(() => {
            const link = Object.assign(document.createElement("a"), {
                href: "/web/session/logout",
            });
            document.querySelector(".o_main_navbar").append(link);
            link.click();
        });
        await page.waitForSelector(DIALOG);
        await page.click(`${DIALOG} button:has-text("Stay")`);

        await page.unroute(RECORD);
        await logOut(page);
        await page.waitForURL("**/web/login**");
        const again = await enter(login);
        await recorded(again, "new_request");
    },
);

scene("who logs out anyway finds them sent after the next login here", async (enter) => {
    const login = await hire("buyer");
    const buyer = await enter(login);
    const { page, profile } = buyer;
    await page.route(RECORD, (route) => route.abort());
    await beginAtPurchase(buyer);
    await byMouse.newRequest(buyer);
    await page.waitForSelector(".o_golive_unsent");
    await logOut(page);
    await page.click(`${DIALOG} button:has-text("Log out anyway")`);
    await page.waitForURL("**/web/login**");

    const again = await enter(login, { context: profile });
    await beginAtPurchase(again);
    await recorded(again, "new_request");
});

scene("what an earlier page left unsent is minded where Golive was not opened", async (enter) => {
    const login = await hire("buyer");
    const buyer = await enter(login);
    const { page } = buyer;
    await leaveUnsent(buyer);
    await page.click(".o_golive_dock_close");
    await buyer.goto("/odoo/purchase");
    assert.equal(await page.isVisible(".o_golive_dock"), false);

    await logOut(page);
    await page.click(`${DIALOG} button:has-text("Stay")`);
    await page.waitForSelector(DIALOG, { state: "detached" });
    await page.unroute(RECORD);
    await logOut(page);
    await page.waitForURL("**/web/login**");
    const kept = await page.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(
        kept.filter((name) => name.startsWith("golive.unsent")),
        [],
    );
    const again = await enter(login);
    await recorded(again, "new_request");
});

async function logOut(page) {
    const entry = ".dropdown-item:has-text('Log out')";
    if (!(await page.isVisible(entry))) {
        await page.click(".o_user_menu button");
    }
    await page.click(entry);
}

/** In a run, with a step that the server does not get. */
async function leaveUnsent(who) {
    await who.page.route(RECORD, (route) => route.abort());
    await beginAtPurchase(who);
    await byMouse.newRequest(who);
    await who.page.waitForSelector(".o_golive_unsent");
}
