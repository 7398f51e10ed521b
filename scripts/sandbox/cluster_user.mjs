import { statSync } from "node:fs";
import { dirname } from "node:path";
import { findProgram } from "./paths.mjs";
import { run } from "./process.mjs";
import { Trouble } from "./trouble.mjs";

/** Under root, PostgreSQL runs as the user that Debian's package made for it. */
const USER = "postgres";

/**
 * What lets that user enter a folder below a closed one, such as a checkout in /root: nothing where the
 * way is open, else a capability. Containers often withhold the first of them.
 */
const CAPABILITIES = ["", "dac_read_search", "dac_override"];

const ANSWER = { allowFailure: true, whileLeaving: true };

/**
 * What stands before a PostgreSQL program so that it does not run as root: nothing for an ordinary
 * user. `folder` is where its files will be; it is given to that user.
 */
export async function clusterUser(folder) {
    if (process.getuid() !== 0) {
        return [];
    }
    const exists = await run("id", ["-u", USER], ANSWER);
    if (exists.code !== 0 || !findProgram("setpriv")) {
        throw new Trouble(
            `PostgreSQL refuses to run as root and there is no user ${USER} to run it as: ` +
                "install the package postgresql, or start as an ordinary user",
        );
    }
    await run("chown", ["-R", `${USER}:`, folder], { whileLeaving: true });
    const become = ["setpriv", `--reuid=${USER}`, `--regid=${USER}`, "--init-groups"];
    for (const name of CAPABILITIES) {
        const extra = name ? [`--inh-caps=+${name}`, `--ambient-caps=+${name}`] : [];
        const prefix = [...become, ...extra];
        const [command, ...args] = [...prefix, "sh", "-c", 'cd "$0"', folder];
        if ((await run(command, args, ANSWER)).code === 0) {
            return prefix;
        }
    }
    throw new Trouble(
        `the user ${USER} cannot enter ${closedFolder(folder)}: move the checkout to a folder that ` +
            `others may enter, or run \`chmod o+x ${closedFolder(folder)}\``,
    );
}

/** The topmost folder on the way that others may not enter. */
function closedFolder(folder) {
    const way = [];
    for (let there = dirname(folder); there !== "/"; there = dirname(there)) {
        way.unshift(there);
    }
    return way.find((there) => (statSync(there).mode & 0o001) === 0) ?? folder;
}
