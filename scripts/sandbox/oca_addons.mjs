import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { logFolder, ocaFolder } from "./paths.mjs";
import { run } from "./process.mjs";
import { wholeFolder } from "./whole_folder.mjs";

const WANTED = ["odoo-addon-helpdesk-mgmt"];
const SERIES = ">=19.0.dev0,<19.1.dev0";
const PYTHON = "/usr/bin/python3";
const LOG = join(logFolder, "fetch.log");

/**
 * The OCA addons that the demo and the tests use, with the OCA addons those need, from the Python
 * package index into `.odoo/oca`, an addons path. They are AGPL: fetched, never part of this repository.
 */
export async function ocaAddons() {
    const { stamp, fresh } = await wholeFolder(ocaFolder, fetchAll, ({ wanted }) =>
        WANTED.every((name) => wanted?.includes(name)),
    );
    return { versions: stamp.versions, fresh };
}

async function fetchAll(part) {
    const work = join(part, "wheels");
    const versions = {};
    const queue = [...WANTED];
    for (const name of queue) {
        const { version, requires } = await fetchOne(name, join(work, name), part);
        versions[name] = version;
        queue.push(...requires.filter((other) => !queue.includes(other)));
    }
    rmSync(work, { recursive: true });
    return { wanted: WANTED, versions };
}

async function fetchOne(name, folder, addons) {
    mkdirSync(folder, { recursive: true });
    const what = `downloading ${name}`;
    const pip = ["-m", "pip", "download", "--no-deps", "--no-input", "--quiet", "--no-cache-dir"];
    await run(PYTHON, [...pip, "--only-binary=:all:", "--dest", folder, `${name}${SERIES}`], {
        what,
        log: LOG,
    });
    const wheel = readdirSync(folder).find((file) => file.endsWith(".whl"));
    await run(PYTHON, ["-m", "zipfile", "-e", join(folder, wheel), folder], { what, log: LOG });
    for (const addon of readdirSync(join(folder, "odoo", "addons"))) {
        cpSync(join(folder, "odoo", "addons", addon), join(addons, addon), { recursive: true });
    }
    const info = readdirSync(folder).find((file) => file.endsWith(".dist-info"));
    return readMetadata(readFileSync(join(folder, info, "METADATA"), "utf8"));
}

/** Version of a wheel, and the OCA packages it requires by the names they have on the index. */
export function readMetadata(text) {
    const head = text.split(/\r?\n\r?\n/)[0];
    const all = (field) =>
        [...head.matchAll(new RegExp(`^${field}: (.+)$`, "gm"))].map((match) => match[1].trim());
    const requires = all("Requires-Dist")
        .map((line) => /^[\w.-]+/.exec(line)[0].toLowerCase().replace(/[_.]/g, "-"))
        .filter((name) => name.startsWith("odoo-addon-"));
    return { version: all("Version")[0], requires };
}
