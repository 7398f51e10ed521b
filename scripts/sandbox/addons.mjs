import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../build/tree.mjs";
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

/** Files of an addon by path, sorted, without what Python and editors leave there. */
export function addonFiles(folder) {
    return filesBelow(folder).filter((path) => !IGNORED.test(path));
}

/** A short hash of what is in an addon, names and bytes. `matters`: which files count. */
function addonHash(folder, matters = () => true) {
    const hash = createHash("sha256");
    for (const path of addonFiles(folder).filter(matters)) {
        const bytes = readFileSync(join(folder, path));
        hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
    return hash.digest("hex").slice(0, 16);
}

/** Addon → hash, of all in an addons path. */
export function addonHashes(matters, folder = addonFolder) {
    return Object.fromEntries(
        addonNames(folder).map((name) => [name, addonHash(join(folder, name), matters)]),
    );
}

/** Whether a file is read when the addon is installed or updated; assets are read when served. */
export function isInstalled(path) {
    return !/^(static\/(?!description\/)|tests\/|readme\/|README)/.test(path);
}

/** Whether a file holds what an update leaves as it is: approved scenarios never change. */
export function isFrozen(path) {
    return /^data\/(scenarios|paths)\.xml$/.test(path);
}

/** Whether a file changes what an installed addon does or shows. */
export function isUsed(path) {
    return isInstalled(path) || path.startsWith("static/");
}
