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
import { external } from "./external.mjs";
import { onLeave } from "./leaving.mjs";
import { lock, locked } from "./lock.mjs";
import { clusterFolder } from "./paths.mjs";
import { findFreePort, isPortFree } from "./ports.mjs";
import { serverPrograms } from "./postgres_programs.mjs";
import { lastWords, run } from "./process.mjs";
import { Trouble } from "./trouble.mjs";

const USER = "odoo";
const DATA = join(clusterFolder, "data");
const PASSWORD = join(clusterFolder, "password");
const LOG = join(clusterFolder, "server.log");

/**
 * Sees that PostgreSQL runs, ours in `.odoo/pg` or the person's own, and says how to reach it. Ours is
 * shared by all commands of this checkout: the last one to leave stops it.
 * @param {{durable?: boolean}} options `durable`: the data must survive a power cut; default false, for tests
 */
export async function openCluster({ durable = false } = {}) {
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
    starting = locked("cluster-start", () => ensureRunning(durable));
    const port = await starting;
    const password = readFileSync(PASSWORD, "utf8");
    return { host: "127.0.0.1", port, user: USER, password, own: true };
}

async function ensureRunning(durable) {
    const programs = await ensureCluster();
    const there = await runningPort();
    if (there) {
        return there;
    }
    rmSync(join(DATA, "postmaster.pid"), { force: true });
    return startServer(programs, durable);
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
    const settings = ["-U", USER, "-A", "scram-sha-256", `--pwfile=${PASSWORD}`, "-E", "UTF8"];
    const initdb = [join(folder, "initdb"), "-D", part, ...settings, "--locale=C.UTF-8", "-N"];
    await runAs(as, initdb, { what });
    renameSync(part, DATA);
    return { folder, as };
}

async function startServer({ folder, as }, durable) {
    const port = await findFreePort();
    const settings = {
        listen_addresses: "127.0.0.1",
        unix_socket_directories: "",
        port,
        max_connections: 200,
        wal_level: "minimal",
        max_wal_senders: 0,
        synchronous_commit: "off",
        fsync: durable ? "on" : "off",
        full_page_writes: durable ? "on" : "off",
    };
    const options = Object.entries(settings)
        .map(([name, value]) => `-c ${name}='${value}'`)
        .join(" ");
    const start = ["start", "-D", DATA, "-l", LOG, "-w", "-t", "60", "-o", options];
    rmSync(LOG, { force: true });
    const { code, all } = await runAs(as, [join(folder, "pg_ctl"), ...start], {
        allowFailure: true,
        uninterrupted: true,
    });
    if (code !== 0) {
        const said = existsSync(LOG) ? readFileSync(LOG, "utf8") : all;
        throw new Trouble(`PostgreSQL does not start: ${lastWords(said)} [${LOG}]`);
    }
    return port;
}

/** The port of our running server, or 0. A pid file may be left over, its number another's by now. */
async function runningPort() {
    const [pid, , , port] = pidFile();
    if (!pid || !isPostgres(pid)) {
        return 0;
    }
    return (await isPortFree(Number(port))) ? 0 : Number(port);
}

function pidFile() {
    try {
        return readFileSync(join(DATA, "postmaster.pid"), "utf8").split("\n");
    } catch {
        return [];
    }
}

function isPostgres(pid) {
    try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
        return command.includes(DATA);
    } catch {
        return false;
    }
}

async function stopUnlessUsed() {
    const last = await lock("cluster-in-use", { wait: false });
    if (!last) {
        return;
    }
    try {
        const [pid] = pidFile();
        if (pid && isPostgres(pid)) {
            await endServer();
        }
    } finally {
        await last();
    }
}

async function endServer() {
    const programs = serverPrograms();
    const as = await clusterUser(clusterFolder);
    const stop = [join(programs, "pg_ctl"), "stop", "-D", DATA, "-m", "fast", "-w", "-t", "60"];
    await runAs(as, stop, { what: "stopping PostgreSQL", whileLeaving: true });
    await run("sync", ["-f", DATA], { allowFailure: true, whileLeaving: true });
}

/** Where the user it runs as may not look, PostgreSQL's programs only complain: so, from `/`. */
function runAs(as, command, options) {
    const [program, ...args] = [...as, ...command];
    return run(program, args, { cwd: "/", ...options });
}
