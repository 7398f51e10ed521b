import assert from "node:assert/strict";
import { byMouse } from "./buying.mjs";

/** Golive's own interface, as a person uses it: by the names that the design promises. */
export const KEY = "purchase.request_for_quotation";

/** After a reload it may be on its way already: pressing the button would close it. */
export async function openDock({ page }) {
    const launcher = await page.waitForSelector(".o_golive_launcher button");
    if ((await launcher.getAttribute("aria-expanded")) === "false") {
        await launcher.click();
    }
    await page.waitForSelector(".o_golive_dock");
}

/** Starts, or goes on with, a scenario from the dock. */
export async function begin(who, key = KEY) {
    await openDock(who);
    await choose(who, `[data-golive-scenario="${key}"]`);
    await onOwnWork(who);
}

/** Presses something in the dock, where it is folded away too. */
export async function choose({ page }, selector) {
    await page.waitForSelector(`.o_golive_dock ${selector}`, { state: "attached" });
    const fold = page.locator(`.o_golive_dock details:not([open]):has(${selector}) > summary`);
    if (await fold.count()) {
        await fold.first().click();
    }
    await page.click(selector);
}

const YES = ".o_golive_question_yes";
const BEGUN = ".o_golive_run, .o_golive_callout.o_golive_shown";

/** Where Golive asks whether there is real work to do it on, there is. */
export async function onOwnWork({ page }) {
    await page.waitForSelector(`${YES}, ${BEGUN}`);
    if (await page.isVisible(YES)) {
        await page.click(YES);
        await page.waitForSelector(BEGUN);
    }
}

/** Waits until the dock stands at a step. */
export async function atStep({ page }, step) {
    await page.waitForSelector(`[data-golive-step="${step}"]`, WAIT);
}

const WAIT = { timeout: 15_000 };

/** Waits until the callout points at something that matches, and says that it is that. */
export async function pointsAt({ page }, selector) {
    const points = (wanted) => {
        const box = (el) => el.getBoundingClientRect();
        const ring = document.querySelector(".o_golive_spotlight.o_golive_shown");
        const target = [...document.querySelectorAll(wanted)].find((el) => box(el).width > 0);
        if (!ring || !target) {
            return false;
        }
        const [a, b] = [box(ring), box(target)];
        const off = [a.left - b.left, a.top - b.top, b.right - a.right, b.bottom - a.bottom];
        return off.every((by) => Math.abs(by) <= 8);
    };
    await page.waitForFunction(points, selector, WAIT);
}

export async function isDone({ page }) {
    await page.waitForSelector(".o_golive_run_done", WAIT);
}

/** Opens the purchase requests and starts, or goes on with, the scenario there. */
export async function beginAtPurchase(who) {
    await who.goto("/odoo/purchase");
    await begin(who);
}

/** The page looked at itself once more: what it would have done by now, it did. */
export async function looked({ page }) {
    await page.evaluate(async () => {
        for (let frame = 0; frame < 5; frame++) {
            await new Promise(requestAnimationFrame);
        }
    });
}

/** Waits until the server has this person's newest run in a state, and gives it. */
export async function onServer(who, state = "done") {
    return until(
        () => newestRun(who),
        (run) => run?.state === state,
        `a run that is ${state}`,
    );
}

/** Waits until the server has a result of a step, and gives the run. */
export async function recorded(who, step, outcome = "done") {
    const isIt = (result) => result.step_key === step && result.outcome === outcome;
    return until(
        () => newestRun(who),
        (run) => run?.results.some(isIt),
        `${step} ${outcome}`,
    );
}

/** In a run that begins: a request with its vendor, saved, which the server knows as the run's own: that run. */
export async function savesRequest(who) {
    await byMouse.newRequest(who);
    await byMouse.vendor(who);
    await byMouse.save(who);
    return recorded(who, "new_request", "bound");
}

/** Asks again until the answer is as wanted. */
export async function until(ask, isWanted, what) {
    const deadline = Date.now() + WAIT.timeout;
    for (;;) {
        const answer = await ask();
        if (isWanted(answer)) {
            return answer;
        }
        if (Date.now() > deadline) {
            throw new Error(`waited for ${what}; there is ${JSON.stringify(answer)}`);
        }
    }
}

/** Lines of a run that are no outcome of a step. */
const BESIDE = ["bound", "hint", "absent", "ambiguous"];

/** What became of each step: step → outcome; lines beside them aside. Fails when one is there twice. */
export function outcomes(run) {
    const found = {};
    for (const { step_key: step, outcome } of run.results) {
        if (!BESIDE.includes(outcome)) {
            assert.ok(
                !(step in found),
                `${step} is recorded twice: ${JSON.stringify(run.results)}`,
            );
            found[step] = outcome;
        }
    }
    return found;
}

/** What the server holds of this person's newest run. */
export async function newestRun(who) {
    const [run] = await who.rpc(
        "golive.run",
        "search_read",
        [[], ["uid", "state", "mode", "date_end"]],
        { limit: 1, order: "id desc" },
    );
    const results = run
        ? await who.rpc(
              "golive.result",
              "search_read",
              [[["run_id", "=", run.id]], ["step_key", "outcome", "verdict", "judge", "binds"]],
              { order: "id" },
          )
        : [];
    return run ? { ...run, results } : null;
}
