import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { run } from "../../../scripts/sandbox/process.mjs";

const here = join(import.meta.dirname, "..");

/** Fetches what Golive is measured against, unless it is there. */
export async function fetchPeers() {
    const { dependencies } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
    const there = Object.entries(dependencies).every(([name, version]) => {
        const file = join(here, "node_modules", name, "package.json");
        return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === version;
    });
    if (!there) {
        const flags = ["--no-package-lock", "--no-audit", "--no-fund"];
        await run("npm", ["install", ...flags], { cwd: here, what: "fetching the bench's peers" });
    }
}

/** The page's side of the bench, as one script and one style sheet. */
export async function pageBundle() {
    const result = await build({
        entryPoints: [join(here, "page", "bench.mjs")],
        bundle: true,
        write: false,
        format: "iife",
        outdir: join(here, "out"),
        logLevel: "silent",
    });
    const textOf = (end) => result.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
    return { script: textOf(".js"), style: textOf(".css") };
}

/** Gzipped bytes of each peer's own minified bundle of all that it needs to show a step. */
export async function peerBytes() {
    const entries = { "driver.js": "driver.js", shepherd: "shepherd.js", "intro.js": "intro.js" };
    const sizes = {};
    for (const [name, module] of Object.entries(entries)) {
        const result = await build({
            stdin: {
                contents: `import * as all from "${module}"; window.all = all.default ?? all.driver;`,
                resolveDir: here,
            },
            bundle: true,
            minify: true,
            write: false,
            format: "iife",
            logLevel: "silent",
        });
        sizes[name] = gzipSync(result.outputFiles[0].contents, { level: 9 }).length;
    }
    return sizes;
}
