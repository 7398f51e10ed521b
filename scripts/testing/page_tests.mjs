import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { BuildError } from "../build/error.mjs";
import { launchChromium } from "./chromium.mjs";
import { bundle, mapped } from "./page_bundle.mjs";

/** Longer than any suite of ours; QUnit itself ends a test that hangs. */
const LIMIT = 300_000;

const PAGE = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>DOM tests</title></head>
<body><div id="qunit-fixture"></div>
<script src="qunit.js"></script>
<script>
    QUnit.config.autostart = false;
    QUnit.on("testEnd", (test) => reportTest(JSON.parse(JSON.stringify(test, plain))));
    QUnit.on("error", (error) => reportTrouble(String(error?.stack ?? error)));
    QUnit.on("runEnd", () => reportEnd());
    /** Elements and the like do not travel: their text does. */
    function plain(_key, value) {
        return value instanceof Node ? (value.outerHTML ?? value.textContent) : value;
    }
</script>
<script src="tests.js"></script>
<script>QUnit.start();</script>
</body></html>`;

/**
 * Runs QUnit tests in a page of their own. An error on the console that no test expected is a failure.
 *
 * Tests have real input, which moves focus and is trusted as a person's is:
 * `await realInput("mouse", "click", 10, 20)`, `await realInput("keyboard", "press", "Tab")`: the verbs
 * of Playwright's `page.mouse` and `page.keyboard`.
 *
 * @param {object} job
 * @param {string} job.root the repository
 * @param {string[]} job.files below it
 * @param {import("./qunit_report.mjs").QUnitReport} job.report
 * @param {boolean} [job.show] in a window that stays open
 */
export async function runInPage({ root, files, report, show = false }) {
    let script, map;
    try {
        ({ script, map } = await bundle(root, files));
    } catch (error) {
        if (!(error instanceof BuildError)) {
            throw error;
        }
        report.trouble(error.message);
        return;
    }
    const server = await serve({
        "/": ["text/html", PAGE],
        "/qunit.js": [
            "text/javascript",
            readFileSync(join(root, "node_modules/qunit/qunit/qunit.js")),
        ],
        "/tests.js": ["text/javascript", script],
    });
    const browser = await launchChromium({ headless: !show });
    try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        page.on("console", (message) => {
            if (message.type() === "error") {
                report.trouble(`console: ${message.text()}`);
            }
        });
        const ended = new Promise((resolve, reject) => {
            page.exposeFunction("reportEnd", resolve);
            page.on("crash", () => reject(new Error("the page crashed")));
            setTimeout(() => reject(new Error(`no end after ${LIMIT / 1000} s`)), LIMIT).unref();
        });
        await page.exposeFunction("reportTest", (test) => report.testEnd(mapped(test, map)));
        await page.exposeFunction("reportTrouble", (what) => report.trouble(what));
        await page.exposeFunction("realInput", (device, verb, ...args) =>
            page[device][verb](...args),
        );
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        await ended;
        if (show) {
            await new Promise((resolve) => browser.on("disconnected", resolve));
        }
    } catch (error) {
        report.trouble(error.message);
    } finally {
        await browser.close();
        server.close();
    }
}

/** @returns {Promise<import("node:http").Server>} on a free port of this machine only */
function serve(answers) {
    const server = createServer((request, response) => {
        const [type, body] = answers[request.url] ?? ["text/plain", ""];
        response.setHeader("Content-Type", `${type}; charset=utf-8`);
        response.end(body);
    });
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", () => resolve(server));
    });
}
