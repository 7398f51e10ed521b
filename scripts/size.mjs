/**
 * `npm run size`: what the page pays for Golive, of the bundles as a real Odoo serves them. `--json`
 * prints an array of `{name, value, unit, budget, ok}` and nothing else.
 *
 * The figure of a row is gzip of our own part of the served, minified bundle: each of our modules and
 * templates, cut out and compressed together. That is a little more than the page really pays, since
 * in one bundle gzip also finds in Odoo's code what ours repeats.
 */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "./build/build.mjs";
import { partOfBundle } from "./checks/served.mjs";
import { command } from "./sandbox/command.mjs";
import { Trouble } from "./sandbox/trouble.mjs";
import { openWorld } from "./sandbox/world.mjs";

const OURS = "/golive/static/src/";
const VENDOR = `${OURS}vendor/`;

const ROWS = [
    {
        name: "boot: JS with templates that every page loads, gzip",
        bundle: "web.assets_web",
        budget: 3 * 1024,
    },
    {
        name: "player and dock: JS with templates, gzip, without vendored packages",
        bundle: "golive.assets_companion",
        budget: 25 * 1024,
    },
];

async function measure({ name, bundle, budget }, url) {
    const code = await served(bundle, url);
    const part = partOfBundle(code, (file) => file.startsWith(OURS) && !file.startsWith(VENDOR));
    if (!part) {
        throw new Trouble(`nothing of ours is in ${bundle}: is golive installed and built?`);
    }
    const value = gzipSync(part, { level: 9 }).length;
    return { name, value, unit: "B", budget, ok: value <= budget };
}

async function served(bundle, url) {
    const nodes = await (await fetched(`${url}/web/bundle/${bundle}`)).json();
    const scripts = nodes.filter(({ type }) => type === "script");
    const texts = scripts.map(async ({ src }) => (await fetched(new URL(src, url))).text());
    return (await Promise.all(texts)).join("\n");
}

async function fetched(address) {
    const response = await fetch(address);
    if (!response.ok) {
        throw new Trouble(`Odoo answered ${response.status} for ${new URL(address).pathname}`);
    }
    return response;
}

function table(rows) {
    const width = Math.max(...rows.map(({ name }) => name.length));
    return rows.map(
        ({ name, value, unit, budget, ok }) =>
            `${ok ? "✓" : "✗"} ${name.padEnd(width)} ${String(value).padStart(6)} of ${budget} ${unit}`,
    );
}

const about = {
    help: "npm run size [-- --json]: what Golive adds to the page, against its budgets",
    options: { json: { type: "boolean", default: false } },
};

await command(about, async ({ json }) => {
    await build(join(import.meta.dirname, ".."), json ? () => {} : console.log);
    const world = await openWorld({ name: "size" });
    const rows = [];
    for (const row of ROWS) {
        rows.push(await measure(row, world.url));
    }
    await world.stop();
    const kept = rows.filter(({ ok }) => ok).length;
    const tally = `${kept} passed, ${rows.length - kept} failed, 0 skipped`;
    console.log(json ? JSON.stringify(rows) : [...table(rows), tally].join("\n"));
    return kept === rows.length ? 0 : 1;
});
