/** The shipped Purchase scenario where a site, or an order, is not as in the demo. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { asAdmin } from "./harness/administrator.mjs";
import { byMouse, PRODUCT, RFQS, VENDOR } from "./harness/buying.mjs";
import { atStep, begin, isDone, KEY, onServer, outcomes } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

scene("a product is known by its name, whatever reference stands before it", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const approved = [
        ["key", "=", KEY],
        ["state", "=", "approved"],
    ];
    const [scenario] = await asAdmin("golive.scenario", "search", [approved]);
    const params = { vendor: VENDOR, product: PRODUCT, quantity: 5 };
    await buyer.rpc("golive.run", "start", [scenario, "learn", randomUUID(), { params }]);
    await buyer.goto(RFQS);
    await begin(buyer);
    await byMouse.newRequest(buyer);
    await byMouse.vendor(buyer);
    await atStep(buyer, "product");
    await byMouse.addLine(buyer);
    await byMouse.product(buyer);
    assert.match(
        await buyer.page.inputValue(".o_selected_row [name=product_id] input"),
        /^\[.+\] /,
        "a reference stands before it",
    );
    await atStep(buyer, "quantity");
    assert.deepEqual(buyer.complaints, []);
});

scene("an order of which nothing is delivered is done without a receipt", async (enter) => {
    const name = `Repair ${process.pid}`;
    await asAdmin("product.product", "create", [[{ name, type: "service" }]]);
    const buyer = await enter(await hire("buyer"));
    await buyer.goto(RFQS);
    await begin(buyer);
    await byMouse.newRequest(buyer);
    await byMouse.vendor(buyer);
    await byMouse.addLine(buyer);
    await byMouse.product(buyer, name);
    await byMouse.quantity(buyer, 1);
    await byMouse.save(buyer);
    await buyer.page.click("button[name=button_confirm]:visible");
    await isDone(buyer);
    const done = outcomes(await onServer(buyer));
    assert.deepEqual([done.confirm, done.receipt], ["done", undefined]);
    assert.equal(
        await buyer.page.isVisible(".o_golive_run_done:has-text('counts as learned')"),
        false,
    );
});
