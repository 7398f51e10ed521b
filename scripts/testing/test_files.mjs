import { join } from "node:path";
import { filesBelow } from "../build/tree.mjs";

/**
 * @param {string} root the repository
 * @param {string} folder below it
 * @param {string} ending of the files' names
 * @param {string[]} words only files whose path holds one of them; none: all
 * @returns {string[]} paths below the repository
 */
export function testFiles(root, folder, ending, words) {
    return filesBelow(join(root, folder))
        .filter((path) => path.endsWith(ending))
        .map((path) => `${folder}/${path}`)
        .filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
}
