import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { command } from "./command.mjs";
import { demoDatabase } from "./demo_database.mjs";
import { makeDurable } from "./durable.mjs";
import { openDatabases, prepare } from "./environment.mjs";
import { onSignalEndWith } from "./leaving.mjs";
import { lock } from "./lock.mjs";
import { loginsByRole } from "./logins.mjs";
import { odoo } from "./odoo.mjs";
import { logFolder, repo } from "./paths.mjs";
import { claimPort, parsePort } from "./ports.mjs";
import { duration, say, stage } from "./stages.mjs";
import { Trouble } from "./trouble.mjs";

const HELP = `
npm run demo                    Golive in a real Odoo 19 with a hospital group at work, on
                                http://127.0.0.1:8069
npm run demo -- --port 8100     on another port
npm run demo -- --reset         from a clean database
npm run demo -- --check         plays the Purchase scenario in headless Chromium, then stops;
                                the status is 0 only when the run is complete on the server

What it fetches and makes is in .odoo/; remove that folder to begin anew. Ctrl-C stops everything.
ODOO_BIN, ODOO_ADDONS: an Odoo 19 of your own. PGHOST, PGPORT, PGUSER: a PostgreSQL server of your own.`;

const OPTIONS = {
    port: { type: "string", default: "8069" },
    reset: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
};
/** Who plays the check: a buyer of the hospital. */
const BUYER = "buyer.lindenau";
const PLAY = join(repo, "tests", "odoo", "play_check.mjs");
const LOG = join(logFolder, "demo.log");

/** `npm run demo`. */
export function demo() {
    return command({ help: HELP, options: OPTIONS }, async (options) => {
        const began = Date.now();
        const port = parsePort(options.port);
        await claimPort(port);
        await claimDemo();
        const serving = await serveDemo({ port, reset: options.reset });
        if (options.check) {
            return playCheck(serving.url);
        }
        await welcome(serving, Date.now() - began);
        onSignalEndWith(0);
        await serving.child.ended;
        throw new Trouble(`Odoo stopped by itself: see ${LOG}`);
    });
}

/** One at a time: two servers would share the database. */
export async function claimDemo() {
    if (!(await lock("demo", { wait: false }))) {
        throw new Trouble(
            "the demo of this checkout runs already: stop it first, in its terminal with Ctrl-C",
        );
    }
}

/** All stages up to an Odoo that answers. `dev`: its --dev features; default none. */
export async function serveDemo({ port, reset = false, dev = "" }) {
    const program = await prepare({ reload: Boolean(dev) });
    const databases = await stage("PostgreSQL", async (note) => {
        const opened = await openDatabases();
        note(`${opened.server.host || "local socket"}:${opened.server.port}`);
        return opened;
    });
    const database = await stage(
        `Demo hospital${reset ? ", from a clean one" : ""} (2 to 4 min the first time)`,
        async (note) => {
            const name = await demoDatabase({ program, databases }, { reset, note });
            await makeDurable(databases);
            return name;
        },
    );
    rmSync(LOG, { force: true });
    return stage("Odoo", async (note) => {
        const on = odoo({ program, server: databases.server, database, log: LOG });
        const serving = await on.serve({ port, dev });
        note(serving.url);
        return { ...serving, databases, database };
    });
}

async function welcome({ url, databases, database }, milliseconds) {
    say("");
    say(`Ready after ${duration(milliseconds)}: ${url}`);
    say("  Log in as one of these, or as admin; each password is the login.");
    say("");
    for (const line of await loginsByRole(databases, database)) {
        say(`  ${line}`);
    }
    say("");
    say(`  Odoo's log: ${LOG}`);
    say("  Ctrl-C stops everything.");
}

/** Plays the scenario in a browser; the status says whether the run is complete on the server. */
async function playCheck(url) {
    if (!existsSync(PLAY)) {
        throw new Trouble(`${PLAY} is missing: restore it from git`);
    }
    return stage("Playing the Purchase scenario in Chromium", async (note) => {
        const { playCheck: play } = await import(pathToFileURL(PLAY));
        const login = { login: BUYER, password: BUYER };
        const log = (line) => say(`  ${line}`);
        const { complete, lines } = await play({ url, ...login, log }).catch((error) => {
            throw new Trouble(`the scenario could not be played: ${error.message}`);
        });
        for (const line of lines) {
            say(`  ${line}`);
        }
        note(complete ? "the run is complete on the server" : "the run is NOT complete");
        return complete ? 0 : 1;
    });
}
