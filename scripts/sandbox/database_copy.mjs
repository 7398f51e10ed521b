import { rmSync } from "node:fs";
import { join } from "node:path";
import { openCluster } from "./cluster.mjs";
import { databases as databasesOn } from "./databases.mjs";
import { onLeave } from "./leaving.mjs";
import { lock } from "./lock.mjs";
import { odoo } from "./odoo.mjs";
import { odooProgram } from "./odoo_program.mjs";
import { logFolder } from "./paths.mjs";
import { prefix, template } from "./templates.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * A database of one's own, copied from a template; gone after `remove`, and when the process ends.
 * @param {string} name lower-case letters, digits and underscores; one copy of a name at a time
 * @param {{bare?: boolean, apps?: string[], hospital?: boolean | "ground", modules?: string[],
 *     lang?: string}} [want]
 *     as for `template`
 */
export async function openCopy(name, want = {}) {
    if (!/^[a-z][a-z0-9_]{0,29}$/.test(name)) {
        throw new Trouble(`"${name}" cannot name a world: use lower-case letters, digits and _`);
    }
    const program = await odooProgram();
    const databases = databasesOn(await openCluster());
    const db = prefix(databases.server, `world_${name}`);
    const unlock = await lock(db, { wait: false });
    if (!unlock) {
        throw new Trouble(`a world named ${name} is open already: give this one another name`);
    }
    const remove = onLeave(async () => {
        await databases.drop(db, { whileLeaving: true });
        await unlock();
    });
    const log = join(logFolder, `${db}.log`);
    rmSync(log, { force: true });
    try {
        await databases.clone(await template({ program, databases }, want), db);
    } catch (error) {
        await remove().catch(() => {});
        throw error;
    }
    const on = odoo({ program, server: databases.server, database: db, log });
    return { db, log, on, databases, remove };
}

/** Removes what the copies of a killed process left behind. */
export async function sweepCopies(databases) {
    for (const db of (await databases.list(prefix(databases.server, "world_"))).keys()) {
        const unlock = await lock(db, { wait: false });
        if (unlock) {
            await databases.drop(db);
            await unlock();
        }
    }
}
