import assert from "node:assert/strict";
import { byMouse, ordersOf, VENDOR } from "./harness/buying.mjs";
import {
    atStep,
    begin,
    beginAtPurchase,
    isDone,
    KEY,
    newestRun,
    onServer,
    openDock,
    outcomes,
    pointsAt,
    recorded,
} from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { pictureFor } from "./harness/pictures.mjs";
import { scene } from "./harness/scene.mjs";

scene("a buyer is guided by mouse through a whole request for quotation", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    await buyer.goto("/odoo/purchase");
    await openDock(buyer);
    await begin(buyer);
    await atStep(buyer, "new_request");
    await pointsAt(buyer, ".o_list_button_add");
    await byMouse.newRequest(buyer);
    await pointsAt(buyer, ".o_field_widget[name=partner_id]");
    await byMouse.vendor(buyer);
    await pointsAt(buyer, ".o_field_x2many_list_row_add a:first-of-type");
    await byMouse.addLine(buyer);
    await pointsAt(buyer, ".o_selected_row td[name=product_id]");
    await byMouse.product(buyer);
    await pointsAt(buyer, ".o_data_row td[name=product_qty]");
    await byMouse.quantity(buyer, 5);
    await pointsAt(buyer, ".o_field_widget[name=date_planned]");
    await buyer.page.click(".o_golive_callout .o_golive_next");
    await pointsAt(buyer, "button[name=action_rfq_send]");
    await byMouse.send(buyer);
    await pointsAt(buyer, "button[name=button_confirm]");
    await pictureFor("guided_step", buyer, "[name=tax_totals]:has-text('8,500.00')");
    await byMouse.confirm(buyer);
    await pointsAt(buyer, ".o_field_widget[name=incoming_picking_count]");
    await byMouse.receipt(buyer);
    await isDone(buyer);
    assert.deepEqual(buyer.complaints, []);

    const run = await onServer(buyer);
    assert.ok(run.date_end);
    const [order, ...others] = await ordersOf(buyer);
    assert.deepEqual(others, []);
    assert.deepEqual([order.state, order.partner_id[1]], ["purchase", VENDOR]);
    const [line] = await buyer.rpc("purchase.order.line", "read", [
        order.order_line,
        ["product_qty"],
    ]);
    assert.equal(line.product_qty, 5);
    // While Odoo prints the request, the window to send it is not there.
    const seen = run.results.filter(({ outcome }) => outcome !== "absent");
    const told = seen.map((r) => [r.step_key, r.outcome, r.verdict, r.judge]);
    const bound = told.findIndex(([, outcome]) => outcome === "bound");
    assert.deepEqual(told.splice(bound, 1), [["new_request", "bound", "none", false]]);
    assert.deepEqual(told, [
        ["open_requests", "done", "passed", "page"],
        ["new_request", "done", "passed", "page"],
        ["vendor", "done", "passed", "page"],
        ["product", "done", "passed", "page"],
        ["quantity", "done", "none", false],
        ["arrival", "done", "none", false],
        ["send", "done", "none", false],
        ["send_mail", "done", "passed", "server"],
        ["confirm", "done", "passed", "server"],
        ["receipt", "done", "passed", "server"],
    ]);
    const bindings = Object.assign({}, ...run.results.map(({ binds }) => binds || {}));
    assert.equal(bindings.order, order.id);
});

scene("who confirms at once has left the optional steps out, and goes on", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    await beginAtPurchase(buyer);
    await byMouse.draft(buyer);
    await byMouse.confirm(buyer);
    await atStep(buyer, "receipt");
    await byMouse.receipt(buyer);
    await isDone(buyer);
    const { quantity, arrival, send, send_mail, ...needed } = outcomes(await onServer(buyer));
    for (const outcome of [quantity, arrival, send, send_mail]) {
        assert.notEqual(outcome, "done");
    }
    assert.ok(Object.values(needed).every((outcome) => outcome === "done"));
    assert.equal(Object.keys(needed).length, 6);
});

scene("back, forward, pause, go on, skip and give up do what they say", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await beginAtPurchase(buyer);
    await byMouse.newRequest(buyer);
    await atStep(buyer, "vendor");

    await page.click(".o_golive_run_footer .o_golive_back");
    await atStep(buyer, "new_request");
    await page.click(".o_golive_skip");
    await atStep(buyer, "vendor");

    await page.click(".o_golive_pause");
    await page.waitForSelector(".o_golive_callout", { state: "detached" });
    await byMouse.vendor(buyer);
    await atStep(buyer, "vendor");
    await page.click(".o_golive_resume");
    await atStep(buyer, "product");

    await byMouse.addLine(buyer);
    await byMouse.product(buyer);
    await atStep(buyer, "quantity");
    await page.click(".o_golive_callout .o_golive_callout_skip");
    await recorded(buyer, "quantity", "skipped");

    await page.click(".o_golive_stop");
    await page.click(".modal-footer .btn-primary");
    await page.waitForSelector(`[data-golive-scenario="${KEY}"]`);
    const run = await newestRun(buyer);
    assert.equal(run.state, "stopped");
    assert.equal(outcomes(run).new_request, "done");
    await begin(buyer);
    assert.notEqual((await newestRun(buyer)).uid, run.uid);
});

scene("a buyer who may not see receipts completes it without that step", async (enter) => {
    const buyer = await enter(await hire("buyer2"));
    const { page } = buyer;
    await beginAtPurchase(buyer);
    await byMouse.draft(buyer);
    await page.click("button[name=button_confirm]:visible");
    await atStep(buyer, "receipt");
    await page.click(".o_golive_run_footer .o_golive_skip");
    await isDone(buyer);
    assert.equal(outcomes(await onServer(buyer)).receipt, "skipped");
});
