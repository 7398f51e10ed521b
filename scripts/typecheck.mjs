/** `npm run typecheck`: TypeScript against the real Odoo. */
import { join } from "node:path";
import ts from "typescript";
import { NO_ODOO, odooAddons } from "./checks/odoo.mjs";
import { diagnosticsOfOurs, programOf } from "./checks/program.mjs";
import { close } from "./testing/tally.mjs";

const root = join(import.meta.dirname, "..");

function typecheck(addons) {
    const { program, errors } = programOf(root, addons);
    const found = [
        ...errors,
        ...program.getOptionsDiagnostics(),
        ...diagnosticsOfOurs(root, program),
    ];
    const format = process.stderr.isTTY
        ? ts.formatDiagnosticsWithColorAndContext
        : ts.formatDiagnostics;
    const host = {
        getCurrentDirectory: () => root,
        getCanonicalFileName: (name) => name,
        getNewLine: () => "\n",
    };
    process.stderr.write(format(found, host));
    return found.length === 0;
}

const addons = odooAddons();
if (!addons) {
    console.error(NO_ODOO);
}
const clean = addons !== undefined && typecheck(addons);
close({ passed: clean ? 1 : 0, failed: clean ? 0 : 1, skipped: 0 });
