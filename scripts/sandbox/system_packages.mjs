import { diagnose } from "./diagnose.mjs";
import { neededPackages, STAND_INS, WELCOME } from "./package_names.mjs";
import { findProgram } from "./paths.mjs";
import { run } from "./process.mjs";
import { Trouble } from "./trouble.mjs";

/** Which of these are not installed. */
async function missingPackages(names) {
    const { stdout } = await run(
        "dpkg-query",
        ["-W", "-f", "${Package} ${db:Status-Status}\\n", ...names],
        { allowFailure: true, what: "looking for system packages" },
    );
    const installed = new Set();
    for (const line of stdout.split("\n")) {
        const [name, status] = line.split(" ");
        if (status === "installed") {
            installed.add(name);
        }
    }
    return names.filter((name) => !installed.has(name) && !STAND_INS[name]?.());
}

/** Installs what is missing; says in one line what to do where it cannot. */
export async function systemPackages(note, options = {}) {
    if (!findProgram("dpkg-query") || !findProgram("apt-get")) {
        throw new Trouble(
            "this is not a Debian system (no dpkg and apt-get): use Debian 12 or later",
        );
    }
    const look = async () => [
        ...(await missingPackages(neededPackages(options))),
        ...(await offeredPackages(await missingPackages(WELCOME))),
    ];
    const missing = await look();
    if (!missing.length) {
        note("all there");
        return;
    }
    const [command, ...args] = await rootCommand(missing);
    const apt = (...rest) =>
        run(command, [...args, ...rest], { foreground: command !== "env", allowFailure: true });
    const update = await apt("apt-get", "update", "-qq");
    // Before the first update, apt may not know what this release offers.
    const wanted = await look();
    const install = await apt(
        ...["apt-get", "install", "-y", "-qq", "--no-install-recommends"],
        ...["-o", "Dpkg::Use-Pty=0", ...wanted],
    );
    if (install.code !== 0) {
        throw new Trouble(installProblem(install.all, update.all, wanted));
    }
    const some = wanted.slice(0, 4).join(", ");
    note(`installed ${wanted.length}: ${some}${wanted.length > 4 ? "…" : ""}`);
}

/** Why an installation failed, from what apt-get said. */
export function installProblem(installed, updated, missing) {
    const unknown =
        /Unable to locate package (\S+)|Package '?(\S+?)'? has no installation candidate/.exec(
            installed,
        );
    const known = diagnose(unknown ? updated : installed) || diagnose(updated);
    if (known) {
        return `system packages: ${known}`;
    }
    if (unknown) {
        const name = unknown[1] ?? unknown[2];
        return `system packages: this release has no package ${name}: use Debian 12 or later, and see that apt's sources list its main component`;
    }
    return `system packages: apt-get failed; run \`apt-get install --no-install-recommends ${missing.join(" ")}\` as root and start again`;
}

async function offeredPackages(names) {
    if (!names.length) {
        return [];
    }
    const { stdout } = await run("apt-cache", ["madison", ...names], { allowFailure: true });
    return names.filter((name) => stdout.includes(`${name} |`));
}

const QUIET = ["env", "DEBIAN_FRONTEND=noninteractive"];

/** What stands before a command so that it runs as root; it may ask for a password on the terminal. */
async function rootCommand(missing) {
    if (process.getuid() === 0) {
        return QUIET;
    }
    const install = `apt-get install --no-install-recommends ${missing.join(" ")}`;
    const advice = `ask an administrator to run: ${install}`;
    if (!findProgram("sudo")) {
        throw new Trouble(
            `these system packages are missing and neither root nor sudo is at hand: ${advice}`,
        );
    }
    const asksNothing = await run("sudo", ["-n", "true"], { allowFailure: true });
    if (asksNothing.code !== 0 && !process.stdin.isTTY) {
        throw new Trouble(
            "these system packages are missing and sudo would ask for a password here: " +
                `run \`sudo -v\` first, or ${advice}`,
        );
    }
    return ["sudo", ...QUIET];
}
