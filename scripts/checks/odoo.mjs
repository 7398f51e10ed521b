import { existsSync } from "node:fs";
import { basename, delimiter, join, resolve } from "node:path";
import { odooPython, sandbox } from "../sandbox/paths.mjs";
import { plainEnvironment, run } from "../sandbox/process.mjs";
import { Trouble } from "../sandbox/trouble.mjs";

/** Where the sandbox keeps Odoo's addons. */
const OURS = join(odooPython, "odoo/addons");

/**
 * The folder of Odoo's own addons: of the sandbox, or of the Odoo that ODOO_ADDONS names (an addons
 * path: the first that holds `web` counts).
 *
 * @returns {string | undefined} none is there
 */
export function odooAddons() {
    const named = (process.env.ODOO_ADDONS ?? "").split(new RegExp(`[,${delimiter}]`));
    return [...named.filter(Boolean).map((path) => resolve(path)), OURS].find((path) =>
        existsSync(join(path, "web/static/src")),
    );
}

/** For who is told that there is none. */
export const NO_ODOO = "no Odoo found: `npm run demo` fetches one into .odoo/, or set ODOO_ADDONS";

/**
 * Runs a Python program of ours with Odoo's own modules at hand, without a database.
 *
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<any>} what it printed, as JSON
 */
export async function askOdoo(file, args) {
    const addons = odooAddons();
    if (!addons) {
        throw new Trouble(NO_ODOO);
    }
    const library = [join(addons, "../.."), join(addons, "..")].find((folder) =>
        existsSync(join(folder, "odoo/tools/translate.py")),
    );
    const python = addons === OURS || !process.env.ODOO_BIN ? "/usr/bin/python3" : "python3";
    const env = plainEnvironment({
        PYTHONPATH: library,
        PYTHONPYCACHEPREFIX: join(sandbox, "pycache"),
    });
    const { stdout } = await run(python, [file, ...args], { env, what: basename(file) });
    return JSON.parse(stdout);
}
