/** How an author points at what a step means. */
const BAR = ".o_golive_author_bar";

export async function pointAt({ page }, selector) {
    await page.waitForSelector(BAR);
    await page.waitForSelector(selector);
    await page.click(selector);
}

/** The author is told what was pointed at. */
export async function says({ page }, words) {
    await page.waitForSelector(`.o_golive_pick_words:text-is("${words}")`);
}

/** It is what the step means; the next one follows, if one is named. */
export async function use({ page }, next) {
    if (next) {
        await page.click(".o_golive_pick_on");
        await page.waitForSelector(`${BAR}:has-text("${next}")`);
    } else {
        await page.keyboard.press("Enter");
        await page.waitForSelector(BAR, { state: "detached" });
    }
}
