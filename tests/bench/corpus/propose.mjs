/**
 * How many things on Odoo's screens get a name that is right, when somebody points at them: the elements of
 * the anchor corpus, on the plain screens. `node tests/bench/corpus/propose.mjs [--details]`.
 */
import { openWorld } from "../../../scripts/sandbox/world.mjs";
import { launchChromium } from "../../../scripts/testing/chromium.mjs";
import { client } from "../../odoo/harness/client.mjs";
import { halfOf, someOf } from "./halves.mjs";
import { languages } from "./languages.mjs";
import { MUTATIONS } from "./mutations.mjs";
import { openCorpus } from "./open.mjs";
import { SCREENS } from "./screens.mjs";

/** So many anchors of a screen at most. */
const ENOUGH = 26;

const world = await openWorld({ name: "corpus_propose" });
const browser = await launchChromium();
const tally = {};
try {
    await languages(world);
    const page = await openCorpus(browser, world, await client(world, "admin"), MUTATIONS.plain);
    for (const screen of SCREENS) {
        const all = await page.evaluate((one) => window.corpus.anchorsOf(one), screen);
        const anchors = someOf(all, ENOUGH);
        const found = await page.evaluate((args) => window.corpus.visit(args), {
            screen,
            mutation: MUTATIONS.plain,
            anchors,
            selectors: null,
        });
        found.forEach(({ there, proposed }, index) => {
            if (there === "once" && proposed) {
                tally[proposed.kind] = (tally[proposed.kind] ?? 0) + 1;
                const isHidden = halfOf(anchors[index]) !== "seen";
                if (process.argv.includes("--details") && proposed.kind !== "same" && !isHidden) {
                    console.log(proposed.kind, JSON.stringify(anchors[index]), proposed.anchor);
                }
            }
        });
    }
    console.log(tally);
} finally {
    await browser.close();
    await world.stop();
}
