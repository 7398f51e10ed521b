import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, worldFolder } from "./paths.mjs";
import { clientProgram } from "./postgres_programs.mjs";
import { plainEnvironment, run } from "./process.mjs";

/**
 * Databases on one server, each with Odoo's files beside it. A database carries as its comment what
 * went into it; one without a comment was never finished.
 */
export function databases(server) {
    const env = plainEnvironment({
        PGUSER: server.user,
        PGHOST: server.host,
        PGPORT: `${server.port}`,
        PGPASSWORD: server.password,
        PGCONNECT_TIMEOUT: "10",
        PGOPTIONS: "--client-min-messages=warning",
    });
    for (const name of Object.keys(env)) {
        if (name.startsWith("PG") && env[name] === "") {
            delete env[name];
        }
    }

    /** Runs SQL and gives its rows, each a list of texts. */
    async function sql(query, { database = "postgres", ...options } = {}) {
        const args = ["-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", database];
        const { stdout } = await run(clientProgram("psql"), [...args, "-f", "-"], {
            env,
            input: query,
            what: `asking the database ${database}`,
            ...options,
        });
        return stdout
            .split("\n")
            .filter(Boolean)
            .map((line) => line.split("\t"));
    }

    /** What went into the databases whose name begins so: name → what its comment says, or null. */
    async function list(prefix) {
        const rows = await sql(
            `SELECT datname, shobj_description(oid, 'pg_database') FROM pg_database
             WHERE starts_with(datname, ${quote(prefix)})`,
        );
        return new Map(rows.map(([name, said]) => [name, parse(said)]));
    }

    async function stamp(name, what) {
        await sql(`COMMENT ON DATABASE ${identifier(name)} IS ${quote(JSON.stringify(what))}`);
    }

    async function drop(name, options = {}) {
        const statement = `DROP DATABASE IF EXISTS ${identifier(name)} WITH (FORCE)`;
        await sql(statement, { what: `dropping the database ${name}`, ...options });
        for (const folder of [filesOf(name), join(worldFolder, name)]) {
            rmSync(folder, { recursive: true, force: true });
        }
    }

    /** A copy with its files; they never change once written, so they are linked, not copied. */
    async function clone(from, to) {
        await drop(to);
        if (existsSync(filesOf(from))) {
            const args = ["-a", "--link", filesOf(from), filesOf(to)];
            await run("cp", args, { what: `copying the files of ${from}` });
        }
        const quick = (await serverVersion()) >= 15 ? " STRATEGY file_copy" : "";
        await sql(
            `CREATE DATABASE ${identifier(to)} TEMPLATE ${identifier(from)}${server.own ? quick : ""}`,
            { what: `copying the database ${from}` },
        );
    }

    async function rename(from, to) {
        await drop(to);
        await sql(`ALTER DATABASE ${identifier(from)} RENAME TO ${identifier(to)}`);
        if (existsSync(filesOf(from))) {
            renameSync(filesOf(from), filesOf(to));
        }
    }

    async function create(name) {
        await drop(name);
        await sql(
            `CREATE DATABASE ${identifier(name)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C'`,
            { what: `creating the database ${name}` },
        );
    }

    async function serverVersion() {
        const [[number]] = await sql("SHOW server_version_num");
        return Math.floor(Number(number) / 10_000);
    }

    return { server, sql, list, stamp, drop, clone, rename, create };
}

function filesOf(name) {
    const folder = join(dataFolder, "filestore");
    mkdirSync(folder, { recursive: true });
    return join(folder, name);
}

function parse(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

/** An SQL literal. */
function quote(text) {
    return `'${text.replaceAll("'", "''")}'`;
}

function identifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
