import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { addonFolder } from "./paths.mjs";

/** Technical names of the addons in an addons path, sorted. */
export function addonNames(folder = addonFolder) {
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, "__manifest__.py")))
        .sort();
}

const IGNORED = /(^|\/)(__pycache__|\.[^/]*)(\/|$)|\.pyc$/;

/** Files of a folder by path, sorted, without what Python and editors leave there. */
export function filesIn(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
        .filter((path) => !IGNORED.test(path))
        .sort();
}

/** A short hash of what is in a folder: names and bytes. */
export function treeHash(folder) {
    const hash = createHash("sha256");
    for (const path of filesIn(folder)) {
        const bytes = readFileSync(join(folder, path));
        hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
    return hash.digest("hex").slice(0, 16);
}

/** Addon → hash, of all in an addons path. */
export function addonHashes(folder = addonFolder) {
    return Object.fromEntries(
        addonNames(folder).map((name) => [name, treeHash(join(folder, name))]),
    );
}
