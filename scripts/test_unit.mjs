/**
 * `npm run test:unit [-- words]`: everything below tests/unit, in Node. `*.test.ts` are QUnit tests of
 * src/, bundled by esbuild; `*.test.mjs` are tests of scripts by Node's own runner.
 * With words, only files whose path holds one of them.
 */
import { join } from "node:path";
import QUnit from "qunit";
import { BuildError } from "./build/error.mjs";
import { importSource } from "./build/for_node.mjs";
import { runNodeTests } from "./testing/node_tests.mjs";
import { QUnitReport } from "./testing/qunit_report.mjs";
import { close, sum } from "./testing/tally.mjs";
import { testFiles } from "./testing/test_files.mjs";

const root = join(import.meta.dirname, "..");

async function runQUnit(paths) {
    const report = new QUnitReport();
    if (paths.length === 0) {
        return report.tally;
    }
    process.setSourceMapsEnabled(true);
    QUnit.config.autostart = false;
    QUnit.on("testEnd", (test) => report.testEnd(test));
    QUnit.on("error", (error) => report.trouble(error?.stack ?? String(error)));
    globalThis.QUnit = QUnit;
    process.on("unhandledRejection", (reason) => QUnit.onUncaughtException(reason));
    process.on("uncaughtException", (error) => QUnit.onUncaughtException(error));
    const ended = new Promise((resolve) => QUnit.on("runEnd", resolve));
    try {
        await importSource(root, paths.map((path) => `import "./${path}";`).join("\n"));
    } catch (error) {
        report.trouble(error instanceof BuildError ? error.message : error.stack);
        return report.tally;
    }
    QUnit.start();
    await ended;
    return report.tally;
}

const words = process.argv.slice(2);
const ofSource = await runQUnit(testFiles(root, "tests/unit", ".test.ts", words));
const scripts = testFiles(root, "tests/unit", ".test.mjs", words);
close(sum(ofSource, await runNodeTests(scripts.map((path) => join(root, path)))));
process.exit();
