import assert from "node:assert/strict";
import { byMouse, VENDOR } from "./harness/buying.mjs";
import {
    atStep,
    beginAtPurchase,
    KEY,
    looked,
    newestRun,
    outcomes,
    recorded,
    savesRequest,
} from "./harness/guide.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { approve } from "./harness/approving.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

const ANOTHER = "Gemini Furniture";

scene("with a vendor given, another one never counts", async (enter) => {
    const copy = await ownEditionWith({ vendor: VENDOR });
    try {
        const buyer = await enter(await hire("buyer"));
        await beginAtPurchase(buyer);
        await byMouse.newRequest(buyer);
        await atStep(buyer, "vendor");
        await byMouse.vendor(buyer, ANOTHER);
        await byMouse.save(buyer);
        await recorded(buyer, "new_request", "bound");
        await looked(buyer);
        await atStep(buyer, "vendor");
        assert.ok(!("vendor" in outcomes(await newestRun(buyer))));
        assert.equal((await putToServer(buyer, "vendor")).verdict, "failed");

        await byMouse.vendor(buyer, VENDOR);
        await atStep(buyer, "product");
        await recorded(buyer, "vendor");
    } finally {
        await asAdmin("golive.scenario", "retire", [[copy]]);
    }
});

scene("without a vendor given, any one counts", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    await beginAtPurchase(buyer);
    await byMouse.newRequest(buyer);
    await byMouse.vendor(buyer, ANOTHER);
    await atStep(buyer, "product");
    await byMouse.save(buyer);
    await recorded(buyer, "new_request", "bound");
    const run = await newestRun(buyer);
    const { holds } = await buyer.rpc("golive.run", "load", [run.uid]);
    assert.equal(holds.vendor, "passed");
});

scene("an order without a line, or with a note only, never counts", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    await beginAtPurchase(buyer);
    await savesRequest(buyer);
    await looked(buyer);
    await atStep(buyer, "product");
    assert.equal((await putToServer(buyer, "product")).verdict, "failed");

    await byMouse.note(buyer, "Flipover, please");
    await byMouse.save(buyer);
    await looked(buyer);
    await atStep(buyer, "product");
    assert.equal((await putToServer(buyer, "product")).verdict, "failed");

    await byMouse.addLine(buyer);
    await byMouse.product(buyer);
    await atStep(buyer, "quantity");
});

scene("confirming another order than one's own does not count", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    const other = await draftOrder(buyer);
    await beginAtPurchase(buyer);
    await byMouse.draft(buyer);
    await byMouse.save(buyer);
    await page.click(".o_golive_callout .o_golive_callout_skip");
    await page.click(".o_golive_callout .o_golive_next");
    await atStep(buyer, "send");
    await byMouse.send(buyer);
    await atStep(buyer, "confirm");
    await recorded(buyer, "arrival");

    await buyer.goto(`/odoo/purchase/${other}`);
    await atStep(buyer, "confirm");
    await page.waitForSelector(".o_golive_words_elsewhere");
    await byMouse.confirm(buyer);
    await looked(buyer);
    await atStep(buyer, "confirm");
    assert.ok(!("confirm" in outcomes(await newestRun(buyer))));
    assert.equal((await putToServer(buyer, "confirm")).verdict, "failed");

    await page.click(".o_golive_take_me");
    await byMouse.confirm(buyer);
    await atStep(buyer, "receipt");
    await recorded(buyer, "confirm");
});

/** A copy of the scenario as an administrator makes it, with parameters set, approved. */
async function ownEditionWith(values) {
    const shipped = [
        ["key", "=", KEY],
        ["edition", "=", 0],
    ];
    const [{ id }] = await asAdmin("golive.scenario", "search_read", [shipped, ["id"]]);
    const copy = [await asAdmin("golive.scenario", "copy_for_edit", [[id]])].flat()[0];
    const [{ spec }] = await asAdmin("golive.scenario", "read", [[copy], ["spec"]]);
    const params = spec.params.map((param) =>
        param.name in values ? { ...param, value: values[param.name] } : param,
    );
    await asAdmin("golive.scenario", "write", [[copy], { spec: { ...spec, params } }]);
    await approve([copy], asAdmin);
    return copy;
}

/** What the server itself says when a client claims that a step is done. */
async function putToServer(who, step) {
    const { uid } = await newestRun(who);
    const entry = { uid: crypto.randomUUID(), step, outcome: "done", seconds: 1 };
    const [answer] = await who.rpc("golive.run", "record", [uid, [entry]]);
    return answer;
}

async function draftOrder(who) {
    const first = async (model, name) =>
        (await who.rpc(model, "name_search", [name], { limit: 1 }))[0][0];
    const line = { product_id: await first("product.product", "Flipover"), product_qty: 1 };
    const order = {
        partner_id: await first("res.partner", VENDOR),
        order_line: [[0, 0, line]],
    };
    const [id] = await who.rpc("purchase.order", "create", [[order]]);
    return id;
}
