import { createHash } from "node:crypto";
import { join } from "node:path";
import { addonHashes, addonNames, isUsed } from "./addons.mjs";
import { onLeave } from "./leaving.mjs";
import { locked } from "./lock.mjs";
import { checkoutId, logFolder, ocaFolder } from "./paths.mjs";
import { odoo } from "./odoo.mjs";
import { Trouble } from "./trouble.mjs";
import { stampOf } from "./whole_folder.mjs";

/** The apps that Golive teaches. */
const APPS = ["stock", "purchase_stock", "maintenance"];
const OCA_APPS = ["helpdesk_mgmt"];
/** The hospital group is for a database without Odoo's own demo data, and has lots that expire. */
const HOSPITAL = "golive_demo";
const HOSPITAL_APPS = ["product_expiry"];
const KEPT = 4;
const LOG = join(logFolder, "template.log");

/** Names begin so; on a server that others use too, with this checkout's mark. */
export function prefix(server, kind) {
    return server.own ? `golive_${kind}` : `golive_${checkoutId}_${kind}`;
}

/**
 * A database that is ready to be copied: the apps with demo data, and unless `bare` all of `addon/` but
 * the hospital group. Made when there is none of what is asked for; gives its name.
 * @param {{bare?: boolean, apps?: string[], hospital?: boolean | "ground", modules?: string[],
 *     lang?: string}} want `apps`: only these of Odoo's, without demo data and without Golive;
 *     `hospital`: the hospital group at work instead of Odoo's demo data; "ground": all but itself;
 *     `modules`: installed as well; `lang`: a language such as "fr_FR" for all its users
 */
export async function template(base, want = {}) {
    const { bare, hospital, modules = [], lang = "" } = want;
    const oca = stampOf(ocaFolder);
    if (want.apps) {
        return empty(base, { odoo: base.program.version, apps: want.apps });
    }
    const apps = [...APPS, ...(hospital ? HOSPITAL_APPS : []), ...(oca ? OCA_APPS : [])];
    const ground = { odoo: base.program.version, apps, oca: oca?.versions ?? {} };
    const bottom = await (hospital ? empty(base, ground) : withDemo(base, ground));
    if (bare) {
        return bottom;
    }
    const full = await (hospital
        ? hospitalOn(base, bottom, ground, hospital === "ground")
        : golive(base, bottom, ground, "full"));
    if (!modules.length && !lang) {
        return full;
    }
    const more = { from: full, modules: [...modules].sort(), lang };
    return layer(base, "more", more, async (name) => {
        await base.databases.clone(full, name);
        if (modules.length) {
            await install(base, name, modules);
        }
        if (lang) {
            await at(base, name).loadLanguage(lang);
            await at(base, name).shell(speak(lang));
        }
        await warm(base, name);
    });
}

/** Whoever is there, and whoever comes. */
const speak = (lang) => `
env["res.partner"].with_context(active_test=False).search([]).lang = "${lang}"
env["ir.default"].set("res.partner", "lang", "${lang}")
env.cr.commit()
`;

function withDemo(base, content) {
    return layer(base, "base", content, async (name) => {
        await base.databases.create(name);
        await install(base, name, content.apps, ["--with-demo"]);
    });
}

function empty(base, content) {
    return layer(base, "empty", content, async (name) => {
        await base.databases.create(name);
        await install(base, name, content.apps);
    });
}

/** What an administrator says there: whoever may buy is a buyer. Golive itself only proposes them. */
const BUYERS = `
env.ref("golive.role_procurement_buyer").group_ids = env.ref("purchase.group_purchase_user")
env.cr.commit()
`;

/** All of `addon/` but the hospital group, on what is there. */
function golive(base, bottom, ground, kind) {
    const hashes = Object.entries(addonHashes(isUsed)).filter(([name]) => name !== HOSPITAL);
    const said = kind === "full" ? BUYERS : "";
    const content = { ...ground, addons: Object.fromEntries(hashes), said };
    return layer(base, kind, content, async (name) => {
        await base.databases.clone(bottom, name);
        await install(base, name, addonsBesideHospital());
        if (said) {
            await at(base, name).shell(said);
        }
        await warm(base, name);
    });
}

async function hospitalOn(base, bottom, ground, only) {
    const floor = await golive(base, bottom, ground, "ground");
    if (only) {
        return floor;
    }
    const content = { ...ground, addons: addonHashes(isUsed), day: today() };
    return layer(base, "hospital", content, async (name) => {
        await base.databases.clone(floor, name);
        await install(base, name, [HOSPITAL]);
        await warm(base, name);
    });
}

/** What the hospital group did, it did up to the day it is made: it is as old as its template. */
function today() {
    return new Date().toISOString().slice(0, 10);
}

/** Addons that may be installed beside Odoo's own demo data. */
export function addonsBesideHospital() {
    return addonNames().filter((name) => name !== HOSPITAL);
}

/** One template, made under another name first: one that has its name is whole. */
function layer({ databases }, kind, content, make) {
    const stem = prefix(databases.server, `template_${kind}_`);
    const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
    const name = `${stem}${hash}`;
    return locked(`template-${kind}`, async () => {
        const there = await databases.list(stem);
        if (there.get(name)) {
            await databases.stamp(name, { ...there.get(name), used: Date.now() });
            return name;
        }
        await dropOld(databases, there);
        const part = `${stem}making`;
        const drop = onLeave(() => databases.drop(part, { whileLeaving: true }));
        try {
            await make(part);
            await databases.rename(part, name);
            await databases.stamp(name, { content, used: Date.now() });
        } catch (error) {
            // What went wrong first is what matters: the server may be gone with it.
            await drop().catch(() => {});
            throw error;
        }
        await drop();
        return name;
    });
}

/** Each change of an addon makes another template: only the ones used last are kept. */
async function dropOld(databases, there) {
    const byAge = [...there].sort(([, a], [, b]) => (b?.used ?? 0) - (a?.used ?? 0));
    for (const [index, [name, said]] of byAge.entries()) {
        if (!said || index >= KEPT - 1) {
            await databases.drop(name);
        }
    }
}

/** Odoo only warns of an addon that it cannot install, and ends well: so, look. */
async function install(base, name, modules, args = []) {
    const what = `installing ${modules.join(", ")}`;
    await at(base, name).once(["-i", modules.join(","), ...args], { what });
    const rows = await base.databases.sql(
        "SELECT name FROM ir_module_module WHERE state = 'installed'",
        { database: name },
    );
    const installed = new Set(rows.flat());
    const left = modules.filter((module) => !installed.has(module));
    if (left.length) {
        throw new Trouble(`${what}: Odoo did not install ${left.join(", ")}: see ${LOG}`);
    }
}

/** Odoo on a template in the making. */
function at({ program, databases }, name) {
    return odoo({ program, server: databases.server, database: name, log: LOG });
}

/** What the login page and the web client load. All that Odoo knows would take 15 s. */
const BUNDLES = [
    "web.assets_frontend_minimal",
    "web.assets_frontend",
    "web.assets_frontend_lazy",
    "web.assets_web",
    "web.assets_web_print",
    "golive.assets_companion",
];

/** Builds these bundles, so that no copy's first page has to (5 to 10 s). */
async function warm(base, name) {
    await at(base, name).shell(`
for name in ${JSON.stringify(BUNDLES)}:
    bundle = env["ir.qweb"]._get_asset_bundle(name)
    bundle.js()
    bundle.css()
env.cr.commit()
`);
}
