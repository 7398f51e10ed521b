/**
 * `npm run odoo-suite [-- filter]`: Odoo's own JavaScript suite in Chromium, without Golive and with it.
 * Golive must change nothing there: the same tests pass. Not part of `npm test`: it takes minutes.
 */
import { openWorld } from "./sandbox/world.mjs";
import { launchChromium } from "./testing/chromium.mjs";

const [filter = "@web/core"] = process.argv.slice(2);
const MINUTES = 10;

/** The closing line of a run, such as `1696 passed, 2 failed`, and the names of what failed. */
async function suite(browser, { name, bare }) {
    const world = await openWorld({ name, bare });
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    try {
        await page.request.post(`${world.url}/web/session/authenticate`, {
            data: { params: { db: world.db, login: "admin", password: "admin" } },
        });
        const failed = [];
        const closed = new Promise((resolve, reject) => {
            page.on("console", (message) => {
                const text = message.text();
                const lost = /Test (".*?") failed/.exec(text);
                if (lost) {
                    failed.push(lost[1]);
                }
                const closing = /(Passed|Failed) \d+ tests \(.*\)/.exec(text);
                if (closing) {
                    resolve(closing[0]);
                }
            });
            setTimeout(
                () => reject(new Error(`no result in ${MINUTES} min`)),
                MINUTES * 60_000,
            ).unref();
        });
        const query = new URLSearchParams({
            loglevel: "2",
            preset: "desktop",
            timeout: "15000",
            filter: `"${filter}"`,
        });
        await page.goto(`${world.url}/web/tests?headless&${query}`);
        return { closing: await closed, failed: failed.sort() };
    } finally {
        await page.close();
        await world.stop();
    }
}

const browser = await launchChromium();
const without = await suite(browser, { name: "suite_without", bare: true });
console.log(`without Golive: ${without.closing}\n  failed: ${without.failed.join("; ") || "none"}`);
const withIt = await suite(browser, { name: "suite_with", bare: false });
console.log(`with Golive:    ${withIt.closing}\n  failed: ${withIt.failed.join("; ") || "none"}`);
await browser.close();
process.exit();
