import { inspect } from "node:util";

/**
 * Two values line by line, `-` only expected, `+` only got, with the lines around left out.
 *
 * @returns {string}
 */
export function difference(expected, actual) {
    const before = lines(expected);
    const after = lines(actual);
    const marked = align(before, after);
    const near = (index) => marked.slice(Math.max(0, index - 2), index + 3).some(isChange);
    return marked.filter((_line, index) => near(index)).join("\n");
}

const isChange = (line) => !line.startsWith("  ");

const lines = (value) =>
    inspect(value, { depth: 12, sorted: true, breakLength: 80, maxArrayLength: 500 }).split("\n");

/** The longest common subsequence, as diff programs do it. */
function align(before, after) {
    const width = after.length + 1;
    const table = new Uint32Array((before.length + 1) * width);
    for (let i = before.length - 1; i >= 0; i--) {
        for (let j = after.length - 1; j >= 0; j--) {
            table[i * width + j] =
                before[i] === after[j]
                    ? table[(i + 1) * width + j + 1] + 1
                    : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
        }
    }
    const marked = [];
    let [i, j] = [0, 0];
    while (i < before.length || j < after.length) {
        if (i < before.length && j < after.length && before[i] === after[j]) {
            marked.push(`  ${before[i++]}`);
            j++;
        } else if (
            i < before.length &&
            (j === after.length || table[(i + 1) * width + j] >= table[i * width + j + 1])
        ) {
            marked.push(`- ${before[i++]}`);
        } else {
            marked.push(`+ ${after[j++]}`);
        }
    }
    return marked;
}
