import assert from "node:assert/strict";
import { follow } from "./harness/follow.mjs";
import { beginAtPurchase, newestRun, onServer, outcomes } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";
import { world } from "./harness/stage.mjs";

const FRENCH = { context: { lang: "fr_FR" } };
const ENGLISH = { context: { lang: "en_US" } };

scene("in French it plays to its end, every step and every word", async (enter) => {
    await learnFrench();
    const buyer = await enter(await hire("buyer", { lang: "fr_FR" }));
    const { page } = buyer;
    await beginAtPurchase(buyer);
    const run = await newestRun(buyer);
    const load = (context) => buyer.rpc("golive.run", "load", [run.uid], context);
    const [french, english] = [await load(FRENCH), await load(ENGLISH)];
    const seen = new Map();
    await follow(page, {
        log: async (step) => seen.set(step, await page.innerText(".o_golive_callout")),
    });
    assert.deepEqual(Object.keys(outcomes(await onServer(buyer))).sort(), keys(french));
    for (const [index, step] of french.script.steps.entries()) {
        const { title, say, why } = english.script.steps[index];
        assert.notEqual(step.title, title);
        assert.notEqual(step.say, say);
        assert.notEqual(step.why, why);
        const words = seen.get(step.key);
        if (words !== undefined) {
            assert.ok(words.includes(step.title) && words.includes(step.say), words);
            assert.doesNotMatch(words, /\b(Back|Skip|Got it|This counts)\b/);
        }
    }
    assert.equal(seen.size, french.script.steps.length - 1);
    assert.match(await page.innerText(".o_golive_run_done"), /résultat/);
    assert.deepEqual(buyer.complaints, []);
});

function keys({ script }) {
    return script.steps.map(({ key }) => key).sort();
}

/** Loads what the scenario meets; all of Odoo's apps would take a minute. */
async function learnFrench() {
    await (
        await world()
    ).odooShell(`
env["res.lang"]._activate_lang("fr_FR")
names = ["base", "web", "mail", "product", "purchase", "stock", "purchase_stock", "golive", "golive_purchase"]
env["ir.module.module"].search([("name", "in", names)])._update_translations(["fr_FR"])
env.cr.commit()
`);
}
