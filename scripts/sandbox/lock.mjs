import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { onLeave } from "./leaving.mjs";
import { lockFolder } from "./paths.mjs";

/**
 * A lock that several commands share, kept by the kernel for a small process that lives as long as
 * we do: even a SIGKILL of ours leaves no stale lock.
 * @param {{shared?: boolean, wait?: boolean}} options `wait`: default true; else undefined is given when it is held
 * @returns {Promise<(() => Promise<void>) | undefined>} gives it back
 */
export async function lock(name, { shared = false, wait = true } = {}) {
    mkdirSync(lockFolder, { recursive: true });
    const file = join(lockFolder, `${name}.lock`);
    const args = [shared ? "-s" : "-x", ...(wait ? [] : ["-n"]), file];
    const holder = spawn("flock", [...args, "sh", "-c", "echo held; exec cat >/dev/null"], {
        stdio: ["pipe", "pipe", "ignore"],
        detached: true,
    });
    holder.stdin.on("error", () => {});
    const ended = new Promise((resolve) => holder.once("exit", resolve));
    const held = await new Promise((resolve, reject) => {
        holder.once("error", reject);
        holder.stdout.once("data", () => resolve(true));
        ended.then(() => resolve(false));
    });
    if (!held) {
        return undefined;
    }
    holder.unref();
    holder.stdin.unref();
    holder.stdout.unref();
    return onLeave(async () => {
        holder.ref();
        holder.stdin.end();
        await ended;
    });
}

/** Does the work while nobody else holds the lock. */
export async function locked(name, work) {
    const unlock = await lock(name);
    try {
        return await work();
    } finally {
        await unlock();
    }
}
