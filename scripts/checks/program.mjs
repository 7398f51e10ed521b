import { join, relative } from "node:path";
import ts from "typescript";

const WEB = "web/static/src";

/**
 * The TypeScript program of src/ and tests/ as tsconfig.json has it, its paths into Odoo leading to
 * the installed one.
 *
 * @param {string} root the repository
 * @param {string} addons folder of Odoo's addons
 * @returns {{program: ts.Program, errors: ts.Diagnostic[]}} `errors` are of tsconfig.json itself
 */
export function programOf(root, addons) {
    const file = join(root, "tsconfig.json");
    const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
    const installed = (path) =>
        path.startsWith(".odoo/") ? `${addons}/${path.slice(path.indexOf(WEB))}` : path;
    config.compilerOptions.paths["@web/*"] = [`${addons}/${WEB}/*`];
    config.include = config.include.map(installed);
    config.exclude = config.exclude.map(installed);
    const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, file);
    const errors = [...(error ? [error] : []), ...parsed.errors];
    return { program: ts.createProgram(parsed.fileNames, parsed.options), errors };
}

/**
 * What is wrong in our own files: two of Odoo's do not pass `strict`, and TypeScript would take three
 * seconds to say so.
 *
 * @returns {ts.Diagnostic[]}
 */
export function diagnosticsOfOurs(root, program) {
    return program
        .getSourceFiles()
        .filter(({ fileName }) => /^(src|tests)\//.test(relative(root, fileName)))
        .flatMap((file) => [
            ...program.getSyntacticDiagnostics(file),
            ...program.getSemanticDiagnostics(file),
        ]);
}
