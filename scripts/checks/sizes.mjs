import { gzipSync } from "node:zlib";
import { Trouble } from "../sandbox/trouble.mjs";
import { partOfBundle } from "./served.mjs";

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
    {
        name: "authoring: JS with templates, gzip",
        bundle: "golive.assets_authoring",
        budget: 20 * 1024,
    },
];

/**
 * What the page pays for Golive, of the bundles as this Odoo serves them: rows of
 * `{name, value, unit, budget, ok}`.
 *
 * The figure is gzip of our own part of the served, minified bundle: each of our modules and templates,
 * cut out and compressed together. That is a little more than the page really pays, since in one bundle
 * gzip also finds in Odoo's code what ours repeats.
 */
export async function sizes(url) {
    const rows = [];
    for (const { name, bundle, budget } of ROWS) {
        const isOurs = (file) => file.startsWith(OURS) && !file.startsWith(VENDOR);
        const value = await bytesOf(url, bundle, isOurs);
        if (!value) {
            throw new Trouble(`nothing of ours is in ${bundle}: is golive installed and built?`);
        }
        rows.push({ name, value, unit: "B", budget, ok: value <= budget });
    }
    return rows;
}

/** Gzipped bytes of those files of a bundle, as served; 0 where there are none. */
export async function bytesOf(url, bundle, isWanted) {
    const part = partOfBundle(await served(bundle, url), isWanted);
    return part ? gzipSync(part, { level: 9 }).length : 0;
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
