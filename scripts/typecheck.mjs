/**
 * `npm run typecheck`: TypeScript against the real Odoo. Two of Odoo's own files do not pass `strict`:
 * only what is wrong in ours counts.
 */
import { join, relative } from "node:path";
import ts from "typescript";
import { NO_ODOO, odooAddons } from "./checks/odoo.mjs";
import { close } from "./testing/tally.mjs";

const root = join(import.meta.dirname, "..");
const web = "web/static/src";

/** tsconfig.json, with its paths into Odoo leading to the installed one. */
function readConfig(addons) {
    const file = join(root, "tsconfig.json");
    const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
    if (error) {
        return { fileNames: [], options: {}, errors: [error] };
    }
    config.compilerOptions.paths["@web/*"] = [`${addons}/${web}/*`];
    const installed = (path) =>
        path.startsWith(".odoo/") ? `${addons}/${path.slice(path.indexOf(web))}` : path;
    config.include = config.include.map(installed);
    config.exclude = config.exclude.map(installed);
    return ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, file);
}

/** Only of our files: TypeScript would take three seconds for Odoo's. */
function diagnosticsOfOurs(program) {
    return program
        .getSourceFiles()
        .filter(({ fileName }) => /^(src|tests)\//.test(relative(root, fileName)))
        .flatMap((file) => [
            ...program.getSyntacticDiagnostics(file),
            ...program.getSemanticDiagnostics(file),
        ]);
}

const addons = odooAddons();
if (!addons) {
    console.error(NO_ODOO);
    close({ passed: 0, failed: 1, skipped: 0 });
} else {
    const { fileNames, options, errors } = readConfig(addons);
    const program = ts.createProgram(fileNames, options);
    const found = [...errors, ...program.getOptionsDiagnostics(), ...diagnosticsOfOurs(program)];
    if (found.length > 0) {
        const format = process.stderr.isTTY
            ? ts.formatDiagnosticsWithColorAndContext
            : ts.formatDiagnostics;
        const host = {
            getCurrentDirectory: () => root,
            getCanonicalFileName: (name) => name,
            getNewLine: () => "\n",
        };
        console.error(format(found, host));
    }
    close({ passed: found.length ? 0 : 1, failed: found.length ? 1 : 0, skipped: 0 });
}
