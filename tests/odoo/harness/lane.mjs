import { after } from "node:test";

/**
 * Loads every other test file that the command named, so that they run in this one process, in order,
 * on an Odoo and in a browser of their own. It says how long it took: two lanes should take the same.
 *
 * @param {0 | 1} lane
 */
export async function loadLane(lane) {
    const began = performance.now();
    after(() => {
        console.error(`lane ${lane}: ${((performance.now() - began) / 60_000).toFixed(1)} min`);
    });
    process.env.GOLIVE_TEST_LANE = `${lane}`;
    const files = JSON.parse(process.env.GOLIVE_TEST_FILES);
    for (const file of files.filter((_file, at) => at % 2 === lane)) {
        await import(file);
    }
}
