import { mkdirSync } from "node:fs";
import { external } from "./external.mjs";
import { openCluster } from "./cluster.mjs";
import { databases } from "./databases.mjs";
import { nodePackages } from "./node_packages.mjs";
import { ocaAddons } from "./oca_addons.mjs";
import { odooProgram } from "./odoo_program.mjs";
import { logFolder, repo, sandbox } from "./paths.mjs";
import { run } from "./process.mjs";
import { stage } from "./stages.mjs";
import { systemPackages } from "./system_packages.mjs";

/** Everything up to a built Golive beside a fetched Odoo, stage by stage. */
export async function prepare({ reload = false } = {}) {
    mkdirSync(sandbox, { recursive: true });
    mkdirSync(logFolder, { recursive: true });
    await stage("System packages", (note) => systemPackages(note, { reload }));
    await stage("Node packages (npm ci)", async (note) => note(await nodePackages()));
    await stage("OCA Helpdesk", async (note) => {
        const { versions, fresh } = await ocaAddons();
        const all = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
        note(`${all.join(", ")}${fresh ? ", fetched" : ""}`);
    });
    const program = await stage(odooTitle(), async (note) => {
        const found = await odooProgram();
        note(`Odoo ${found.version}${found.fresh ? ", fetched" : ""}`);
        return found;
    });
    await stage("Building Golive", build);
    return program;
}

function odooTitle() {
    return external.odoo ? `Odoo of ODOO_BIN` : "Odoo 19 from Debian (150 MB the first time)";
}

export async function build(note) {
    const { stdout } = await run("node", ["esbuild.config.mjs"], { cwd: repo, what: "the build" });
    note?.(stdout.trim().split("\n").at(-1) || "done");
}

/** PostgreSQL, and the databases on it. */
export async function openDatabases() {
    const opened = databases(await openCluster());
    if (external.postgres) {
        await opened.sql("SELECT 1", {
            what: "reaching the server of PGHOST, PGPORT and PGUSER",
            advice: "See that it runs, or unset them to have one started",
        });
    }
    return opened;
}
