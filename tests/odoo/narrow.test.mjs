import assert from "node:assert/strict";
import { follow } from "./harness/follow.mjs";
import { beginAtPurchase, openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

scene("on a narrow screen the dock is a sheet, and the target is free", async (enter) => {
    const viewport = { width: 390, height: 780 };
    const buyer = await enter(await hire("buyer"), { viewport });
    const { page } = buyer;
    await beginAtPurchase(buyer);
    await page.waitForSelector(".o_golive_spotlight.o_golive_shown");
    for (const step of ["new_request", "vendor"]) {
        await follow(page, { until: step });
        const { dock, ring, width, hit } = await page.evaluate(measure);
        assert.deepEqual([dock.left, dock.right, dock.bottom], [0, 390, 780]);
        assert.ok(dock.height <= 780 / 2, `the sheet is ${dock.height} px high`);
        assert.ok(ring.bottom <= dock.top, `${step}: ${ring.bottom} is under the sheet`);
        assert.equal(hit, true, `${step} is covered`);
        assert.ok(width <= 390, `the page is ${width} px wide`);
    }
});

scene("on a wide screen Odoo lays itself out for what the dock leaves", async (enter) => {
    const viewport = { width: 1600, height: 860 };
    const buyer = await enter(await hire("buyer"), { viewport });
    const { page } = buyer;
    await buyer.goto("/odoo/purchase/1");
    await page.waitForSelector(".o_form_view.o_xxl_form_view, .o_xxl_form_view");
    await openDock(buyer);
    await page.waitForSelector(".o_xxl_form_view", { state: "detached" });
    await page.setViewportSize({ width: 1440, height: 860 });
    const { dock, work, width } = await page.evaluate(measure);
    assert.ok(work.right <= dock.left, `the work ends at ${work.right}, under ${dock.left}`);
    assert.ok(width <= 1440, `the page is ${width} px wide`);
    await page.click(".o_golive_dock_close");
    await page.setViewportSize(viewport);
    await page.waitForSelector(".o_xxl_form_view");
});

/** In the page: boxes in CSS pixels, and whether a click in the middle of the ring meets the target. */
function measure() {
    const box = (selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON();
    const ring = box(".o_golive_spotlight");
    const met =
        ring && document.elementFromPoint(ring.x + ring.width / 2, ring.y + ring.height / 2);
    return {
        dock: box(".o_golive_dock"),
        work: box(".o_action_manager"),
        ring,
        hit: Boolean(met && !met.closest(".o_golive_ours")),
        width: document.documentElement.scrollWidth,
    };
}
