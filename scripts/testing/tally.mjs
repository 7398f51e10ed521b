/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/** @returns {Tally} */
export function noTally() {
    return { passed: 0, failed: 0, skipped: 0 };
}

/** @param {...Tally} tallies */
export function sum(...tallies) {
    return tallies.reduce(
        (total, { passed, failed, skipped }) => ({
            passed: total.passed + passed,
            failed: total.failed + failed,
            skipped: total.skipped + skipped,
        }),
        noTally(),
    );
}

/**
 * Prints the closing line that `npm test` adds up, and sets the process's status. Nothing run at all
 * is a failure: it mostly means that the files were not found.
 *
 * @param {Tally} tally
 */
export function close(tally) {
    const total = tally.passed + tally.failed + tally.skipped;
    if (total === 0) {
        console.error("nothing was run");
    }
    process.exitCode = tally.failed > 0 || total === 0 ? 1 : 0;
    console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
}
