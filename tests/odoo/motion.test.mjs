import assert from "node:assert/strict";
import { openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { pretend } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";
import { show } from "./harness/showing.mjs";
import { STATES } from "./harness/states.mjs";

for (const [reducedMotion, moves] of [
    ["reduce", false],
    ["no-preference", true],
]) {
    const what = moves ? "moves to catch the eye" : "stays still for whoever asked for that";
    scene(`what is ours ${what}`, async (enter) => {
        const buyer = await enter(await hire("buyer"), { reducedMotion });
        const { page } = buyer;
        await show(buyer, STATES["a step pointed at"]);
        assert.equal((await moving(page)) > 0, moves, "the ring");
        await page.click(".o_golive_dock_close");

        await pretend(buyer, {});
        await page.route("**/golive.scenario/home", () => {});
        await buyer.goto("/odoo/purchase");
        await openDock(buyer);
        await page.waitForSelector(".o_golive_offers .o_golive_loading");
        assert.equal((await moving(page)) > 0, moves, "what stands for the list until it is there");
    });
}

/** How much of ours moves by itself now. */
function moving(page) {
    return page.evaluate(
        () =>
            document
                .getAnimations()
                .filter(({ effect }) => effect.target.closest(".o_golive_ours, .o_golive_launcher"))
                .length,
    );
}
