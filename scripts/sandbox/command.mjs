import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isLeaving, leave } from "./leaving.mjs";
import { logFolder } from "./paths.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * Runs a command to its end: undoes what it started, shows an error as one line, ends with its status.
 * @param {{help: string, options?: object}} about `options` as in node:util's parseArgs
 * @param {(values: object) => Promise<number | void>} work gives the exit status (default 0)
 */
export async function command({ help, options = {} }, work) {
    try {
        const values = readOptions({ ...options, help: { type: "boolean", short: "h" } });
        if (values.help) {
            process.stdout.write(`${help.trim()}\n`);
            return;
        }
        await endWith((await work(values)) ?? 0);
    } catch (error) {
        await endWith(error instanceof Trouble ? error.exitCode : 1, `golive: ${explain(error)}\n`);
    }
}

/** On a signal, what answers it ends the process, and errors that it causes are no news. */
async function endWith(status, complaint = "") {
    if (isLeaving()) {
        return;
    }
    await leave();
    process.stderr.write(complaint);
    process.exit(status);
}

function readOptions(options) {
    try {
        return parseArgs({ options, allowPositionals: false }).values;
    } catch (error) {
        const said = error.message.split(". ")[0];
        throw new Trouble(`${said}: --help lists the options`, 2);
    }
}

const FULL = new Set(["ENOSPC", "EDQUOT"]);

/** One line for any error. The stack of a mistake of ours is kept in the log folder. */
export function explain(error) {
    if (error instanceof Trouble) {
        return error.message;
    }
    if (FULL.has(error.code)) {
        return `the disk is full (${error.path ?? logFolder}): make room and start again`;
    }
    if (error.code === "EACCES" || error.code === "EPERM") {
        return (
            `no permission for ${error.path}: it may belong to another user who ran this before; ` +
            "run as that user, or remove .odoo as root"
        );
    }
    return `${String(error.message ?? error).split("\n")[0]} (a mistake in these scripts${keepStack(error)})`;
}

function keepStack(error) {
    try {
        mkdirSync(logFolder, { recursive: true });
        const file = join(logFolder, "mistakes.log");
        appendFileSync(file, `${new Date().toISOString()} ${error.stack ?? error}\n`);
        return `, see ${file}`;
    } catch {
        return "";
    }
}
