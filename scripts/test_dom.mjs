/**
 * `npm run test:dom [-- words]`: the QUnit tests below tests/dom, bundled, in headless Chromium.
 * With words, only files whose path holds one of them. `--show` opens a window and leaves it open.
 */
import { join } from "node:path";
import { runInPage } from "./testing/page_tests.mjs";
import { QUnitReport } from "./testing/qunit_report.mjs";
import { close } from "./testing/tally.mjs";
import { testFiles } from "./testing/test_files.mjs";

const root = join(import.meta.dirname, "..");
const show = process.argv.includes("--show");
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const files = testFiles(root, "tests/dom", ".test.ts", words);
const report = new QUnitReport();

if (files.length > 0) {
    await runInPage({ root, files, report, show });
}
close(report.tally);
