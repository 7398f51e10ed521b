/**
 * `npm run test:odoo [-- words]`: tests/odoo on a real Odoo, in Chromium, with real mouse and keyboard.
 * In two lanes side by side, each with one Odoo and one browser: while one waits for a page, the other works.
 * With words, only files whose path holds one.
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
const lanes = ["first", "second"].slice(0, files.length);
close(await runNodeTests(lanes.map((lane) => join(root, `tests/odoo/harness/${lane}_lane.mjs`))));
process.exit();
