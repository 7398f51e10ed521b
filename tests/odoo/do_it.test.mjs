import assert from "node:assert/strict";
import { ordersOf } from "./harness/buying.mjs";
import { atStep, beginAtPurchase, newestRun, onServer, outcomes } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { scene } from "./harness/scene.mjs";

/** What the dock's button "Do it for me" calls. */
function doIt({ page }) {
    return page.evaluate(() => {
        const { env } = globalThis.odoo.__WOWL_DEBUG__.root;
        return env.services["golive.companion"].doIt();
    });
}

const YES = ".modal-footer .btn-primary";
const NO = ".modal-footer .btn-secondary";

scene("Golive does a step for who asks, and it counts as helped", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    await inDatabaseOf("training", async () => {
        await beginAtPurchase(buyer);
        await atStep(buyer, "new_request");
        await doIt(buyer);
        await atStep(buyer, "vendor");
        await doIt(buyer);
        await atStep(buyer, "product");
        await doIt(buyer);
        await atStep(buyer, "quantity");
        await buyer.page.click(".o_golive_callout .o_golive_callout_skip");
        await atStep(buyer, "arrival");
        await doIt(buyer);
        await atStep(buyer, "send");
        await buyer.page.click(".o_golive_callout .o_golive_callout_skip");
        await atStep(buyer, "send_mail");
        await buyer.page.click(".o_golive_run_footer .o_golive_skip");
        await atStep(buyer, "confirm");

        const refused = doIt(buyer);
        await buyer.page.click(NO);
        await refused;
        assert.deepEqual(await ordersOf(buyer), []);

        const asked = doIt(buyer);
        await buyer.page.click(YES);
        await asked;
        await atStep(buyer, "receipt");
        const [order] = await ordersOf(buyer);
        assert.equal(order.state, "purchase");
        await doIt(buyer);
        const run = await onServer(buyer);
        assert.equal(outcomes(run).quantity, "skipped");
        assert.deepEqual(await helped(buyer, run), [
            "arrival",
            "confirm",
            "new_request",
            "product",
            "receipt",
            "vendor",
        ]);
    });
    assert.deepEqual(buyer.complaints, []);
});

scene(
    "in production Golive does nothing for anybody, and the server takes none of it",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        await beginAtPurchase(buyer);
        await atStep(buyer, "new_request");
        await doIt(buyer);
        await buyer.page.waitForSelector(".o_golive_dock:has-text('may not do this step')");
        await atStep(buyer, "new_request");
        assert.deepEqual(await ordersOf(buyer), []);

        const run = await newestRun(buyer);
        const entry = {
            uid: crypto.randomUUID(),
            step: "arrival",
            outcome: "done",
            seconds: 1,
            helped: true,
        };
        const refusal = await buyer.rpc("golive.run", "record", [run.uid, [entry]]).catch((e) => e);
        assert.match(refusal.message, /training or test database/);
        assert.deepEqual(await helped(buyer, run), []);
    },
);

/** Steps that Golive did, as the server has them. */
async function helped(who, { id }) {
    const domain = [
        ["run_id", "=", id],
        ["helped", "=", true],
        ["outcome", "=", "done"],
    ];
    const rows = await who.rpc("golive.result", "search_read", [domain, ["step_key"]]);
    return rows.map((row) => row.step_key).sort();
}
