import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { BuildError } from "./error.mjs";
import { links, namesWanted, shortNames, terms, withTerms } from "./linking.mjs";
import { partsOf, sourceOf } from "./parts.mjs";
import { compactTemplate } from "./template.mjs";
import { readable } from "./readable.mjs";
import { filesBelow } from "./tree.mjs";

const TARGET = "es2022";

/** Class fields as the language has them, whatever tsconfig.json an addon of others may bring. */
const TSCONFIG = { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } };

/** White space is Odoo's to take away, once it has found the imports. */
const SHORT = { minifyIdentifiers: true, minifySyntax: true };

/**
 * The modules, templates and styles that the addon serves: an Odoo module for each part, see
 * `parts.mjs`, and for each npm package; templates and styles as they stand.
 *
 * @param {string} root
 * @param {{plain?: boolean}} [how] `plain`: with the names of the sources, to read in the debugger
 * @returns {Promise<import("./place.mjs").Output>}
 */
export async function frontEndFiles(root, { plain = false } = {}) {
    const source = join(root, "src");
    const folder = join(root, "addon/golive/static/src");
    const paths = filesBelow(source).filter((path) => !path.startsWith("content/"));
    const modules = paths.filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
    const wanted = namesWanted(source, modules);
    const nameOf = plain ? (_path, name) => name : shortNames(wanted);
    const compiled = await Promise.all(
        [...partsOf(modules)].map(async ([part, files]) => [
            `${part}.js`,
            await compile(root, part, sourceOf(files, wanted, nameOf), {
                plugins: [links(source, part, wanted, nameOf), terms()],
                ...(plain ? {} : SHORT),
            }),
        ]),
    );
    const files = new Map(compiled.filter(([, code]) => code.length > 0));
    for (const path of paths.filter((path) => path.endsWith(".scss"))) {
        files.set(path, readFileSync(join(source, path)));
    }
    for (const path of paths.filter((path) => path.endsWith(".xml"))) {
        const text = readFileSync(join(source, path), "utf8");
        files.set(path, Buffer.from(compactTemplate(text)));
    }
    return { folder, files, whole: true };
}

async function compile(root, part, contents, { plugins, ...options }) {
    const source = join(root, "src");
    const isVendored = part.startsWith("vendor/");
    const result = await build({
        absWorkingDir: root,
        stdin: { contents, resolveDir: source, loader: "ts" },
        bundle: true,
        write: false,
        target: TARGET,
        // Exports as one list at the end: of those written in place, Odoo's wrapper overlooks some,
        // such as `export function*`.
        format: "esm",
        platform: "browser",
        charset: "utf8",
        legalComments: "inline",
        logLevel: "silent",
        tsconfigRaw: TSCONFIG,
        ...(isVendored ? {} : { packages: "external", plugins }),
        ...options,
    }).catch((error) => {
        throw new BuildError(readable(error));
    });
    return withTerms(result.outputFiles[0].contents);
}
