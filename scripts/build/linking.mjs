import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse, readModule } from "../checks/modules.mjs";
import { partOf } from "./parts.mjs";

/** Odoo's wrapper knows this import by its form, and its export of terms knows the calls by the name. */
const TRANSLATE = 'import { _t } from "@web/core/l10n/translation";\n';

/**
 * What authors alone fetch: it takes in a copy of what no other part asks for, so that the dock, which
 * everybody fetches, does not offer it. Copies hold no state: Odoo's registries and services do.
 */
const WHOLE = "authoring";

/**
 * What each file is to offer to other parts that are served, by path below src/.
 *
 * @param {string} source the folder src
 * @param {string[]} paths
 * @returns {Map<string, Set<string>>}
 */
export function namesWanted(source, paths) {
    const wanted = new Map();
    for (const path of paths) {
        const { imports } = readModule(parse(path, readFileSync(join(source, path), "utf8")));
        for (const { from, names, typeOnly } of imports) {
            const other = `${join(dirname(path), from)}.ts`;
            const isServed = partOf(path) !== null && partOf(path) !== WHOLE;
            if (from.startsWith(".") && !typeOnly && isServed && partOf(other) !== partOf(path)) {
                wanted.set(other, new Set([...(wanted.get(other) ?? []), ...names]));
            }
        }
    }
    return wanted;
}

/**
 * The name by which a part offers something to others: short, since all of them are served.
 *
 * @param {Map<string, Set<string>>} wanted names that other parts import, by path
 * @returns {(path: string, name: string) => string}
 */
export function shortNames(wanted) {
    const known = [...wanted].flatMap(([path, names]) => [...names].map((n) => `${path} ${n}`));
    const place = new Map(known.sort().map((name, index) => [name, index]));
    return (path, name) => `g${place.get(`${path} ${name}`).toString(36)}`;
}

/** Whether other parts are offered all that this file imports of that one. */
function offers(names, importer, path) {
    if (!names || !importer.endsWith(".ts")) {
        return false;
    }
    const { imports } = readModule(parse(importer, readFileSync(importer, "utf8")));
    return imports
        .filter(({ from, typeOnly }) => from === path && !typeOnly)
        .every((one) => [...one.names].every((name) => names.has(name)));
}

/** An import of another part's file is one of its module; npm's packages have modules of their own. */
export function links(source, part, wanted, nameOf) {
    return {
        name: "parts",
        setup(build) {
            build.onResolve({ filter: /^\./ }, ({ path, resolveDir, importer }) => {
                const file = relative(source, join(resolveDir, path)).replace(/(\.ts)?$/, ".ts");
                const other = partOf(file);
                const isOffered = part !== WHOLE || offers(wanted.get(file), importer, path);
                return other === part || !isOffered
                    ? undefined
                    : { path: file, namespace: "part", pluginData: other };
            });
            build.onResolve({ filter: /^@golive\// }, ({ path }) => ({ path, external: true }));
            build.onLoad({ filter: /./, namespace: "part" }, ({ path, pluginData }) => {
                const names = [...(wanted.get(path) ?? [])];
                const pairs = names.map((name) => `${nameOf(path, name)} as ${name}`);
                return { contents: `export { ${pairs.join(", ")} } from "@golive/${pluginData}";` };
            });
        },
    };
}

/** Leaves `_t` as it is called: it is imported once for the whole module, by `withTerms`. */
export function terms() {
    return {
        name: "terms",
        setup(build) {
            build.onLoad({ filter: /src[/\\].*\.ts$/ }, ({ path }) => {
                const text = readFileSync(path, "utf8");
                return text.includes(TRANSLATE)
                    ? { contents: text.replace(TRANSLATE, "\n"), loader: "ts" }
                    : undefined;
            });
        },
    };
}

/** @param {Uint8Array} code of a module */
export function withTerms(code) {
    const text = Buffer.from(code).toString();
    return /\b_t\(/.test(text) ? Buffer.from(TRANSLATE + text) : code;
}
