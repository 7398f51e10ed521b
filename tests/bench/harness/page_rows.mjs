import { p50, row } from "./figures.mjs";
import { openPage } from "./page.mjs";

const OPENINGS = 5;
const IDLE_FRAMES = 60;

/** The first opening of the dock, with all that is fetched for it, and what runs while it is closed. */
export async function pageRows({ clinic, browser, bundle, log }) {
    log("the first opening of the dock");
    const times = [];
    let idle = 0;
    for (let turn = 0; turn < OPENINGS; turn++) {
        const page = await openPage(browser, clinic, bundle);
        idle = Math.max(idle, await page.evaluate(framesWhileIdle, IDLE_FRAMES));
        const began = performance.now();
        await page.click(".o_golive_launcher button");
        await page.waitForSelector(".o_golive_dock .o_golive_offers_title");
        times.push(performance.now() - began);
        await page.context().close();
    }
    return [
        row("first opening of the dock, p50", p50(times), "ms", null),
        row("frames asked for while idle", idle, "frames", 0),
    ];
}

/** Frames that anything in the page asks for while nobody does anything, besides this one's own. */
async function framesWhileIdle(count) {
    const before = window.benchLedger.counts.frames;
    for (let passed = 0; passed < count; passed++) {
        await new Promise(requestAnimationFrame);
    }
    return window.benchLedger.counts.frames - before - count;
}
