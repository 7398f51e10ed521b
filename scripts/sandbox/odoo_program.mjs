import { existsSync, mkdirSync, statSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { debianOdoo } from "./debian_odoo.mjs";
import { addonsNamed, external } from "./external.mjs";
import { addonFolder, ocaFolder, odooPython, odooRoot, repo, sandbox } from "./paths.mjs";
import { plainEnvironment, run } from "./process.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * The Odoo to run: the person's own (`ODOO_BIN`), else Debian's, fetched when it is not there. Gives
 * its version, its addons path, and the command, arguments and environment to start it with.
 */
export async function odooProgram() {
    return external.odoo ? ownOdoo(external.odoo) : fetchedOdoo();
}

/** What Debian's packages take to work together. */
const mends = join(import.meta.dirname, "python");

async function fetchedOdoo() {
    const { version, fresh } = await debianOdoo();
    return {
        version,
        fresh,
        addonsPath: [join(odooPython, "odoo", "addons"), ...addonsNamed(), ...ours()],
        // Not `-m odoo`: Odoo could not start itself again after a change of Python (--dev=reload).
        command: ["/usr/bin/python3", join(odooRoot, "usr", "bin", "odoo")],
        env: odooEnvironment({ PYTHONPATH: [odooPython, mends].join(delimiter), sandbox }),
    };
}

async function ownOdoo(bin) {
    if (!existsSync(bin) || !statSync(bin).isFile()) {
        throw new Trouble(
            `ODOO_BIN is ${bin}, which is not a file: give the path of odoo-bin or odoo`,
        );
    }
    const env = odooEnvironment({});
    const { code, stdout, all } = await run(bin, ["--version"], { env, allowFailure: true });
    const version = /Odoo Server (\S+)/.exec(stdout)?.[1];
    if (code !== 0 || !version) {
        throw new Trouble(`ODOO_BIN does not run: ${all.trim().split("\n").at(-1)}`);
    }
    if (!version.startsWith("19.")) {
        throw new Trouble(`ODOO_BIN is Odoo ${version}: Golive needs Odoo 19.0`);
    }
    const beside = [join(dirname(bin), "addons"), join(dirname(bin), "odoo", "addons")];
    const standard = beside.filter((folder) => existsSync(folder));
    const named = addonsNamed();
    const addonsPath = [...(named.length ? named : standard), ...ours()];
    linkForTypes(addonsPath);
    return { version, fresh: false, addonsPath, command: [bin], env };
}

function ours() {
    return [ocaFolder, addonFolder].filter((folder) => existsSync(folder));
}

/** Bytecode is kept, or each start would compile 2,000 files, but not among the sources. */
const pycache = join(sandbox, "pycache");

/** Without `rtlcss` on its path, Odoo would serve Arabic the stylesheets of left-to-right languages. */
const PATH = [process.env.PATH, join(repo, "node_modules", ".bin")].join(delimiter);

/** The PG variables are in Odoo's settings file; what is set for other programs would win over it. */
function odooEnvironment(extra) {
    const env = plainEnvironment({
        PYTHONUNBUFFERED: "1",
        PYTHONPYCACHEPREFIX: pycache,
        PATH,
        ...extra,
    });
    for (const name of Object.keys(env)) {
        if (/^(PG|ODOO_)/.test(name) || name === "PYTHONDONTWRITEBYTECODE") {
            delete env[name];
        }
    }
    return env;
}

/** `tsc` looks for Odoo's sources where the fetched Odoo would be. */
function linkForTypes(addonsPath) {
    const source = addonsPath.find((folder) => existsSync(join(folder, "web", "__manifest__.py")));
    const target = join(odooPython, "odoo", "addons", "web");
    if (source && !existsSync(target)) {
        mkdirSync(dirname(target), { recursive: true });
        symlinkSync(join(source, "web"), target);
    }
}
