import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findProgram } from "./paths.mjs";
import { Trouble } from "./trouble.mjs";

const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 13;

/** The folder of PostgreSQL's server programs: of this major version, or of the newest there is. */
export function serverPrograms(version) {
    const offered = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
    const usable = offered
        .filter((number) => number >= OLDEST && existsSync(join(DEBIAN, `${number}`, "bin/initdb")))
        .sort((a, b) => b - a);
    const chosen = version ? usable.find((number) => number === version) : usable[0];
    if (chosen) {
        return join(DEBIAN, `${chosen}`, "bin");
    }
    if (version) {
        throw new Trouble(
            `.odoo/pg was made by PostgreSQL ${version}, which is not installed any more: ` +
                `install postgresql-${version}, or remove .odoo/pg to begin anew`,
        );
    }
    throw new Trouble(`PostgreSQL ${OLDEST} or later is missing: install the package postgresql`);
}

/** A client program, or one line that says how to get it. */
export function clientProgram(name) {
    const found = findProgram(name);
    if (!found) {
        throw new Trouble(`${name} is missing: install the package postgresql-client`);
    }
    return found;
}
