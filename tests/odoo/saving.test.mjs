import assert from "node:assert/strict";
import { byMouse, RFQS } from "./harness/buying.mjs";
import { openDock } from "./harness/guide.mjs";
import { scene } from "./harness/scene.mjs";

scene("a listener of ours that throws does not keep Odoo from confirming", async (enter) => {
    const buyer = await enter("buyer");
    await buyer.goto(RFQS);
    await openDock(buyer);
    await buyer.page.evaluate(() => {
        const { forms } = window.odoo.__WOWL_DEBUG__.root.env.services["golive.opening"];
        forms.listeners.add(() => {
            throw new TypeError("a fault of ours");
        });
    });
    await byMouse.draft(buyer);
    // It is said while Odoo goes on, and goes by itself.
    const said = buyer.page.waitForSelector(".o_notification:has-text('Golive had a problem')");
    await byMouse.confirm(buyer);
    await said;
    assert.equal(await buyer.page.isVisible(".o_error_dialog"), false);
    const [order] = await buyer.rpc(
        "purchase.order",
        "search_read",
        [[["create_uid.login", "=", "buyer"]], ["state"]],
        { limit: 1, order: "id desc" },
    );
    assert.equal(order.state, "purchase");
});
