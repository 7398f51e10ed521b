import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clusterFolder } from "./paths.mjs";
import { lastWords, start } from "./process.mjs";
import { Trouble } from "./trouble.mjs";

const DATA = join(clusterFolder, "data");
const PID_FILE = join(DATA, "postmaster.pid");
const LOG = join(clusterFolder, "server.log");
const PATIENCE = 60_000;

/**
 * The PostgreSQL server of `.odoo/pg` if it runs: its process and port. A pid file may be left over
 * from a crash, and its number belong to another program by now.
 */
export function runningServer() {
    const [pid, , , port] = pidFile();
    return pid && isOurs(pid) ? { pid: Number(pid), port: Number(port) } : null;
}

function pidFile() {
    try {
        return readFileSync(PID_FILE, "utf8").split("\n");
    } catch {
        return [];
    }
}

function isOurs(pid) {
    try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(DATA);
    } catch {
        return false;
    }
}

/**
 * Starts it and waits until it takes connections. It is a child of ours, so that none remains as a
 * zombie, but may outlive us while another command of this checkout uses it.
 * @param {string[]} command `postgres`, and what stands before it so that it does not run as root
 * @param {Record<string, string | number>} settings as in postgresql.conf
 */
export async function startServer(command, settings) {
    rmSync(PID_FILE, { force: true });
    rmSync(LOG, { force: true });
    const output = openSync(LOG, "w", 0o600);
    const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const [program, ...args] = [...command, "-D", DATA, ...options];
    // From `/`: where the user it runs as may not look, it complains.
    const stdio = ["ignore", output, output];
    const child = start(program, args, { cwd: "/", stdio, uninterrupted: true });
    closeSync(output);
    child.unref();
    let ended = false;
    child.ended.then(() => {
        ended = true;
    });
    await until(() => ended || (runningServer() && pidFile()[7]?.trim() === "ready"));
    if (ended || !runningServer()) {
        const said = existsSync(LOG) ? readFileSync(LOG, "utf8") : "";
        throw new Trouble(`PostgreSQL does not start: ${lastWords(said)} [${LOG}]`);
    }
}

/** Ends it: its connections are cut, its data is safe. */
export async function stopServer() {
    const server = runningServer();
    if (!server) {
        return;
    }
    process.kill(server.pid, "SIGINT");
    if (!(await until(() => !isOurs(server.pid)))) {
        process.kill(server.pid, "SIGQUIT");
        await until(() => !isOurs(server.pid));
    }
}

async function until(condition) {
    const began = Date.now();
    while (Date.now() - began < PATIENCE) {
        if (condition()) {
            return true;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
}
