import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { atStep, begin, beginAtPurchase, newestRun, openDock, recorded } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { slay } from "./harness/mortal.mjs";
import { kill } from "./harness/person.mjs";
import { profileOnDisk } from "./harness/profile.mjs";
import { scene } from "./harness/scene.mjs";
import { logIn } from "./harness/session.mjs";
import { world } from "./harness/stage.mjs";

const RECORD = "**/golive.run/record";
const UNSENT = ".o_golive_unsent";

scene(
    "what a dead server and a dead battery left is sent, late, to none but its own",
    async (enter) => {
        const [login, other] = [await hire("buyer"), await hire("buyer")];
        const disk = profileOnDisk();
        try {
            let context = await disk.open();
            const before = await enter(login, { context });
            await before.page.route(RECORD, (route) => route.abort());
            await beginAtPurchase(before);
            await byMouse.newRequest(before);
            await byMouse.vendor(before);
            await before.page.waitForSelector(`${UNSENT}:has-text("sent: 3")`);
            const clear = await onDisk(before);
            assert.ok(clear.length > 100, "there is something on the disk");
            assert.ok(!/vendor|new_request|done/.test(clear), "and nobody can read it");
            await slay(context.browser());

            context = await disk.open();
            const next = await enter(other, { context });
            await next.goto("/odoo/purchase");
            await openDock(next);
            await next.page.waitForSelector("[data-golive-scenario]");
            assert.equal(
                await next.page.isVisible(UNSENT),
                false,
                "the next person sees nothing of it",
            );
            assert.equal(await newestRun(next), null);
            await next.page.close();

            const after = await enter(login, { context });
            assert.deepEqual((await newestRun(after)).results, [], "nor did they send it");
            const sent = [];
            after.page.on("request", (request) => {
                if (request.url().endsWith("/golive.run/record")) {
                    sent.push(...request.postDataJSON().params.args[1]);
                }
            });
            await beginAtPurchase(after);
            await atStep(after, "new_request");
            const run = await recorded(after, "vendor");
            assert.deepEqual(
                run.results.map(({ step_key: step, outcome }) => `${step} ${outcome}`).slice(0, 3),
                ["open_requests done", "new_request done", "vendor done"],
            );
            assert.ok(sent.slice(0, 3).every(({ waited }) => waited >= 1));
            assert.equal(await onDisk(after), "", "nothing is kept of what is sent");
            assert.equal(await after.page.isVisible(UNSENT), false);
        } finally {
            disk.remove();
        }
    },
);

scene("a session that ends in the middle of a run: it waits for its own person", async (enter) => {
    const [login, other] = [await hire("buyer"), await hire("buyer")];
    const buyer = await enter(login);
    const { page, profile, base } = buyer;
    const { db } = await world();
    await atTheQuantity(buyer);
    /** While nothing is under way: a late answer would bring the cookie of before. */
    const becomes = async (someone) => {
        await page.route(RECORD, (route) => route.abort());
        await page.click(`${TROUBLE} button`);
        await page.waitForSelector(`${TROUBLE}:has-text("No connection")`);
        await logIn(profile, base, db, someone);
        await page.unroute(RECORD);
        await page.click(`${TROUBLE} button`);
    };
    await profile.clearCookies();
    await page.click(".o_golive_skip");
    await page.waitForSelector(`${TROUBLE}:has-text("logged out")`);
    await page.waitForSelector(`${UNSENT}:has-text("sent: 1")`);

    await becomes(other);
    await page.waitForSelector(`${TROUBLE}:has-text("logged out")`);
    assert.equal(await newestRun(buyer), null, "who is logged in now got nothing");

    await becomes(login);
    const run = await recorded(buyer, "quantity", "skipped");
    await page.waitForSelector(UNSENT, { state: "detached" });
    const skipped = run.results.filter(({ outcome }) => outcome === "skipped");
    assert.equal(skipped.length, 1);
});

scene("a session that is somebody else's for a moment: nothing is put aside", async (enter) => {
    const [login, other] = [await hire("buyer"), await hire("buyer")];
    const buyer = await enter(login);
    const { page, profile, base } = buyer;
    const { db } = await world();
    await atTheQuantity(buyer);
    let swaps = 0;
    // The other one is there for the very call, and gone before its answer is.
    await page.route(RECORD, async (route) => {
        if (swaps++) {
            return route.continue();
        }
        await logIn(profile, base, db, other);
        const response = await route.fetch();
        await logIn(profile, base, db, login);
        return route.fulfill({ response });
    });
    await page.click(".o_golive_skip");
    await page.waitForSelector(`${TROUBLE}:has-text("logged out")`);
    await page.click(`${TROUBLE} button`);
    const run = await recorded(buyer, "quantity", "skipped");
    assert.equal(run.results.filter(({ outcome }) => outcome === "skipped").length, 1);
    await page.waitForSelector(UNSENT, { state: "detached" });
    assert.equal(await page.isVisible(REFUSED), false);
});

