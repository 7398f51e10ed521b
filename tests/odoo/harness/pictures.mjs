import { mkdirSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../../docs/images");

/**
 * Takes what somebody sees for the documents, with GOLIVE_PICTURES=1; else nothing is written.
 *
 * @param {string} ready a selector of what Odoo still has to draw
 */
export async function pictureFor(name, { page }, ready) {
    if (process.env.GOLIVE_PICTURES !== "1") {
        return;
    }
    mkdirSync(FOLDER, { recursive: true });
    await page.waitForSelector(ready);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" });
}
