/**
 * The anchor corpus: what Odoo's own `get_views` names on the screens of four apps, looked for after
 * each mutation; beside it the selectors that web_tour's recorder wrote on the plain screens. The truth
 * is told by Odoo's component tree. `node tests/bench/corpus/run.mjs [--details]` runs it alone; details
 * are of the half that may be looked at while developing.
 */
import { pathToFileURL } from "node:url";
import { openWorld } from "../../../scripts/sandbox/world.mjs";
import { launchChromium } from "../../../scripts/testing/chromium.mjs";
import { client } from "../../odoo/harness/client.mjs";
import { languages } from "./languages.mjs";
import { MUTATIONS } from "./mutations.mjs";
import { openCorpus } from "./open.mjs";
import { rowsOf, trouble } from "./rows.mjs";
import { SCREENS } from "./screens.mjs";
import { halfOf, someOf } from "./halves.mjs";
import { changeViews } from "./views.mjs";

/** So many anchors of a screen at most. */
const ENOUGH = 26;

/**
 * @param {object} on
 * @param {import("../../../scripts/sandbox/world.mjs").World} on.world
 * @param {import("playwright-core").Browser} on.browser
 * @param {(line: string) => void} on.log
 * @param {(line: string) => void} [on.details] told what went wrong, of the half that may be looked at
 * @returns {Promise<{name: string, value: number, unit: string, budget: number, ok: boolean,
 *     peers: Record<string, number>}[]>}
 */
export async function corpus({ world, browser, log, details = () => {} }) {
    const admin = await client(world, "admin");
    await languages(world);
    const anchors = new Map();
    const selectors = new Map();
    const cases = [];
    for (const [name, mutation] of Object.entries(MUTATIONS)) {
        const began = Date.now();
        const { viewIds, undo } = await changeViews(admin, SCREENS, mutation);
        const page = await openCorpus(browser, world, admin, mutation);
        for (const screen of SCREENS) {
            const key = `${screen.model},${screen.view}`;
            if (!anchors.has(key)) {
                const all = await page.evaluate((one) => window.corpus.anchorsOf(one), screen);
                anchors.set(key, someOf(all, ENOUGH));
            }
            const found = await page.evaluate((args) => window.corpus.visit(args), {
                screen,
                mutation: { ...mutation, viewIds },
                anchors: anchors.get(key),
                selectors: selectors.get(key) ?? null,
            });
            if (!selectors.has(key)) {
                selectors.set(
                    key,
                    found.map(({ selector }) => selector),
                );
            }
            anchors.get(key).forEach((anchor, index) => {
                const one = { anchor, mutation: name, half: halfOf(anchor), ...found[index] };
                cases.push(one);
                trouble(one, details);
            });
        }
        await page.context().close();
        await undo();
        log(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    }
    await admin.call("res.users", "write", [[2], { lang: "en_US" }]);
    return rowsOf(cases);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const world = await openWorld({ name: "corpus" });
    const browser = await launchChromium();
    try {
        const details = process.argv.includes("--details") ? console.log : undefined;
        const rows = await corpus({ world, browser, log: console.log, details });
        console.table(rows.map(({ peers, ...row }) => ({ ...row, ...peers })));
        process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
    } finally {
        await browser.close();
        await world.stop();
    }
}
