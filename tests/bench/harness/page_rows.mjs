import { p50, row } from "./figures.mjs";
import { openPage } from "./page.mjs";

const OPENINGS = 5;
const IDLE_FRAMES = 60;

/** The first opening of the dock, with all that is fetched for it, and what runs while it is closed. */
export async function pageRows({ clinic, browser, bundle, log }) {
    log("the first opening of the dock");
    const times = [];
    const idle = { golive: 0, odoo: 0 };
    for (let turn = 0; turn < OPENINGS; turn++) {
        const page = await openPage(browser, clinic, bundle);
        await page.waitForSelector(".o_action_manager .o_content");
        const { ours, odoos } = await page.evaluate(framesWhileIdle, IDLE_FRAMES);
        idle.golive = Math.max(idle.golive, ours);
        idle.odoo = Math.max(idle.odoo, odoos);
        const began = performance.now();
        await page.click(".o_golive_launcher button");
        await page.waitForSelector(".o_golive_dock .o_golive_offers_title");
        times.push(performance.now() - began);
        await page.context().close();
    }
    return [
        row("first opening of the dock, p50", p50(times), "ms", null),
        row("frames asked for while idle", idle.golive, "frames", 0, { Odoo: idle.odoo }),
    ];
}

/**
 * Frames that are asked for while nobody does anything, besides this one's own: those in which OWL draws
 * Odoo's components, and all others, which count as Golive's.
 */
async function framesWhileIdle(count) {
    const { counts } = window.benchLedger;
    const before = { ...counts };
    for (let passed = 0; passed < count; passed++) {
        await new Promise(requestAnimationFrame);
    }
    const odoos = counts.odoos - before.odoos;
    return { ours: counts.frames - before.frames - count - odoos, odoos };
}
