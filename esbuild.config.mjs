/**
 * `npm run build`: src/** becomes what Odoo serves and installs.
 *
 *   node esbuild.config.mjs            once
 *   node esbuild.config.mjs --watch    and again on every change
 */
import { build } from "./scripts/build/build.mjs";
import { watch } from "./scripts/build/watch.mjs";

const root = import.meta.dirname;

if (process.argv.includes("--watch")) {
    await watch(root);
} else {
    process.exitCode = (await build(root)) ? 0 : 1;
}
