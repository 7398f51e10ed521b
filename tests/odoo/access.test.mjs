/** What axe finds in each state of dock and callout, and what lies outside of the dock. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";
import { leave, show } from "./harness/showing.mjs";
import { STATES } from "./harness/states.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
for (const width of [1440, 360]) {
    scene(`axe finds nothing serious in any state, ${width} px wide`, async (enter) => {
        const viewport = { width, height: 800 };
        const buyer = await enter(await hire("buyer"), { viewport, reducedMotion: "reduce" });
        const { page } = buyer;
        for (const [name, state] of Object.entries(STATES)) {
            await show(buyer, state);
            assert.deepEqual(await findings(page), [], name);
            assert.deepEqual(await clipped(page), [], name);
            await leave(buyer);
        }
        assert.deepEqual(buyer.complaints, []);
    });
}

/** Serious and critical findings in what is ours. */
async function findings(page) {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
        const { violations } = await globalThis.axe.run({ include: [[".o_golive_ours"]] });
        return violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
}

/** What of ours is wider than its place, or makes the page wider than the window. */
function clipped(page) {
    return page.evaluate(() => {
        const all = [document.documentElement, ...document.querySelectorAll(".o_golive_ours *")];
        const isCut = (el) =>
            el.clientWidth > 0 &&
            el.scrollWidth > el.clientWidth + 1 &&
            getComputedStyle(el).display !== "inline" &&
            !el.closest(".visually-hidden");
        return all.filter(isCut).map((el) => el.className);
    });
}
