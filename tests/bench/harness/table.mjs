/** Rows as lines: what was measured, against the budget, and each peer with its ratio to us. */
export function table(rows) {
    const width = Math.max(...rows.map(({ name }) => name.length));
    return rows.map(({ name, value, unit, budget, ok, peers }) => {
        const mark = budget === null ? " " : ok ? "✓" : "✗";
        const bound = budget === null ? "" : ` of ${budget}`;
        const figure = `${value ?? "never"}${bound} ${unit}`.padEnd(22);
        const others = Object.entries(peers).map(([peer, theirs]) => beside(peer, theirs, value));
        return `${mark} ${name.padEnd(width)}  ${figure} ${others.join(" · ")}`.trimEnd();
    });
}

function beside(peer, theirs, ours) {
    if (theirs === null) {
        return `${peer} never`;
    }
    const ratio = ours > 0 && theirs > 0 ? ` (×${(theirs / ours).toFixed(1)})` : "";
    return `${peer} ${theirs}${ratio}`;
}
