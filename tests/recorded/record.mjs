import { HANDS } from "./hands.mjs";
import { settled } from "./settled.mjs";

/** Longest that one of the doings may take, in ms. */
const STEP = 8_000;

/**
 * Records a flow as its author does the work.
 *
 * @param {import("playwright-core").Page} page of an author who may do all of it
 * @param {{goto: (path: string) => Promise<void>}} where
 * @param {number} scenario a draft without steps
 * @param {{doings: [string, ...string[]][]}} flow
 * @returns {Promise<string[]>} what the recorder said that it could not record
 */
export async function record(page, where, scenario, { doings }) {
    page.setDefaultTimeout(STEP);
    const troubles = new Set();
    const idle = settled(page);
    await where.goto(`/odoo/action-golive.action_golive_scenario/${scenario}`);
    await page.click("button[name=action_record]");
    await page.waitForSelector(".o_golive_author_bar");
    for (const [verb, ...args] of doings) {
        try {
            await idle();
            await HANDS[verb](page, ...args);
            await idle();
        } catch (error) {
            error.message = `${[verb, ...args].join(" ")}: ${error.message}`;
            throw error;
        }
        const said = page.locator(".o_golive_author_bar .o_golive_pick_doubt");
        if (await said.count()) {
            troubles.add(`${[verb, ...args].join(" ")}: ${await said.textContent()}`);
        }
    }
    await page.click(".o_golive_record_stop");
    await page.waitForSelector(".o_field_widget[name=step_ids] .o_data_row");
    return [...troubles];
}
