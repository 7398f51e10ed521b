import { join } from "node:path";
import { build } from "./build/build.mjs";
import { command } from "./sandbox/command.mjs";
import { openWorld } from "./sandbox/world.mjs";
import { launchChromium } from "./testing/chromium.mjs";

const HELP = `npm run odoo-suite: Odoo's own JavaScript suite (@web/core) in Chromium, without Golive and with
it. Golive must change nothing: it ends with 0 when the same tests pass. Not part of npm test: minutes.`;
const FILTER = "@web/core";
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
            filter: `"${FILTER}"`,
        });
        await page.goto(`${world.url}/web/tests?headless&${query}`);
        return { closing: await closed, failed: failed.sort() };
    } finally {
        await page.close();
        await world.stop();
    }
}

await command({ help: HELP }, async () => {
    await build(join(import.meta.dirname, ".."));
    const browser = await launchChromium();
    const runs = [];
    for (const bare of [true, false]) {
        const name = bare ? "suite_without" : "suite_with";
        const { closing, failed } = await suite(browser, { name, bare });
        console.log(`${bare ? "without Golive" : "with Golive"}: ${closing}`);
        console.log(`  failed: ${failed.join("; ") || "none"}`);
        runs.push(JSON.stringify([/\d+ passed|Passed \d+/.exec(closing)?.[0], failed]));
    }
    await browser.close();
    return runs[0] === runs[1] ? 0 : 1;
});
