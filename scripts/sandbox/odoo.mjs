import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findProgram, worldFolder } from "./paths.mjs";
import { findFreePort } from "./ports.mjs";
import { lastWords, run, start, stop } from "./process.mjs";
import { writeSettings } from "./odoo_settings.mjs";
import { Trouble } from "./trouble.mjs";

const PATIENCE = 120_000;

/**
 * Odoo on one database: one-off work (`once`, `shell`) and a server (`serve`).
 * @param {{program: object, server: object, database: string, log: string}} on
 */
export function odoo({ program, server, database, log }) {
    const folder = join(worldFolder, database);
    mkdirSync(dirname(log), { recursive: true });

    /** Runs Odoo to its end, to install, update or test. Gives its output. */
    async function once(args, { port = 0, what, allowFailure = false, onText } = {}) {
        const settings = { program, server, database, port };
        const conf = writeSettings(join(folder, "once.conf"), settings);
        const odooArgs = ["-c", conf, "--stop-after-init", ...args];
        const [command, ...rest] = [...dieWithUs(), ...program.command, ...odooArgs];
        const result = await run(command, rest, {
            env: program.env,
            cwd: folder,
            log,
            what,
            allowFailure,
            onText,
        });
        const broken = /^\S+ \S+ \d+ (CRITICAL) .*/m.exec(result.all);
        if (broken && !allowFailure) {
            throw new Trouble(`${what} failed: ${broken[0]} [${log}]`);
        }
        return result;
    }

    /** One of Odoo's commands, such as `i18n`. Gives what it printed. */
    async function command(name, args, { input, what }) {
        const conf = writeSettings(join(folder, `${name}.conf`), { program, server, database });
        const [odooItself, ...rest] = [...program.command, name, ...args, "-c", conf];
        const options = { env: program.env, cwd: folder, log, input, what };
        const { stdout } = await run(odooItself, rest, options);
        return stdout;
    }

    /** Runs Python with `env` at hand, and gives what it printed. Nothing is committed for it. */
    function shell(code) {
        const args = ["--no-http", "--log-level=warn"];
        return command("shell", args, { input: code, what: "Odoo's shell" });
    }

    /** Removes what outgoing mail and scheduled jobs of a live database would do. */
    async function neutralize() {
        await command("neutralize", ["-d", database], { what: "neutralizing the database" });
    }

    /**
     * Has a language loaded whole. `--load-language` comes too early for the models of addons.
     * @param {string} language such as "fr_FR"
     */
    async function loadLanguage(language) {
        await command("i18n", ["loadlang", "-l", language], { what: `loading ${language}` });
    }

    /**
     * Starts the server and waits until it answers with a page.
     * @param {{port: number, workers?: 0 | 2, dev?: string}} options
     */
    async function serve({ port, workers = 0, dev = "" }) {
        const gevent = await findFreePort();
        const settings = { program, server, database, port, gevent, workers };
        const conf = writeSettings(join(folder, "odoo.conf"), settings);
        const args = [...program.command, "-c", conf, ...(dev ? [`--dev=${dev}`] : [])];
        const output = openSync(log, "a");
        const [command, ...rest] = [...dieWithUs(), ...args];
        const child = start(command, rest, {
            env: program.env,
            cwd: folder,
            stdio: ["ignore", output, output],
        });
        closeSync(output);
        const url = `http://127.0.0.1:${port}`;
        try {
            await answering(child, `${url}/web/login`);
        } catch (error) {
            await stop(child);
            throw new Trouble(`${error.message}: ${lastWords(readFileSync(log, "utf8"))} [${log}]`);
        }
        return { url, child, stop: () => stop(child) };
    }

    return { once, shell, neutralize, loadLanguage, serve };
}

/** The kernel ends Odoo when we are gone, even by SIGKILL: no server stays on the port. */
function dieWithUs() {
    return findProgram("setpriv") ? ["setpriv", "--pdeathsig=TERM"] : [];
}

async function answering(child, url) {
    const began = Date.now();
    let ended = false;
    child.ended.then(() => {
        ended = true;
    });
    while (Date.now() - began < PATIENCE) {
        if (ended) {
            throw new Trouble("Odoo stopped while starting");
        }
        if (await answers(url)) {
            return;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Trouble(`Odoo does not answer after ${PATIENCE / 1000} s`);
}

async function answers(url) {
    try {
        const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
        await response.arrayBuffer();
        if (response.status >= 500) {
            throw new Trouble(`Odoo answers ${response.status}`);
        }
        return response.ok;
    } catch (error) {
        if (error instanceof Trouble) {
            throw error;
        }
        return false;
    }
}
