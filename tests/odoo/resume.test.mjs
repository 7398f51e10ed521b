import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { asAdmin } from "./harness/administrator.mjs";
import { byMouse, ordersOf, RFQS } from "./harness/buying.mjs";
import { follow } from "./harness/follow.mjs";
import {
    atStep,
    begin,
    beginAtPurchase,
    KEY,
    newestRun,
    onServer,
    outcomes,
    recorded,
    savesRequest,
    until,
} from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { kill } from "./harness/person.mjs";
import { scene } from "./harness/scene.mjs";

scene("after a killed tab, a fresh browser goes on where the saved order stands", async (enter) => {
    const login = await hire("buyer");
    const before = await enter(login);
    await beginAtPurchase(before);
    await savesRequest(before);
    await kill(before);

    const after = await enter(login);
    await after.goto("/odoo");
    await after.page.waitForSelector(".o_golive_launcher_dot");
    await begin(after);
    await atStep(after, "product");
    await follow(after.page);
    outcomes(await onServer(after));
    assert.equal((await ordersOf(after)).length, 1);
});

scene("after a killed tab, what was never saved is begun again", async (enter) => {
    const login = await hire("buyer");
    const before = await enter(login);
    await beginAtPurchase(before);
    await byMouse.newRequest(before);
    await byMouse.vendor(before);
    const { uid } = await recorded(before, "vendor");
    await kill(before);

    const after = await enter(login);
    await beginAtPurchase(after);
    await atStep(after, "new_request");
    assert.equal((await newestRun(after)).uid, uid);
    assert.deepEqual(await ordersOf(after), []);
});

scene("a draft that Odoo saved by itself is offered, and gone on with", async (enter) => {
    const login = await hire("buyer");
    const before = await enter(login);
    await beginAtPurchase(before);
    await byMouse.newRequest(before);
    await byMouse.vendor(before);
    await recorded(before, "vendor");
    await before.page.close({ runBeforeUnload: true });
    const made = () => ordersOf(before);
    const [order] = await until(made, ({ length }) => length > 0, "a draft that Odoo saved");

    const after = await enter(login);
    await beginAtPurchase(after);
    await atStep(after, "new_request");
    await after.page.click(`.o_golive_run_left button:has-text("${order.name}")`);
    await atStep(after, "product");
    await follow(after.page);
    const run = await onServer(after);
    const bound = run.results.filter(({ outcome }) => outcome === "bound");
    assert.deepEqual(
        bound.map(({ binds }) => binds),
        [{ order: order.id }],
    );
    assert.equal((await ordersOf(after)).length, 1);
});

scene("a reload goes on by itself", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    await beginAtPurchase(buyer);
    await savesRequest(buyer);
    await buyer.page.reload();
    await atStep(buyer, "product");
    await follow(buyer.page);
    outcomes(await onServer(buyer));
    assert.equal((await ordersOf(buyer)).length, 1);
});

scene(
    "what Odoo saved as the page was reloaded is offered on the empty form that comes back",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        await beginAtPurchase(buyer);
        await byMouse.newRequest(buyer);
        await byMouse.vendor(buyer);
        await recorded(buyer, "vendor");
        await page.reload();
        await page.waitForSelector(".o_form_view .o_field_widget[name=partner_id] input");
        assert.equal(await page.inputValue(".o_field_widget[name=partner_id] input"), "");
        await page.click(".o_golive_run_left button");
        await atStep(buyer, "product");
        await follow(page);
        outcomes(await onServer(buyer));
        assert.equal((await ordersOf(buyer)).length, 1);
    },
);

scene(
    "a tester's verdict on what Odoo saved later stays, and the record is known",
    async (enter) => {
        const tester = await enter(await hire("buyer"));
        const { page } = tester;
        const pass = () => page.click("[data-golive-verdict=pass]");
        const approved = [
            ["key", "=", KEY],
            ["state", "=", "approved"],
        ];
        const [scenario] = await asAdmin("golive.scenario", "search", [approved]);
        await inDatabaseOf("test", async () => {
            const uid = randomUUID();
            await tester.rpc("golive.run", "start", [scenario, "test", uid]);
            await tester.goto(RFQS);
            await begin(tester);
            await atStep(tester, "open_requests");
            await pass();
            await atStep(tester, "new_request");
            await byMouse.newRequest(tester);
            await pass();
            await atStep(tester, "vendor");
            await byMouse.vendor(tester);
            await pass();
            await atStep(tester, "product");
            await page.reload();
            await page.waitForSelector(".o_golive_run_left button");
            const road = await page.locator(".o_golive_road li").allInnerTexts();
            assert.deepEqual(
                road.filter((step) => step.includes("(skipped)")),
                [],
            );

            const [order] = await ordersOf(tester);
            await tester.goto(`${RFQS}/${order.id}`);
            await page.waitForSelector(".o_golive_run_left button");
            const known = async () => (await tester.rpc("golive.run", "load", [uid])).bindings;
            assert.equal(
                (await known()).order,
                undefined,
                "whoever only looks has made nothing of it",
            );
            await pass();
            await until(known, (bindings) => bindings.order === order.id, "the order's name");
            await page.waitForSelector(".o_golive_run_left", { state: "detached" });
        });
    },
);

scene("a run that was given up in another window is said to be, and left", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await beginAtPurchase(buyer);
    await atStep(buyer, "new_request");
    const { uid } = await newestRun(buyer);
    await buyer.rpc("golive.run", "stop", [uid]);
    await byMouse.newRequest(buyer);
    await page.waitForSelector(".o_golive_run_stopped");
    assert.equal(await page.isVisible(".o_golive_callout.o_golive_shown"), false);
    await page.click(".o_golive_run_stopped button");
    await page.waitForSelector(`[data-golive-scenario="${KEY}"]`);
    assert.deepEqual(buyer.complaints, []);
});
