import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findProgram } from "./paths.mjs";
import { Trouble } from "./trouble.mjs";

const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 13;

/** Major version of the newest PostgreSQL server installed, or 0. */
export function newestServer() {
    return Math.max(0, ...usableServers());
}

function usableServers() {
    const offered = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
    return offered.filter(
        (number) => number >= OLDEST && existsSync(join(DEBIAN, `${number}`, "bin", "initdb")),
    );
}

/** The folder of PostgreSQL's server programs: of this major version, or of the newest there is. */
export function serverPrograms(version = newestServer()) {
    if (version && usableServers().includes(version)) {
        return join(DEBIAN, `${version}`, "bin");
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
