import { close, noTally } from "../testing/tally.mjs";

/**
 * Runs checks one after the other, a line for each, and closes with the count.
 *
 * @param {[name: string, check: () => Promise<string[]> | string[]][]} checks each gives what is wrong
 */
export async function runChecks(checks) {
    const tally = noTally();
    for (const [name, check] of checks) {
        const began = performance.now();
        const problems = await check();
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        tally[problems.length > 0 ? "failed" : "passed"]++;
        console.log(`${problems.length > 0 ? "✗" : "✓"} ${name} (${seconds} s)`);
        problems.forEach((problem) => console.error(problem.replaceAll(/^/gm, "    ")));
    }
    close(tally);
}
