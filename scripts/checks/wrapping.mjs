import { Script } from "node:vm";
import ts from "typescript";
import { cycleThrough } from "../lint/cycles.mjs";
import { lineOf, parse, readModule } from "./modules.mjs";

/**
 * What keeps built files from working in Odoo, which wraps modules by regular expressions and loads
 * them in order of their dependencies.
 *
 * @param {Map<string, string>} built JavaScript by path below static/src
 * @param {(path: string) => string} wrapped the file as Odoo's own wrapper leaves it
 * @returns {string[]}
 */
export function faultsOfBuilt(built, wrapped) {
    const files = new Map([...built].map(([path, text]) => [path, parse(path, text)]));
    const modules = new Map([...files].map(([path, file]) => [path, readModule(file)]));
    return [...files].flatMap(([path, file]) => [
        ...forms(file).map((fault) => `${path}:${fault}`),
        ...links(path, modules).map((fault) => `${path}: ${fault}`),
        ...wrapping(path, modules.get(path), wrapped(path)).map((fault) => `${path}: ${fault}`),
    ]);
}

function forms(file) {
    const found = [];
    const tell = (node, what) => found.push(`${lineOf(file, node)}: ${what}`);
    const visit = (node, inFunction) => {
        if (ts.isExportAssignment(node) || has(node, ts.ModifierFlags.Default)) {
            tell(node, "default export");
        }
        if (ts.isAwaitExpression(node) && !inFunction) {
            tell(node, "await at the module's top level");
        }
        if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
            tell(node, "import(), which Odoo's loader does not know");
        }
        if (isTemplate(node) && /^\s*(import|export)\s/m.test(node.getText(file))) {
            tell(node, "a line of a template literal begins with import or export");
        }
        node.forEachChild((child) => visit(child, inFunction || ts.isFunctionLike(node)));
    };
    visit(file, false);
    return found;
}

const isTemplate = (node) =>
    ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);

function has(node, flag) {
    return ts.canHaveModifiers(node) && Boolean(ts.getCombinedModifierFlags(node) & flag);
}

function links(path, modules) {
    const ours = (at) => importsOfOurs(modules.get(at));
    const lost = ours(path).filter((target) => !modules.has(target));
    const way = cycleThrough(path, (at) => ours(at).filter((target) => modules.has(target)));
    return [
        ...lost.map((target) => `imports ${target}, which is not built: a file of types, or none`),
        ...(way ? [`import cycle: ${way.join(" → ")}`] : []),
        ...(isBoot(path) ? ours(path).filter((target) => !isBoot(target)) : []).map(
            (target) => `is always loaded and imports ${target}, which is not`,
        ),
    ];
}

const isBoot = (path) => path === "boot.js";

const OURS = "@golive/";

function importsOfOurs(module) {
    return module.imports
        .filter(({ from }) => from.startsWith(OURS))
        .map(({ from }) => `${from.slice(OURS.length)}.js`);
}

/** Odoo's wrapper must have seen the imports and exports that the language sees, and no others. */
function wrapping(path, module, code) {
    try {
        new Script(code, { filename: path });
    } catch (error) {
        return [`after Odoo's wrapping it is no JavaScript: ${error.message}`];
    }
    const wanted = module.imports.map(({ from }) => from);
    const [, list] = /^odoo\.define\('[^']+', (\[[^\]]*\])/m.exec(code) ?? [];
    const seen = JSON.parse((list ?? "[]").replaceAll("'", '"'));
    const unseen = [...module.exports].filter(
        (name) => !new RegExp(`__exports\\.${name}\\b|__exports, \\{[^}]*\\b${name}\\b`).test(code),
    );
    return [
        ...wanted
            .filter((name) => !seen.includes(name))
            .map((name) => `Odoo misses its import of ${name}`),
        ...seen
            .filter((name) => !wanted.includes(name))
            .map((name) => `Odoo sees an import of ${name} in it`),
        ...unseen.map((name) => `Odoo misses its export ${name}`),
    ];
}
