import { readFileSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Trouble } from "../sandbox/trouble.mjs";
import { MAX_FILE, fingerprint, proveBundle } from "./container.mjs";
import { BundleFault } from "./fault.mjs";
import { bundlesOf } from "./remote.mjs";
import { told } from "./told.mjs";

export const HELP = `
npm run bundle -- verify FILE                      whether the file is whole, and who signed it; needs no Odoo
npm run bundle -- verify FILE --key FINGERPRINT    ... and signed by that key
npm run bundle -- export FILE --url URL            scenarios and what was proven, out of an Odoo
npm run bundle -- import FILE --url URL            into an Odoo
npm run bundle -- import FILE --url URL --dry-run  only says what would come in

  --database NAME      which one, where the server has several
  --scenario KEY       export: this one in all its versions; as often as you like; default: all
  --without-scenarios  export: none
  --without-proof      export: no runs, results, attempts and attendance
  --since YYYY-MM-DD   export: only what was begun since then
  --trust FINGERPRINT  import: accept the key of a source that is not known yet, if it is this one

GOLIVE_API_KEY holds an API key of an administrator of Golive (Odoo: My Preferences, Security).
Status 0: done. 1: the bundle was refused. 2: it could not be tried.`;

const OPTIONS = {
    help: { type: "boolean", short: "h" },
    key: { type: "string" },
    url: { type: "string" },
    database: { type: "string" },
    scenario: { type: "string", multiple: true },
    "without-scenarios": { type: "boolean" },
    "without-proof": { type: "boolean" },
    since: { type: "string" },
    trust: { type: "string" },
    "dry-run": { type: "boolean" },
};
/** What each word takes, beside `help`. */
const REACHING = ["url", "database"];
const TAKES = {
    verify: ["key"],
    export: [...REACHING, "scenario", "without-scenarios", "without-proof", "since"],
    import: [...REACHING, "trust", "dry-run"],
};

/**
 * `npm run bundle`.
 * @param {string[]} args
 * @param {{say: (line: string) => void, env: object}} outside
 * @returns {Promise<0 | 1 | 2>}
 */
export async function bundle(args, { say, env }) {
    try {
        const { values, verb, file } = understood(args);
        if (values.help) {
            say(HELP.trim());
            return 0;
        }
        const lines = await DOING[verb](file, values, env);
        lines.forEach(say);
        return 0;
    } catch (error) {
        if (error instanceof BundleFault || error instanceof Trouble) {
            say(`golive: ${error.message}`);
            return error.exitCode ?? 1;
        }
        throw error;
    }
}

const DOING = {
    verify: (path, { key }) => {
        const manifest = proveBundle(read(path));
        if (key !== undefined && plain(key) !== plain(fingerprint(manifest.key))) {
            const signer = fingerprint(manifest.key);
            throw new Trouble(`it is whole, but signed by another key: ${signer}`);
        }
        return [`${path} is whole`, ...told(manifest)];
    },
    export: async (path, values, env) => {
        const call = reach(values, env);
        const { file } = await call("export_file", {
            scenarios: values["without-scenarios"] ? [] : (values.scenario ?? null),
            proof: !values["without-proof"],
            since: values.since ?? null,
        });
        const data = Buffer.from(file, "base64");
        const manifest = proveBundle(data);
        try {
            writeFileSync(path, data);
        } catch (error) {
            throw new Trouble(`${path} cannot be written: ${error.message}`, 2);
        }
        return [`${path} is written, ${data.length} bytes`, ...told(manifest)];
    },
    import: async (path, values, env) => {
        const call = reach(values, env);
        const data = read(path);
        const manifest = proveBundle(data);
        const { words } = await call("import_file", {
            file: data.toString("base64"),
            dry_run: Boolean(values["dry-run"]),
            trust: values.trust ?? null,
        });
        return [...told(manifest), "", ...words];
    },
};

function understood(args) {
    let parsed;
    try {
        parsed = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    } catch (error) {
        throw new Trouble(`${error.message.split(". ")[0]}. See --help.`, 2);
    }
    const { values, positionals } = parsed;
    const [verb, file] = positionals;
    if (values.help) {
        return { values };
    }
    if (!Object.hasOwn(TAKES, verb ?? "") || positionals.length !== 2) {
        throw new Trouble("say export, import or verify, and one file. See --help.", 2);
    }
    const stray = Object.keys(values).find((name) => !TAKES[verb].includes(name));
    if (stray) {
        throw new Trouble(`${verb} does not take --${stray}. See --help.`, 2);
    }
    return { values, verb, file };
}

function reach({ url, database }, env) {
    if (!url) {
        throw new Trouble("say which Odoo, such as --url https://odoo.example.com", 2);
    }
    if (!env.GOLIVE_API_KEY) {
        throw new Trouble("GOLIVE_API_KEY is empty: make an API key in Odoo, My Preferences", 2);
    }
    return bundlesOf({ url, database, key: env.GOLIVE_API_KEY });
}

function read(path) {
    try {
        if (statSync(path).size > MAX_FILE) {
            throw new BundleFault("container", "too_big");
        }
        return readFileSync(path);
    } catch (error) {
        if (error instanceof BundleFault) {
            throw error;
        }
        throw new Trouble(`${path} cannot be read: ${error.message}`, 2);
    }
}

/** A fingerprint as it is typed: with spaces or without. */
function plain(text) {
    return text.replace(/[\s:-]/g, "").toLowerCase();
}
