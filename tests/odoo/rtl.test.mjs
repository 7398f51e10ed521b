import assert from "node:assert/strict";
import { openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { CALLOUT } from "./harness/pressed.mjs";
import { load, pretend } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";
import { world } from "./harness/stage.mjs";

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

scene("in Arabic a scenario's English words end where English does", async (enter) => {
    await (await world()).odooShell(`env["res.lang"]._activate_lang("ar_001"); env.cr.commit()`);
    const buyer = await enter(await hire("buyer", { lang: "ar_001" }));
    const { page } = buyer;
    const english = async (...selectors) => {
        for (const selector of selectors) {
            await page.waitForSelector(selector);
            const [one] = await page.locator(selector).evaluateAll(ends);
            assert.ok(one.isLast, `${selector}: where does “${one.text}” end?`);
            assert.ok(one.isAtStart, `${selector} is not where the page begins`);
        }
    };
    await points(buyer, "vendor", "/odoo/purchase/1");
    await english(`${CALLOUT} .o_golive_words_say`, `${CALLOUT} .o_golive_words_why`);
    await page.click(".o_golive_run_list");
    await english(".o_golive_offer_name + .d-block");
    const practice = load({ mode: "practice" });
    await pretend(buyer, { start: practice, load: practice });
    await page.click(".o_golive_practice");
    await english(".o_golive_goal > p:not([role])");
    await page.click(".o_golive_hint");
    await english(".o_golive_goal .o_golive_words_expect span:last-child");
    assert.deepEqual(buyer.complaints, []);
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

/** In the page: whether the full stop stands right of what it ends, and the text at the page's side. */
function ends(elements) {
    const nodes = (element) => [...element.childNodes].filter((n) => n.data?.trim()).at(-1);
    return elements.map((element) => {
        const node = nodes(element);
        const { length } = node.data.trimEnd();
        const box = (at) => {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect();
        };
        const [before, last] = [box(length - 2), box(length - 1)];
        const style = getComputedStyle(element);
        return {
            text: node.data,
            isLast: node.data[length - 1] === "." && last.left >= before.left,
            isAtStart: style.textAlign === "right",
        };
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
