/**
 * A way from a file back to itself.
 *
 * @param {string} start
 * @param {(file: string) => readonly string[]} importsOf
 * @returns {string[] | undefined} the files on the way, `start` first and last; undefined: no cycle
 */
export function cycleThrough(start, importsOf) {
    const cameFrom = new Map();
    const open = [start];
    while (open.length > 0) {
        const file = open.shift();
        for (const next of importsOf(file)) {
            if (next === start) {
                return wayTo(file, cameFrom, start);
            }
            if (!cameFrom.has(next)) {
                cameFrom.set(next, file);
                open.push(next);
            }
        }
    }
    return undefined;
}

function wayTo(file, cameFrom, start) {
    const way = [start];
    for (let at = file; at !== start; at = cameFrom.get(at)) {
        way.unshift(at);
    }
    return [start, ...way];
}
