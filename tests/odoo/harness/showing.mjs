import { openDock } from "./guide.mjs";
import { pretend } from "./pretend.mjs";

/**
 * @typedef {object} State
 * @property {object} [home] and further answers of the server, by the method's name
 * @property {string} [at] the screen; default: the list of requests
 * @property {string[]} [press] of the dock, one after the other
 * @property {(who: object) => Promise<void>} [then] what happens besides
 * @property {string} shows
 */

/** The server answers as the state has it, whoever asks when. */
export async function pretendState(who, state) {
    await pretend(who, { ...(state.load && { start: state.load }), ...state });
}

/** Brings the page into the state. */
export async function show(who, state) {
    const { page } = who;
    await pretendState(who, state);
    await who.goto(state.at ?? "/odoo/purchase");
    await openDock(who);
    await press(who, state);
    await (OUTSIDE.test(state.shows)
        ? page.waitForSelector(state.shows)
        : unfolded(page, state.shows));
}

/** What a person presses in the open dock to come into the state. */
export async function press(who, { press: buttons = [], then }) {
    for (const selector of buttons.map((one) => `.o_golive_dock ${one}`)) {
        await pressIn(who.page, selector);
    }
    await then?.(who);
}

/** It may fold in the very moment: then it is unfolded, and pressed once more. */
async function pressIn(page, selector) {
    await unfolded(page, selector);
    try {
        await page.click(selector, { timeout: 5000 });
    } catch (error) {
        if (!(await page.isVisible(FOLDED))) {
            throw error;
        }
        if (selector.endsWith(FOLD)) {
            return;
        }
        await unfolded(page, selector);
        await page.click(selector);
    }
}

/** What is not in the dock, or is there while it is folded. */
const OUTSIDE = /callout|spotlight|modal|dock_fold/;
const FOLDED = ".o_golive_dock_folded";
const FOLD = ".o_golive_dock_fold";

/** Waits until it is seen in the dock, which on a narrow screen folds for what is pointed at. */
async function unfolded(page, selector) {
    await page.waitForSelector(`${selector}, ${FOLDED}`);
    if (!OUTSIDE.test(selector) && (await page.isVisible(FOLDED))) {
        await page.click(`${FOLDED} ${FOLD}`);
    }
    await page.waitForSelector(selector);
}

/** Closes Golive, whatever lies above it: the next page begins without it. */
export async function leave({ page }) {
    await page.evaluate(() => document.querySelector(".o_golive_dock_close")?.click());
    await page.waitForSelector(".o_golive_dock", { state: "detached" });
}
