/** @returns {number} the value below which this share of the others lies; nearest rank */
function percentile(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const p50 = (values) => percentile(values, 0.5);
export const p95 = (values) => percentile(values, 0.95);

export function round(value, digits = 2) {
    return typeof value === "number" ? Number(value.toFixed(digits)) : value;
}

/**
 * A row of the table. `budget` null: nothing was promised, the figure is for comparison.
 *
 * @param {Record<string, number | null>} peers null: never
 */
export function row(name, value, unit, budget, peers = {}) {
    const ok = budget === null || (value !== null && value <= budget);
    const rounded = Object.entries(peers).map(([peer, figure]) => [peer, round(figure)]);
    return { name, value: round(value), unit, budget, ok, peers: Object.fromEntries(rounded) };
}
