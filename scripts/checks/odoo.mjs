import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { odooPython } from "../sandbox/paths.mjs";

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
