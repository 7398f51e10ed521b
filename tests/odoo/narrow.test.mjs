import assert from "node:assert/strict";
import { ordersOf, PRODUCT, VENDOR } from "./harness/buying.mjs";
import { follow } from "./harness/follow.mjs";
import { beginAtPurchase, openDock, pointsAt } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

/** Phones, and a screen of 1440 × 860 at 200 % zoom. */
const NARROW = [
    { width: 390, height: 780 },
    { width: 360, height: 640 },
    { width: 720, height: 430 },
];

for (const viewport of NARROW) {
    const { width: wide, height: high } = viewport;
    scene(`at ${wide} × ${high} the dock is a sheet, and the target is free`, async (enter) => {
        const buyer = await enter(await hire("buyer"), { viewport });
        const { page } = buyer;
        await beginAtPurchase(buyer);
        await page.waitForSelector(".o_golive_spotlight.o_golive_shown");
        for (const step of ["new_request", "vendor"]) {
            await follow(page, { until: step });
            await page.waitForFunction(isFree);
            const { dock, ring, width, hit } = await page.evaluate(measure);
            assert.deepEqual([dock.left, dock.right, dock.bottom], [0, wide, high]);
            assert.ok(dock.height <= high / 2, `the sheet is ${dock.height} px high`);
            assert.ok(ring.bottom <= dock.top, `${step}: ${ring.bottom} is under the sheet`);
            assert.equal(hit, true, `${step} is covered`);
            assert.ok(width <= wide, `the page is ${width} px wide`);
        }
    });
}

scene("at 360 × 740 a line in its dialog counts as it is typed, and is saved", async (enter) => {
    const buyer = await enter(await hire("buyer"), { viewport: { width: 360, height: 740 } });
    const { page } = buyer;
    await beginAtPurchase(buyer);
    await follow(page, { until: "vendor" });
    await chooses(page, ".o_field_widget[name=partner_id] input", VENDOR);
    await pointsAt(buyer, ".o_field_widget[name=order_line] .o-kanban-button-new");
    await page.click(".o_field_widget[name=order_line] .o-kanban-button-new");
    await pointsAt(buyer, ".modal .o_field_widget[name=product_id]");
    await chooses(page, ".modal .o_field_widget[name=product_id] input", PRODUCT);
    await pointsAt(buyer, ".modal .o_field_widget[name=product_qty]");
    await page.click(".modal .o_field_widget[name=product_qty] input");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("5");
    await page.keyboard.press("Tab");
    await page.waitForSelector(".o_golive_dock:has-text('Save the line in the dialog')");
    await page.click(".modal .o_form_button_save");
    await follow(page, { until: "receipt" });
    const [order] = await ordersOf(buyer);
    assert.deepEqual([order.state, order.order_line.length], ["purchase", 1]);
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

/** On a small screen Odoo shows what a field may hold as cards, in a dialog. */
async function chooses(page, field, name) {
    await page.click(field);
    await page.click(`.modal .o_kanban_record:has-text("${name}") >> nth=0`);
    await page.waitForSelector(".modal .o_kanban_renderer", { state: "detached" });
}

/** In the page: the callout is shown, and covers nothing of what it points at. */
function isFree() {
    const box = (selector) => document.querySelector(selector)?.getBoundingClientRect();
    const [card, ring] = [box(".o_golive_callout:popover-open"), box(".o_golive_spotlight")];
    if (!card || !ring) {
        return false;
    }
    const isApart = (a, b) => a.bottom <= b.top || a.right <= b.left;
    return [isApart(card, ring), isApart(ring, card)].some(Boolean);
}

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
