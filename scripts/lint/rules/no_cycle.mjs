import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { cycleThrough } from "../cycles.mjs";
import { belowSource, onImport, resolved } from "../imports.mjs";

/** Imports that survive the build; esbuild and this house write one a statement. */
const IMPORT =
    /^\s*(?:import|export)\s(?!type\s)[^"';]*?from\s*"(\.[^"]+)"|^\s*import\s*"(\.[^"]+)"/gm;

/** By file: when it was last written, and what it imports. An editor keeps this process for hours. */
const known = new Map();

/** Odoo's loader fails on files that import each other in a ring. */
export const noCycle = {
    meta: {
        type: "problem",
        schema: [],
        messages: {
            cycle: "Import cycle, which Odoo's loader fails on: {{way}}. Move what both need into a file of its own.",
        },
    },
    create(context) {
        const path = belowSource(context.cwd, context.filename);
        if (!path) {
            return {};
        }
        const start = path.replace(/\.ts$/, "");
        const importsOf = (file) => importsOnDisk(join(context.cwd, "src"), file);
        return onImport((node, name, typeOnly) => {
            if (!name.startsWith(".") || typeOnly) {
                return;
            }
            const first = resolved(path, name);
            const way = cycleThrough(start, (file) => (file === start ? [first] : importsOf(file)));
            if (way) {
                context.report({ node, messageId: "cycle", data: { way: way.join(" → ") } });
            }
        });
    },
};

function importsOnDisk(source, file) {
    const path = join(source, `${file}.ts`);
    if (!existsSync(path)) {
        return [];
    }
    const time = statSync(path).mtimeMs;
    if (known.get(path)?.time !== time) {
        const names = [...readFileSync(path, "utf8").matchAll(IMPORT)].map((m) => m[1] ?? m[2]);
        known.set(path, { time, imports: names.map((name) => resolved(`${file}.ts`, name)) });
    }
    return known.get(path).imports;
}
