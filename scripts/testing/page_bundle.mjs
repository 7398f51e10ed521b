import { SourceMap } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { BuildError } from "../build/error.mjs";
import { readable } from "../build/readable.mjs";

/**
 * One script of test files and all that they import, for a page.
 *
 * @param {string} root the repository
 * @param {string[]} files below it
 * @returns {Promise<{script: Uint8Array, map: SourceMap}>}
 * @throws {BuildError}
 */
export async function bundle(root, files) {
    const result = await build({
        stdin: {
            contents: files.map((file) => `import "./${file}";`).join("\n"),
            resolveDir: root,
            sourcefile: "entry.ts",
        },
        absWorkingDir: root,
        bundle: true,
        format: "iife",
        target: "es2022",
        sourcemap: "external",
        outfile: join(root, "tests.js"),
        write: false,
        logLevel: "silent",
        loader: { ".scss": "text", ".xml": "text" },
        alias: { qunit: join(import.meta.dirname, "qunit_of_page.mjs") },
        tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
    }).catch((error) => {
        throw new BuildError(readable(error));
    });
    const [map, script] = result.outputFiles.map((file) => file.contents);
    return { script, map: new SourceMap(JSON.parse(Buffer.from(map).toString())) };
}

/** A test whose errors name lines of the sources instead of the bundle's. */
export function mapped(test, map) {
    const place = (whole, line, column) => {
        const entry = map.findEntry(line - 1, column - 1);
        return entry.originalSource
            ? `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
            : whole;
    };
    const errors = test.errors.map((error) => ({
        ...error,
        stack: error.stack?.replaceAll(/https?:\S+\/tests\.js:(\d+):(\d+)/g, place),
    }));
    return { ...test, errors };
}
