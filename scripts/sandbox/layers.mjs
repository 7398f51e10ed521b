/**
 * What `npm test` runs: layer → npm script. Each script closes with a line `N passed, N failed, N
 * skipped`, and that is what counts.
 */
export const LAYERS = {
    types: "typecheck",
    lint: "lint",
    format: "format:check",
    checks: "checks",
    unit: "test:unit",
    dom: "test:dom",
    python: "test:python",
    odoo: "test:odoo",
    verify: "verify",
    size: "size",
};

/**
 * What may run at the same time on two cores: lists, one after the other, of lanes side by side. What
 * plays in a browser on a real Odoo has the machine for itself.
 */
export const PLAN = [
    [["types", "lint", "format", "unit", "checks", "dom"], ["python"]],
    [["odoo", "verify", "size"]],
];

const CLOSING = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

/** The counts of the last closing line, or null. */
export function readTally(output) {
    const found = [...output.matchAll(CLOSING)].at(-1);
    if (!found) {
        return null;
    }
    const [passed, failed, skipped] = found.slice(1).map(Number);
    return { passed, failed, skipped };
}

/** What a layer's output and status count: failing without saying so, or proving nothing, is a failure. */
export function judge(output, code) {
    const tally = readTally(output) ?? { passed: 0, failed: 0, skipped: 0 };
    const nothing = tally.passed + tally.failed + tally.skipped === 0;
    const unsaid = code !== 0 && tally.failed === 0;
    return nothing || unsaid ? { ...tally, failed: 1 } : tally;
}

export function closingLine({ passed, failed, skipped }) {
    return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
