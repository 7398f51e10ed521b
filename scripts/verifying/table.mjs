const HEAD = ["scenario", "steps", "seconds", "verdict", "played by", "broke at", "why"];
const WORDS = { passed: "plays", broken: "BROKEN", cannot_tell: "cannot tell" };

/** The reports as lines of a table. */
export function table(reports) {
    const rows = [HEAD, ...reports.map(cells)];
    const widths = HEAD.map((_name, at) => Math.max(...rows.map((row) => row[at].length)));
    return rows.map((row) =>
        row
            .map((cell, at) => (at === 1 || at === 2 ? "padStart" : "padEnd"))
            .map((pad, at) => (at === row.length - 1 ? row[at] : row[at][pad](widths[at])))
            .join("  ")
            .trimEnd(),
    );
}

function cells({ key, behind, steps, seconds, verdict, people, step, why }) {
    const done = behind === steps ? `${steps}` : `${behind}/${steps}`;
    const said = why.replaceAll(/\s+/g, " ");
    return [key, done, seconds.toFixed(1), WORDS[verdict], people.join(", "), step, said];
}

/** What cannot be told is not passed. */
export function tally(reports) {
    const passed = reports.filter(({ verdict }) => verdict === "passed").length;
    return { passed, failed: reports.length - passed, skipped: 0 };
}
