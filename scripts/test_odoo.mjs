/**
 * `npm run test:odoo [-- words]`: tests/odoo on a real Odoo, in Chromium, with real mouse and keyboard.
 * All in one process: they share one Odoo and one browser. With words, only files whose path holds one.
 */
import { join } from "node:path";
import { build } from "./build/build.mjs";
import { runNodeTests } from "./testing/node_tests.mjs";
import { close } from "./testing/tally.mjs";
import { testFiles } from "./testing/test_files.mjs";

const root = join(import.meta.dirname, "..");
const files = testFiles(root, "tests/odoo", ".test.mjs", process.argv.slice(2));
process.env.GOLIVE_TEST_FILES = JSON.stringify(files.map((path) => join(root, path)));
await build(root);
close(await runNodeTests(files.length ? [join(root, "tests/odoo/harness/all.mjs")] : []));
process.exit();
