import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../build/tree.mjs";
import { parse, readModule } from "./modules.mjs";

/**
 * Imports from Odoo that the installed one does not have: TypeScript only sees those whose file is
 * there, and types `@odoo/owl` by npm's package instead of by the OWL that Odoo serves.
 *
 * @param {string} root the repository
 * @param {string} addons of Odoo
 * @returns {string[]}
 */
export function missingInOdoo(root, addons) {
    return filesBelow(join(root, "src"))
        .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
        .filter((path) => !path.startsWith("vendor/"))
        .flatMap((path) => {
            const file = `src/${path}`;
            const { imports } = readModule(parse(file, readFileSync(join(root, file), "utf8")));
            return imports
                .filter(({ from, typeOnly }) => from.startsWith("@") && !typeOnly)
                .flatMap((wanted) =>
                    missing(wanted, addons).map((what) => `${file}:${wanted.line}: ${what}`),
                );
        });
}

function missing({ from, names }, addons) {
    const there = from === "@odoo/owl" ? owlNames(addons) : namesOf(fileOf(from, addons), addons);
    if (!there) {
        return /^@\w+\//.test(from) ? [`the installed Odoo has no ${from}`] : [];
    }
    return names
        .filter((name) => name !== "*" && !there.has(name))
        .map((name) => `${from} of the installed Odoo exports no ${name}`);
}

/** `@web/core/registry` → `web/static/src/core/registry.js` */
function fileOf(name, addons) {
    const [, addon, path] = /^@(\w+)\/(.+)$/.exec(name) ?? [];
    const base = join(addons, addon ?? "", "static/src", path ?? "");
    return [`${base}.js`, `${base}/index.js`].find((file) => existsSync(file));
}

function namesOf(file, addons) {
    if (!file) {
        return undefined;
    }
    const module = readModule(parse(file, readFileSync(file, "utf8")));
    const inherited = module.reexports.flatMap((from) => {
        const other = from.startsWith(".")
            ? `${join(dirname(file), from)}.js`
            : fileOf(from, addons);
        return [...(namesOf(other && existsSync(other) ? other : undefined, addons) ?? [])];
    });
    return new Set([...module.exports, ...inherited]);
}

function owlNames(addons) {
    const text = readFileSync(join(addons, "web/static/lib/owl/owl.js"), "utf8");
    return new Set([...text.matchAll(/^\s*exports\.(\w+) =/gm)].map(([, name]) => name));
}
