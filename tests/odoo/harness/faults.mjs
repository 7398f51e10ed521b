import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { failure } from "./pretend.mjs";

/** What of ours may fail, read from the sources, so that what is new is not forgotten; and how. */
const ROOT = join(import.meta.dirname, "../../..");
const read = (path) => readFileSync(join(ROOT, path), "utf8");

/** "golive.run/start": each call that the client makes. */
export const CALLS = sources("server", /call\("(golive\.\w+)", "(\w+)"/g);

/** "golive.Dock": the template of each component. */
export const COMPONENTS = sources("components", /template = "(golive\.\w+)"/g);

/** "golive.assets_more": each bundle that is fetched when it is first needed. */
export const BUNDLES = all(read("addon/golive/__manifest__.py"), /"(golive\.assets_\w+)"/g);

function sources(folder, pattern) {
    return readdirSync(join(ROOT, "src", folder), { recursive: true })
        .filter((path) => path.endsWith(".ts"))
        .flatMap((path) => all(read(join("src", folder, path)), pattern));
}

function all(text, pattern) {
    return [...text.matchAll(pattern)].map(([, ...parts]) => parts.join("/"));
}

/** The ways in which a call of ours fails. */
export const KINDS = {
    "is cut off": (route) => route.abort(),
    "answers HTTP 500": (route) => route.fulfill({ status: 500, body: "<h1>Server Error</h1>" }),
    "answers with an error of its own": (route) =>
        route.fulfill({
            json: { jsonrpc: "2.0", error: failure("builtins.ValueError", "trial") },
        }),
    "answers garbage": (route) =>
        route.fulfill({ contentType: "application/json", body: '{"jsonrpc": "2.0", "resu' }),
    "never answers": async (route) => {
        // The server did what was asked: sent again, it must not do it twice.
        await route.fetch();
    },
};

export const TROUBLE = ".o_golive_dock_trouble";
export const LAUNCHER = ".o_golive_launcher button";
export const SAID = ".o_notification:has-text('Golive had a problem')";

/** A person whose page may fail in what is ours. For what never answers, the time is moved on. */
export async function failing({ page }, kind) {
    const isSilent = kind === "never answers";
    if (isSilent) {
        await page.clock.install();
    }
    let asked = null;
    return {
        /** The call fails from now on. @returns ends it */
        async breaks(call) {
            const url = `**/call_*/${call}`;
            asked = page.waitForRequest(url);
            asked.catch(() => {});
            await page.route(url, KINDS[kind]);
            return () => page.unroute(url);
        },
        /** It was called, the dock says so once, and Odoo shows nothing of it. */
        async told() {
            await asked;
            if (isSilent) {
                await page.clock.fastForward(60_000);
            }
            await page.waitForSelector(TROUBLE);
            assert.equal(await page.locator(TROUBLE).count(), 1, "said once");
            await undisturbed(page);
        },
    };
}

export async function undisturbed(page) {
    assert.equal(await page.isVisible(".o_error_dialog, .o_notification_bar.bg-danger"), false);
}

/** Golive is gone, says so once, and Odoo shows nothing else of it. */
export async function closedItself(page, what) {
    await page.waitForSelector(SAID).catch((error) => {
        throw new Error(`${what}: nothing was said`, { cause: error });
    });
    assert.equal(await page.locator(SAID).count(), 1, `${what}: said once`);
    await page.waitForSelector(".o_golive_dock, .o_golive_callout", { state: "detached" });
    await undisturbed(page);
    // It goes away by itself, too.
    await page.click(`${SAID} .o_notification_close`, { timeout: 3000 }).catch(() => {});
    await page.waitForSelector(SAID, { state: "detached" });
}

/** Opens the dock and brings a state about, unless Golive closes itself before. */
export async function bring(who, { press = [], then, shows }) {
    const { page } = who;
    const isThere = async (selector) => {
        await page.waitForSelector(`${selector}, ${SAID}`);
        return !(await page.isVisible(SAID));
    };
    await page.click(LAUNCHER);
    for (const selector of press.map((one) => `.o_golive_dock ${one}`)) {
        if (!(await isThere(selector))) {
            return;
        }
        // Where it is gone by now, that is what shows next.
        await page.click(selector, { timeout: 3000 }).catch(() => {});
    }
    await then?.(who);
    await isThere(shows);
    await undisturbed(page);
}
