import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { clusterFolder } from "./paths.mjs";
import { run } from "./process.mjs";

const DATA = join(clusterFolder, "data");

/** For tests and for what can be made again: five times as fast, lost with the power. */
export function startFast() {
    const settings = "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n";
    writeFileSync(join(DATA, "postgresql.auto.conf"), settings);
}

/** From now on, what is committed survives a power cut but for the last second; what was, too. */
export async function makeDurable(databases) {
    if (!databases.server.own) {
        return;
    }
    await databases.sql(`
        ALTER SYSTEM SET fsync = on;
        ALTER SYSTEM SET full_page_writes = on;
        SELECT pg_reload_conf();
        CHECKPOINT;`);
    await run("sync", ["-f", DATA], { what: "writing the databases to the disk" });
}
