import { run } from "node:test";
import { inspect } from "node:util";
import { noTally } from "./tally.mjs";

/**
 * Runs files of Node's own test runner, each in a process of its own.
 *
 * @param {string[]} files absolute
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runNodeTests(files) {
    const tally = noTally();
    if (files.length === 0) {
        return tally;
    }
    const counts = (test) => test.details.type !== "suite" && !files.includes(test.name);
    for await (const { type, data } of run({ files, concurrency: true })) {
        if (type === "test:pass" && counts(data)) {
            tally[data.skip !== undefined || data.todo !== undefined ? "skipped" : "passed"]++;
        } else if (type === "test:fail" && data.details.type !== "suite") {
            report(data, tally);
        } else if (type === "test:stderr" || type === "test:stdout") {
            process.stderr.write(data.message);
        }
    }
    return tally;
}

function report(test, tally) {
    const error = test.details.error;
    if (error.failureType === "subtestsFailed") {
        return;
    }
    tally.failed++;
    console.error(`✗ ${test.name}\n${inspect(error.cause ?? error).replaceAll(/^/gm, "    ")}`);
}
