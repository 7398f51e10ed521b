import { availableParallelism } from "node:os";
import { run } from "node:test";
import { inspect } from "node:util";
import { noTally } from "./tally.mjs";

const NAMED = 12;
/** What Node takes by itself is one less than the cores: on two, one file after the other. */
const SIDE_BY_SIDE = Math.max(2, availableParallelism());

/**
 * Runs files of Node's own test runner, each in a process of its own. Where that took minutes, says which tests
 * took the longest.
 *
 * @param {string[]} files absolute
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runNodeTests(files) {
    const tally = noTally();
    if (files.length === 0) {
        return tally;
    }
    const times = [];
    const counts = (test) => test.details.type !== "suite" && !files.includes(test.name);
    for await (const { type, data } of run({ files, concurrency: SIDE_BY_SIDE })) {
        if ((type === "test:pass" || type === "test:fail") && counts(data)) {
            times.push({ name: data.name, seconds: data.details.duration_ms / 1000 });
        }
        if (type === "test:pass" && counts(data)) {
            tally[data.skip !== undefined || data.todo !== undefined ? "skipped" : "passed"]++;
        } else if (type === "test:fail" && data.details.type !== "suite") {
            report(data, tally);
        } else if (type === "test:stderr" || type === "test:stdout") {
            process.stderr.write(data.message);
        }
    }
    if (times.reduce((sum, { seconds }) => sum + seconds, 0) > 120) {
        sayLongest(times);
    }
    return tally;
}

/** @param {{name: string, seconds: number}[]} times */
function sayLongest(times) {
    const longest = times.sort((a, b) => b.seconds - a.seconds).slice(0, NAMED);
    for (const { name, seconds } of longest) {
        console.error(`${seconds.toFixed(0).padStart(5)} s  ${name}`);
    }
}

function report(test, tally) {
    const error = test.details.error;
    if (error.failureType === "subtestsFailed") {
        return;
    }
    tally.failed++;
    console.error(`✗ ${test.name}\n${inspect(error.cause ?? error).replaceAll(/^/gm, "    ")}`);
}
