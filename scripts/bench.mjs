/**
 * `npm run bench`: Golive's budgets, measured side by side with its peers in one run. `--json` prints
 * an array of `{name, value, unit, budget, ok, peers: {name: value}}` and nothing else; `--only`
 * names groups.
 */
import { join } from "node:path";
import { openClinic } from "../tests/bench/harness/clinic.mjs";
import { fetchPeers, pageBundle } from "../tests/bench/harness/peers.mjs";
import { table } from "../tests/bench/harness/table.mjs";
import { GROUPS } from "../tests/bench/harness/groups.mjs";
import { build } from "./build/build.mjs";
import { command } from "./sandbox/command.mjs";
import { Trouble } from "./sandbox/trouble.mjs";
import { launchChromium } from "./testing/chromium.mjs";

const about = {
    help: `
npm run bench                           the budgets, beside driver.js, shepherd, intro.js and web_tour
npm run bench -- --only look,stage      some of ${Object.keys(GROUPS).join(", ")}
npm run bench -- --json                 prints an array of rows and nothing else

The status is 1 when a budget is missed.`,
    options: {
        json: { type: "boolean", default: false },
        only: { type: "string" },
    },
};

await command(about, async ({ json, only }) => {
    const log = json ? () => {} : console.log;
    const wanted = chosen(only);
    await build(join(import.meta.dirname, ".."), log);
    await fetchPeers();
    const clinic = await openClinic();
    const browser = await launchChromium();
    const bundle = await pageBundle();
    const rows = [];
    try {
        for (const measure of wanted) {
            rows.push(...(await measure({ clinic, browser, bundle, log })));
        }
    } finally {
        await browser.close();
        await clinic.stop();
    }
    const kept = rows.filter(({ ok }) => ok).length;
    const tally = `${kept} passed, ${rows.length - kept} failed, 0 skipped`;
    console.log(json ? JSON.stringify(rows) : [...table(rows), tally].join("\n"));
    return kept === rows.length ? 0 : 1;
});

function chosen(only) {
    const names = only ? only.split(",") : Object.keys(GROUPS);
    return names.map((name) => {
        if (!Object.hasOwn(GROUPS, name)) {
            const known = Object.keys(GROUPS).join(", ");
            throw new Trouble(`the bench has no group ${name}: there are ${known}`, 2);
        }
        return GROUPS[name];
    });
}
