/**
 * `npm run verify`: plays what is installed in `verify` mode in the demo hospital, as its people who hold
 * the roles, by Golive's own engine in headless Chromium.
 */
import { join } from "node:path";
import { build } from "./build/build.mjs";
import { command } from "./sandbox/command.mjs";
import { Trouble } from "./sandbox/trouble.mjs";
import { openWorld } from "./sandbox/world.mjs";
import { launchChromium } from "./testing/chromium.mjs";
import { close } from "./testing/tally.mjs";
import { verifyAll } from "./verifying/all.mjs";
import { table, tally } from "./verifying/table.mjs";

const about = {
    help: `
npm run verify                          every scenario that is installed
npm run verify -- --app purchase        those of one app
npm run verify -- --scenario KEY,KEY    one of them, or several
npm run verify -- --site TAN            as the people of this site of the hospital
npm run verify -- --odoo-demo           beside Odoo's own demo data instead of in the demo hospital
npm run verify -- --json                prints an array of reports and nothing else

Golive plays them by itself in a real Odoo, as people who hold their roles there. The status is 1 when one is broken.`,
    options: {
        app: { type: "string" },
        scenario: { type: "string" },
        site: { type: "string" },
        "odoo-demo": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
    },
};

await command(about, async ({ app, scenario, site, json, "odoo-demo": odooDemo }) => {
    await build(join(import.meta.dirname, ".."), json ? () => {} : console.log);
    const world = await openWorld({ name: "verify", hospital: !odooDemo });
    const browser = await launchChromium();
    let reports;
    try {
        const wanted = (plan) =>
            (!app || plan.app === app) && (!scenario || scenario.split(",").includes(plan.key));
        const tell = ({ key, verdict }) => json || console.log(`▸ ${key}: ${verdict}`);
        reports = await verifyAll({ world, browser, site, wanted, tell });
    } finally {
        await browser.close();
        await world.stop();
    }
    if (!reports.length) {
        throw new Trouble("there is no such scenario: leave the options out to see all", 2);
    }
    if (json) {
        console.log(JSON.stringify(reports));
        return tally(reports).failed ? 1 : 0;
    }
    console.log(["", ...table(reports)].join("\n"));
    close(tally(reports));
    return process.exitCode;
});
