import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { BuildError } from "./error.mjs";
import { compactTemplate } from "./template.mjs";
import { readable } from "./readable.mjs";
import { filesBelow } from "./tree.mjs";

const TARGET = "es2022";

/** Class fields as the language has them, whatever tsconfig.json an addon of others may bring. */
const TSCONFIG = { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } };

/**
 * The modules, templates and styles that the addon serves. One TypeScript file is one ES module:
 * Odoo wraps each by itself, so that others can import and patch it and `debug=assets` shows it.
 * A file of types alone gives none.
 *
 * @param {string} root
 * @returns {Promise<import("./place.mjs").Output>}
 */
export async function frontEndFiles(root) {
    const source = join(root, "src");
    const folder = join(root, "addon/golive/static/src");
    const paths = filesBelow(source).filter((path) => !path.startsWith("content/"));
    const modules = paths.filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
    const vendored = (path) => path.startsWith("vendor/");
    const compiled = await Promise.all([
        compile(
            root,
            folder,
            modules.filter((path) => !vendored(path)),
            {},
        ),
        compile(root, folder, modules.filter(vendored), { bundle: true }),
    ]);
    const files = new Map(compiled.flat());
    for (const path of paths.filter((path) => path.endsWith(".scss"))) {
        files.set(path, readFileSync(join(source, path)));
    }
    for (const path of paths.filter((path) => path.endsWith(".xml"))) {
        const text = readFileSync(join(source, path), "utf8");
        files.set(path, Buffer.from(compactTemplate(text)));
    }
    return { folder, files, whole: true };
}

async function compile(root, folder, paths, options) {
    const result = await build({
        absWorkingDir: root,
        entryPoints: paths.map((path) => `src/${path}`),
        outbase: "src",
        outdir: folder,
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
        ...options,
    }).catch((error) => {
        throw new BuildError(readable(error));
    });
    return result.outputFiles
        .filter((file) => file.contents.length > 0)
        .map((file) => [relative(folder, file.path).replaceAll("\\", "/"), file.contents]);
}
