import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * Files below a folder, relative to it with forward slashes, sorted: the same on every machine.
 *
 * @param {string} folder may be missing: then there are none
 * @returns {string[]}
 */
export function filesBelow(folder) {
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
        .sort();
}
