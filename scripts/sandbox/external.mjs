import { statSync } from "node:fs";
import { Trouble } from "./trouble.mjs";

const { ODOO_BIN, ODOO_ADDONS, PGHOST, PGPORT, PGUSER } = process.env;

/** What the person brings along, so that we neither fetch nor start it. */
export const external = {
    /** Odoo's executable. */
    odoo: ODOO_BIN ?? "",
    /** Folders of addons, before ours. */
    addons: (ODOO_ADDONS ?? "").split(",").filter(Boolean),
    /** Where a PostgreSQL server listens. The password, if any, is PGPASSWORD or in ~/.pgpass. */
    postgres:
        PGHOST || PGPORT || PGUSER
            ? { host: PGHOST ?? "", port: Number(PGPORT || 5432), user: PGUSER ?? "" }
            : null,
};

/**
 * Folders of addons that somebody named.
 *
 * @throws {Trouble} for one that is not there: Odoo would only pass it over
 */
export function addonsNamed(folders = external.addons) {
    for (const folder of folders) {
        if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
            throw new Trouble(
                `ODOO_ADDONS names ${folder}, which is not a folder: give folders that hold addons, comma-separated`,
            );
        }
    }
    return folders;
}
