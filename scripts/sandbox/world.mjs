import { openCopy } from "./database_copy.mjs";
import { findFreePort } from "./ports.mjs";

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
 * @param {boolean} [want.hospital] with the hospital group instead of Odoo's demo data; default false
 * @param {boolean} [want.bare] without Golive; default false
 * @param {number} [want.port] default: any free one
 * @returns {Promise<{url: string, db: string, log: string,
 *     psql: (sql: string) => Promise<string[][]>, odooShell: (code: string) => Promise<string>,
 *     restart: () => Promise<void>, stop: () => Promise<void>}>}
 *     `psql` gives rows of texts; `odooShell` runs Python with `env` and gives what it printed, and what
 *     it should keep it must commit
 */
export async function openWorld({ name, workers = 0, neutral = false, port, ...want }) {
    const { db, log, on, databases, remove } = await openCopy(name, want);
    try {
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
