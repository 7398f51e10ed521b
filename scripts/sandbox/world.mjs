import { rmSync } from "node:fs";
import { join } from "node:path";
import { openCluster } from "./cluster.mjs";
import { databases as databasesOn } from "./databases.mjs";
import { onLeave } from "./leaving.mjs";
import { lock } from "./lock.mjs";
import { odoo } from "./odoo.mjs";
import { odooProgram } from "./odoo_program.mjs";
import { logFolder, worldFolder } from "./paths.mjs";
import { findFreePort } from "./ports.mjs";
import { prefix, template } from "./templates.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * A real Odoo of one's own for a test or a measurement: a copy of a database with demo data and all of
 * `addon/` installed, served on a free port of 127.0.0.1. Several may be open, under different names.
 * It is gone after `stop`, and also when the process ends.
 * @param {object} want
 * @param {string} want.name lower-case letters, digits and underscores
 * @param {0 | 2} [want.workers] worker processes; default 0, threads
 * @param {string[]} [want.modules] installed besides; default none
 * @param {string} [want.lang] language of all users, such as "fr_FR"; default English
 * @param {boolean} [want.neutral] neutralized as a copy for testing; default false
 * @param {boolean} [want.bare] without Golive; default false
 * @param {number} [want.port] default: any free one
 * @returns {Promise<{url: string, db: string, log: string,
 *     psql: (sql: string) => Promise<string[][]>, odooShell: (code: string) => Promise<string>,
 *     restart: () => Promise<void>, stop: () => Promise<void>}>}
 */
export async function openWorld({ name, workers = 0, neutral = false, port, ...want }) {
    if (!/^[a-z][a-z0-9_]{0,29}$/.test(name)) {
        throw new Trouble(`"${name}" cannot name a world: use lower-case letters, digits and _`);
    }
    const program = await odooProgram();
    const server = await openCluster();
    const databases = databasesOn(server);
    const db = prefix(server, `world_${name}`);
    const unlock = await lock(db, { wait: false });
    if (!unlock) {
        throw new Trouble(`a world named ${name} is open already: give this one another name`);
    }
    const remove = onLeave(async () => {
        await databases.drop(db, { whileLeaving: true });
        rmSync(join(worldFolder, db), { recursive: true, force: true });
        await unlock();
    });
    const log = join(logFolder, `${db}.log`);
    rmSync(log, { force: true });
    const on = odoo({ program, server, database: db, log });
    try {
        await databases.clone(await template({ program, databases }, want), db);
        if (neutral) {
            await on.neutralize();
        }
        const address = port ?? (await findFreePort());
        let serving = await on.serve({ port: address, workers });
        return {
            url: serving.url,
            db,
            log,
            psql: (sql) => databases.sql(sql, { database: db }),
            odooShell: on.shell,
            async restart() {
                await serving.stop();
                serving = await on.serve({ port: address, workers });
            },
            async stop() {
                await serving.stop();
                await remove();
            },
        };
    } catch (error) {
        await remove();
        throw error;
    }
}

/** Removes what worlds of a killed process left behind. */
export async function sweepWorlds(databases) {
    for (const db of (await databases.list(prefix(databases.server, "world_"))).keys()) {
        const unlock = await lock(db, { wait: false });
        if (unlock) {
            await databases.drop(db);
            await unlock();
        }
    }
}
