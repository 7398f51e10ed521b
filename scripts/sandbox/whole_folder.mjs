import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { locked } from "./lock.mjs";
import { onLeave } from "./leaving.mjs";

const STAMP = ".whole.json";

/** What was written about a folder when it was whole, or null for one that is absent or half made. */
export function stampOf(folder) {
    try {
        return JSON.parse(readFileSync(join(folder, STAMP), "utf8"));
    } catch {
        return null;
    }
}

/**
 * Makes a folder all or nothing: `fill` works in a folder beside it, which gets its stamp last and is
 * then moved into place. Whatever an interrupted run left beside it is removed first.
 * @param {(part: string) => Promise<object>} fill gives what the stamp says
 * @param {(stamp: object) => boolean} [good] does the one that is there still serve? Default: yes
 */
export function wholeFolder(folder, fill, good = () => true) {
    return locked(`folder-${basename(folder)}`, async () => {
        const there = stampOf(folder);
        if (there && good(there)) {
            return { stamp: there, fresh: false };
        }
        clearParts(folder);
        const part = `${folder}.part-${process.pid}`;
        const remove = onLeave(async () =>
            rmSync(part, { recursive: true, force: true, maxRetries: 5 }),
        );
        try {
            mkdirSync(part, { recursive: true });
            const stamp = await fill(part);
            writeFileSync(join(part, STAMP), JSON.stringify(stamp));
            rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
            renameSync(part, folder);
            return { stamp, fresh: true };
        } finally {
            await remove();
        }
    });
}

function clearParts(folder) {
    if (!existsSync(dirname(folder))) {
        return;
    }
    for (const name of readdirSync(dirname(folder))) {
        if (name.startsWith(`${basename(folder)}.part-`)) {
            rmSync(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 5 });
        }
    }
}
