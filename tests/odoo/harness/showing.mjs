import { openDock } from "./guide.mjs";
import { pretend } from "./pretend.mjs";

/**
 * @typedef {object} State
 * @property {object} [home] and further answers of the server, by the method's name
 * @property {string} [at] the screen; default: the list of requests
 * @property {string[]} [press] of the dock, one after the other
 * @property {(who: object) => Promise<void>} [then] what happens besides
 * @property {string} [reloads] once this is there they load the page again
 * @property {string} shows
 */

/** The server answers as the state has it, whoever asks when. */
export async function pretendState(who, state) {
    await pretend(who, { ...(state.load && { start: state.load }), ...state });
}

/** Brings the page into the state. */
export async function show(who, state) {
    await pretendState(who, state);
    await who.goto(state.at ?? "/odoo/purchase");
    await openDock(who);
    await press(who, state);
    if (state.reloads) {
        await who.page.waitForSelector(state.reloads);
        await who.page.reload();
    }
    await who.page.waitForSelector(state.shows);
}

/** What a person presses in the open dock to come into the state. */
export async function press(who, { press: buttons = [], then }) {
    for (const selector of buttons) {
        await who.page.click(`.o_golive_dock ${selector}`);
    }
    await then?.(who);
}

/** Closes Golive, whatever lies above it: the next page begins without it. */
export async function leave({ page }) {
    await page.evaluate(() => document.querySelector(".o_golive_dock_close")?.click());
    await page.waitForSelector(".o_golive_dock", { state: "detached" });
}
