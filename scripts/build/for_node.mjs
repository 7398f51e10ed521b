import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { BuildError } from "./error.mjs";
import { readable } from "./readable.mjs";

/**
 * Loads TypeScript of src/ or tests/ into this process: bundled, packages left to Node, with source
 * maps for whoever calls `process.setSourceMapsEnabled(true)`.
 *
 * @param {string} root the repository
 * @param {string} source TypeScript whose imports are relative to the repository:
 *     `export * from "./src/scenario/validate"`
 * @returns {Promise<Record<string, any>>} what it exports
 * @throws {BuildError}
 */
export async function importSource(root, source) {
    // Below node_modules/, so that Node finds the packages it imports.
    const folder = join(root, "node_modules/.cache/golive");
    const result = await build({
        stdin: { contents: source, resolveDir: root, sourcefile: "entry.ts", loader: "ts" },
        absWorkingDir: root,
        bundle: true,
        packages: "external",
        platform: "node",
        target: "node20",
        format: "esm",
        sourcemap: "inline",
        outfile: join(folder, "entry.mjs"),
        write: false,
        logLevel: "silent",
        tsconfigRaw: {},
    }).catch((error) => {
        throw new BuildError(readable(error));
    });
    // Named by content, so that two processes at once do not write over each other.
    const bytes = result.outputFiles[0].contents;
    const file = join(folder, `${createHash("sha256").update(bytes).digest("hex")}.mjs`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, bytes);
    return import(pathToFileURL(file).href);
}
