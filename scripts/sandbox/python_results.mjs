const TOTAL = /odoo\.tests\.result: (\d+) failed, (\d+) error\(s\) of (\d+) tests/g;
const SKIPPED = / INFO \S+ \S+: skipped /g;
const LINE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ \d+ (\w+) /;

/**
 * Counts of a test run in Odoo, from its log; null when it has no closing line.
 * @returns {{passed: number, failed: number, skipped: number} | null}
 */
export function readResults(log) {
    const totals = [...log.matchAll(TOTAL)];
    if (!totals.length) {
        return null;
    }
    const [failures, errors, all] = totals.at(-1).slice(1).map(Number);
    const skipped = [...log.matchAll(SKIPPED)].length;
    const failed = failures + errors;
    return { passed: Math.max(0, all - failed - skipped), failed, skipped };
}

/** What went wrong: the log's warnings and worse, with the lines that belong to them. */
export function troubleIn(log) {
    let telling = false;
    return log
        .split("\n")
        .filter((line) => {
            const level = LINE.exec(line)?.[1];
            if (level) {
                telling = level !== "INFO" && level !== "DEBUG";
            }
            return telling;
        })
        .join("\n");
}
