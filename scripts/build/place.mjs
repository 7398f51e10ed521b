import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { renameSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "./tree.mjs";

/**
 * What a folder shall hold.
 * @typedef {object} Output
 * @property {string} folder
 * @property {Map<string, Uint8Array>} files by path below the folder
 * @property {boolean} whole what is in the folder and not in `files` is stale
 */

/**
 * Makes a folder hold these files. Unchanged ones keep their time, by which Odoo knows which bundles
 * to make anew. All is written beside the folder before the first old file is replaced: a full disk
 * does not leave half of each.
 *
 * @param {Output} output
 * @returns {number} files written or removed
 */
export function place({ folder, files, whole }) {
    const stage = join(dirname(folder), ".stage");
    const changed = [...files].filter(([path, bytes]) => !holds(join(folder, path), bytes));
    const stale = whole ? filesBelow(folder).filter((path) => !files.has(path)) : [];
    rmSync(stage, { recursive: true, force: true });
    try {
        for (const [path, bytes] of changed) {
            mkdirSync(dirname(join(stage, path)), { recursive: true });
            writeFileSync(join(stage, path), bytes);
        }
        for (const path of stale) {
            rmSync(join(folder, path));
            removeEmpty(dirname(join(folder, path)), folder);
        }
        for (const [path] of changed) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            renameSync(join(stage, path), join(folder, path));
        }
    } finally {
        rmSync(stage, { recursive: true, force: true });
    }
    return changed.length + stale.length;
}

function holds(file, bytes) {
    return existsSync(file) && readFileSync(file).equals(bytes);
}

/** Folders that lost their last file, from this one up to the top. */
function removeEmpty(folder, top) {
    for (let at = folder; at !== top && readdirSync(at).length === 0; at = dirname(at)) {
        rmdirSync(at);
    }
}