scene("while somebody else is logged in, the page asks seldom", async (enter) => {
    const [login, other] = [await hire("buyer"), await hire("buyer")];
    const buyer = await enter(login);
    const { page, profile, base } = buyer;
    const { db } = await world();
    await atTheQuantity(buyer);
    await logIn(profile, base, db, other);
    let calls = 0;
    page.on("request", (request) => (calls += /golive|session/.test(request.url()) ? 1 : 0));
    await page.click(".o_golive_skip");
    await page.waitForSelector(`${TROUBLE}:has-text("logged out")`);
    // The second try comes by itself, two seconds after the first.
    await page.waitForRequest(RECORD);
    await page.waitForRequest(RECORD);
    assert.ok(calls <= 8, `${calls} calls in the time of three tries`);
});

scene(
    "without the bundle that keeps what is unsent: it says so, and the tab asks",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        await page.route(/assets_keeping/, (route) => route.abort());
        await atTheQuantity(buyer);
        await page.route(RECORD, (route) => route.abort());
        await page.click(".o_golive_skip");
        await page.waitForSelector(`${UNSENT}:has-text("Keep this tab open")`);
        const asked = page.waitForEvent("dialog");
        await Promise.all([
            asked.then((dialog) => {
                assert.equal(dialog.type(), "beforeunload");
                return dialog.dismiss();
            }),
            page.close({ runBeforeUnload: true }),
        ]);
        await page.unroute(/assets_keeping/);
        await page.unroute(RECORD);
        await page.click(`${TROUBLE} button`);
        await recorded(buyer, "quantity", "skipped");
        await page.waitForSelector(UNSENT, { state: "detached" });
    },
);

scene(
    "a cut network in a browser that keeps nothing: it says so, and sends when it is back",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page, profile } = buyer;
        await page.addInitScript(() => {
            const { open } = IDBFactory.prototype;
            IDBFactory.prototype.open = function (name, ...rest) {
                if (name.startsWith("golive")) {
                    throw new DOMException("not in a private window", "InvalidStateError");
                }
                return open.call(this, name, ...rest);
            };
        });
        await atTheQuantity(buyer);
        await profile.setOffline(true);
        await page.click(".o_golive_skip");
        await page.waitForSelector(`${UNSENT}:has-text("Keep this tab open")`);
        await profile.setOffline(false);
        await recorded(buyer, "quantity", "skipped");
        await page.waitForSelector(UNSENT, { state: "detached" });
    },
);

scene(
    "what the server does not take late is said once, and keeps nothing else back",
    async (enter) => {
        const login = await hire("buyer");
        const before = await enter(login);
        await atTheQuantity(before);
        const { uid } = await newestRun(before);
        await before.page.route(RECORD, (route) => route.abort());
        await before.page.click(".o_golive_skip");
        await before.page.waitForSelector(UNSENT);
        // A page that closes in peace sends what it has once more.
        await kill(before);
        await before.rpc("golive.run", "stop", [uid]);

        const after = await enter(login, { context: before.profile });
        await after.goto("/odoo/purchase");
        await openDock(after);
        await after.page.waitForSelector(`${REFUSED}:has-text("closed")`);
        await after.page.click(`${REFUSED} button`);
        await after.page.waitForSelector(REFUSED, { state: "detached" });
        assert.ok((await onDisk(after)).length > 0, "it is kept aside");
        await begin(after);
        await atStep(after, "new_request");
        assert.equal(await after.page.isVisible(REFUSED), false, "said once");
    },
);

const TROUBLE = ".o_golive_dock_trouble";
const REFUSED = ".o_golive_refused";

/** In an order with a product, at the first step that may be left out. */
async function atTheQuantity(who) {
    await beginAtPurchase(who);
    await byMouse.draft(who);
    await recorded(who, "product");
    await atStep(who, "quantity");
}

/** All that Golive keeps in this browser, as text. */
function onDisk({ page }) {
    return page.evaluate(async () => {
        const ours = (await indexedDB.databases()).filter(({ name }) => name.startsWith("golive"));
        const asked = (request) =>
            new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
        let text = "";
        for (const { name } of ours) {
            const opened = await asked(indexedDB.open(name));
            for (const store of opened.objectStoreNames) {
                const kept = await asked(opened.transaction(store).objectStore(store).getAll());
                text += kept.map((bytes) => new TextDecoder().decode(bytes)).join("");
            }
            opened.close();
        }
        return text;
    });
}
