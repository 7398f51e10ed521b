import { randomBytes } from "node:crypto";
import {
    chmodSync,
    existsSync,
    mkdirSync,
    readFileSync,
    renameSync,
    rmSync,
    writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { clusterUser } from "./cluster_user.mjs";
import { startFast } from "./durable.mjs";
import { external } from "./external.mjs";
import { onLeave } from "./leaving.mjs";
import { lock, locked } from "./lock.mjs";
import { clusterFolder } from "./paths.mjs";
import { findFreePort } from "./ports.mjs";
import { serverPrograms } from "./postgres_programs.mjs";
import { runningServer, startServer, stopServer } from "./postmaster.mjs";
import { run } from "./process.mjs";

const USER = "odoo";
const DATA = join(clusterFolder, "data");
const PASSWORD = join(clusterFolder, "password");

/**
 * Sees that PostgreSQL runs, ours in `.odoo/pg` or the person's own, and says how to reach it. Ours is
 * shared by all commands of this checkout: the last one to leave stops it.
 * It is fast and not durable until `makeDurable`.
 */
export async function openCluster() {
    if (external.postgres) {
        return { ...external.postgres, password: process.env.PGPASSWORD ?? "", own: false };
    }
    mkdirSync(clusterFolder, { recursive: true });
    const release = await lock("cluster-in-use", { shared: true });
    let starting = null;
    onLeave(async () => {
        await starting?.catch(() => {});
        await release();
        await stopUnlessUsed();
    });
    starting = locked("cluster-start", () => ensureRunning());
    const port = await starting;
    const password = readFileSync(PASSWORD, "utf8");
    return { host: "127.0.0.1", port, user: USER, password, own: true };
}

async function ensureRunning() {
    const { folder, as } = await ensureCluster();
    if (!runningServer()) {
        startFast();
        await startServer([...as, join(folder, "postgres")], await settings());
    }
    return runningServer().port;
}

/** Makes the cluster in a folder beside, so that an interrupted initdb leaves nothing to trust. */
async function ensureCluster() {
    const version = join(DATA, "PG_VERSION");
    if (existsSync(version)) {
        const folder = serverPrograms(Number.parseInt(readFileSync(version, "utf8"), 10));
        return { folder, as: await clusterUser(clusterFolder) };
    }
    const folder = serverPrograms();
    const part = join(clusterFolder, "data.part");
    rmSync(part, { recursive: true, force: true });
    rmSync(DATA, { recursive: true, force: true });
    writeFileSync(PASSWORD, randomBytes(18).toString("base64url"));
    chmodSync(PASSWORD, 0o600);
    const as = await clusterUser(clusterFolder);
    const what = "making the database cluster";
    const options = ["-U", USER, "-A", "scram-sha-256", `--pwfile=${PASSWORD}`, "-E", "UTF8"];
    const initdb = [join(folder, "initdb"), "-D", part, ...options, "--locale=C.UTF-8", "-N"];
    const [program, ...args] = [...as, ...initdb];
    await run(program, args, { cwd: "/", what });
    renameSync(part, DATA);
    return { folder, as };
}

async function settings() {
    return {
        listen_addresses: "127.0.0.1",
        unix_socket_directories: "",
        port: await findFreePort(),
        max_connections: 200,
        wal_level: "minimal",
        max_wal_senders: 0,
    };
}

async function stopUnlessUsed() {
    const last = await lock("cluster-in-use", { wait: false });
    if (!last) {
        return;
    }
    try {
        await stopServer();
    } finally {
        await last();
    }
}
