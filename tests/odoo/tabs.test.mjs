import assert from "node:assert/strict";
import { byMouse, ordersOf } from "./harness/buying.mjs";
import { follow } from "./harness/follow.mjs";
import {
    atStep,
    beginAtPurchase,
    isDone,
    onServer,
    outcomes,
    savesRequest,
} from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { kill } from "./harness/person.mjs";
import { scene } from "./harness/scene.mjs";

const ELSEWHERE = ".o_golive_run_elsewhere";
const HERE = ".o_golive_here";

scene("one of two tabs plays a run: the other says so, and may take it over", async (enter) => {
    const login = await hire("buyer");
    const first = await enter(login);
    await beginAtPurchase(first);
    const { uid } = await savesRequest(first);
    // What the first cannot send the second does.
    await first.page.route("**/golive.run/record", (route) => route.abort());
    await byMouse.addLine(first);
    await byMouse.product(first);
    await byMouse.save(first);
    await first.page.waitForSelector(".o_golive_unsent");

    const second = await enter(login, { context: first.profile });
    await beginAtPurchase(second);
    await second.page.waitForSelector(ELSEWHERE);
    assert.equal(await first.page.isVisible(ELSEWHERE), false);
    await second.page.click(HERE);
    await atStep(second, "quantity");
    await first.page.waitForSelector(ELSEWHERE);
    assert.equal(await first.page.isVisible(".o_golive_callout"), false);
    await first.page.unroute("**/golive.run/record");

    await follow(second.page);
    await isDone(second);
    const run = await onServer(second);
    assert.equal(run.uid, uid);
    outcomes(run);
    assert.equal((await ordersOf(second)).length, 1);
});

scene("a killed tab holds nothing", async (enter) => {
    const login = await hire("buyer");
    const first = await enter(login);
    await beginAtPurchase(first);
    await atStep(first, "new_request");
    const second = await enter(login, { context: first.profile });
    await beginAtPurchase(second);
    await second.page.waitForSelector(ELSEWHERE);
    await kill(first);
    await second.page.reload();
    await atStep(second, "new_request");
    assert.equal(await second.page.isVisible(ELSEWHERE), false);
});
