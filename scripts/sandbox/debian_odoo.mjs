import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { needRoom } from "./disk.mjs";
import { odooRoot, sandbox, logFolder } from "./paths.mjs";
import { run } from "./process.mjs";
import { Trouble } from "./trouble.mjs";
import { wholeFolder } from "./whole_folder.mjs";

const SUITE = "http://deb.debian.org/debian sid main";
const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
const LOG = join(logFolder, "fetch.log");

/** Odoo, and what its web assets link to by relative path. */
const PACKAGES = [
    "odoo-19",
    "libjs-jquery",
    "libjs-jquery-form",
    "libjs-underscore",
    "fonts-font-awesome",
    "fonts-inconsolata",
    "fonts-ocr-b",
    "fonts-roboto-unhinted",
    "fonts-montserrat",
    "fonts-glyphicons-halflings",
];

/** MB: 170 of packages and lists, 1300 unpacked. */
const ROOM = 1_700;

/**
 * Odoo 19 from Debian's unstable suite, unpacked into the sandbox; the system's own apt stays as it is.
 * Gives its version, and whether it was fetched now.
 */
export async function debianOdoo() {
    const { stamp, fresh } = await wholeFolder(odooRoot, fetchAndUnpack);
    return { version: stamp.version, fresh };
}

async function fetchAndUnpack(part) {
    await needRoom(sandbox, ROOM, "Odoo");
    const apt = await privateApt(join(part, "apt"));
    const folder = join(part, "packages");
    mkdirSync(folder);
    await apt(["update"], "asking Debian for Odoo 19");
    await apt(["download", ...PACKAGES], "downloading Odoo 19", folder);
    const files = readdirSync(folder).filter((name) => name.endsWith(".deb"));
    if (files.length !== PACKAGES.length) {
        throw new Trouble(
            `downloading Odoo 19: got ${files.length} packages of ${PACKAGES.length}; start again`,
        );
    }
    for (const file of files) {
        await run("dpkg", ["-x", join(folder, file), part], {
            what: `unpacking ${file}`,
            log: LOG,
        });
    }
    rmSync(folder, { recursive: true });
    rmSync(join(part, "apt"), { recursive: true });
    const odoo = files.find((name) => name.startsWith("odoo-19_"));
    return { version: odoo.split("_")[1] };
}

/** An apt-get with sources, lists and cache of its own. */
async function privateApt(folder) {
    if (!existsSync(KEYRING)) {
        throw new Trouble(
            `${KEYRING} is missing: install the package debian-archive-keyring and start again`,
        );
    }
    for (const name of ["lists/partial", "cache/archives/partial"]) {
        mkdirSync(join(folder, name), { recursive: true });
    }
    const sources = join(folder, "sources.list");
    writeFileSync(sources, `deb [signed-by=${KEYRING}] ${SUITE}\n`);
    const settings = {
        "Dir::Etc::sourcelist": sources,
        "Dir::Etc::sourceparts": "/dev/null",
        "Dir::Etc::preferences": "/dev/null",
        "Dir::Etc::preferencesparts": "/dev/null",
        "Dir::State::lists": join(folder, "lists"),
        "Dir::Cache": join(folder, "cache"),
        "APT::Update::Error-Mode": "any",
        "APT::Update::Post-Invoke-Success": "",
        "Acquire::Languages": "none",
        "Acquire::Retries": "2",
        // The user _apt may not be able to enter this folder.
        ...(process.getuid() === 0 ? { "APT::Sandbox::User": "root" } : {}),
    };
    const options = Object.entries(settings).flatMap(([key, value]) => ["-o", `${key}=${value}`]);
    return (args, what, cwd) =>
        run("apt-get", ["-q", ...options, ...args], { what, cwd, log: LOG });
}
