import assert from "node:assert/strict";
import { openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { load, pretend } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";
import { world } from "./harness/stage.mjs";

const CALLOUT = ".o_golive_callout.o_golive_shown";

scene("in Arabic the dock stands at the left, and the callout beside its target", async (enter) => {
    await (await world()).odooShell(`env["res.lang"]._activate_lang("ar_001"); env.cr.commit()`);
    const buyer = await enter(await hire("buyer", { lang: "ar_001" }));
    await points(buyer);
    const { page } = buyer;
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), "rtl");
    const { dock, work, card, ring, arrow, width } = await page.evaluate(boxes);
    assert.equal(dock.left, 0);
    assert.ok(work.left >= dock.right, `the work begins at ${work.left}, under ${dock.right}`);
    assert.ok(card.left >= dock.right, `the callout begins at ${card.left}`);
    assert.ok(apart(card, ring), "the callout covers its target");
    const tip = (arrow.left + arrow.right) / 2;
    assert.ok(ring.left < tip && tip < ring.right, `the arrow points at ${tip}`);
    assert.equal(width, 1440);
});

for (const [name, viewport] of Object.entries({
    "at 200 % zoom": { width: 720, height: 450 },
    "360 px wide": { width: 360, height: 740 },
})) {
    scene(`${name} neither the target nor its drop-down is covered`, async (enter) => {
        const buyer = await enter(await hire("buyer"), { viewport, hasTouch: true });
        const { page } = buyer;
        await points(buyer, "vendor", "/odoo/purchase/1");
        const field = ".o_field_widget[name=partner_id] input";
        await page.tap(field);
        await page.waitForSelector(
            ".o-autocomplete--dropdown-menu li, .modal .o_list_view, .o_kanban_view",
        );
        await page.waitForFunction(areApart, null, { timeout: 5000 });
        const { card, dock } = await page.evaluate(boxes);
        assert.ok(card.top >= 0 && card.bottom <= dock.top, `from ${card.top} to ${card.bottom}`);
    });
}

/** A run whose callout points at its step. */
async function points(buyer, next = "new", at = "/odoo/purchase") {
    const run = load({ next });
    await pretend(buyer, { start: run, load: run });
    await buyer.goto(at);
    await openDock(buyer);
    await buyer.page.click("[data-golive-scenario]");
    await buyer.page.waitForSelector(CALLOUT);
}

function apart(a, b) {
    return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

/** In the page: the callout lies over nothing that the person needs now. */
function areApart() {
    const card = document
        .querySelector(".o_golive_callout.o_golive_shown")
        ?.getBoundingClientRect();
    const others = document.querySelectorAll(
        ".o_golive_spotlight.o_golive_shown, .o-autocomplete--dropdown-menu",
    );
    return [...others].every((other) => {
        const box = other.getBoundingClientRect();
        return (
            !card ||
            card.right <= box.left ||
            box.right <= card.left ||
            card.bottom <= box.top ||
            box.bottom <= card.top
        );
    });
}

/** In the page. */
function boxes() {
    const box = (selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON();
    return {
        dock: box(".o_golive_dock"),
        work: box(".o_action_manager"),
        card: box(".o_golive_callout"),
        ring: box(".o_golive_spotlight"),
        arrow: box(".o_golive_callout_arrow"),
        width: document.documentElement.scrollWidth,
    };
}
