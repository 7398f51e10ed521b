import { existsSync, statfsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { Trouble } from "./trouble.mjs";

/** Free room in MB where `folder` is or will be. */
async function freeMegabytes(folder) {
    let there = folder;
    while (!existsSync(there)) {
        there = dirname(there);
    }
    const { bavail, bsize } = await statfs(there);
    return Math.floor((bavail * bsize) / 1e6);
}

/** Says so before the work starts when it would fill the disk. */
export async function needRoom(folder, megabytes, what) {
    const free = await freeMegabytes(folder);
    if (free < megabytes) {
        throw new Trouble(
            `the disk is too full for ${what}: ${folder} has ${free} MB free and ` +
                `${megabytes} MB are needed; make room and start again`,
        );
    }
}

/** MB. PostgreSQL gives up when it has no room for another 16 MB of its log. */
const NOTHING_LEFT = 24;

/** The first of these folders whose disk is as good as full, or an empty string. */
export function fullFolder(folders) {
    const isFull = (folder) => {
        const { bavail, bsize } = statfsSync(folder);
        return (bavail * bsize) / 1e6 < NOTHING_LEFT;
    };
    return folders.find((folder) => existsSync(folder) && isFull(folder)) ?? "";
}
