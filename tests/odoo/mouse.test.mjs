import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { atStep, begin, isDone, newestRun, openDock, pointsAt } from "./harness/guide.mjs";
import { scene } from "./harness/scene.mjs";

scene("a buyer is guided by mouse through a whole request for quotation", async (enter) => {
    const buyer = await enter("buyer");
    await buyer.goto("/odoo/purchase");
    await openDock(buyer);
    await begin(buyer);
    await atStep(buyer, "new_request");
    await pointsAt(buyer, ".o_list_button_add");
    await byMouse.newRequest(buyer);
    await pointsAt(buyer, ".o_field_widget[name=partner_id]");
    await byMouse.vendor(buyer);
    await byMouse.addLine(buyer);
    await byMouse.product(buyer);
    await byMouse.quantity(buyer, 5);
    await pointsAt(buyer, ".o_field_widget[name=date_planned]");
    await buyer.page.click(".o_golive_callout .o_golive_next");
    await pointsAt(buyer, "button[name=button_confirm]");
    await byMouse.confirm(buyer);
    await pointsAt(buyer, ".o_field_widget[name=incoming_picking_count]");
    await byMouse.receipt(buyer);
    await isDone(buyer);
    const run = await newestRun(buyer);
    assert.equal(run.state, "done");
    assert.deepEqual(buyer.complaints, []);
});
