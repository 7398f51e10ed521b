import { existsSync } from "node:fs";
import { external } from "./external.mjs";
import { diagnose } from "./diagnose.mjs";
import { findProgram } from "./paths.mjs";
import { newestServer } from "./postgres_programs.mjs";
import { run } from "./process.mjs";
import { Trouble } from "./trouble.mjs";

const ODOO_PYTHON = (
    "asn1crypto babel cbor2 chardet cryptography dateutil docutils geoip2 gevent greenlet idna " +
    "jinja2 libsass lxml markupsafe num2words ofxparse openpyxl openssl pil polib psutil psycopg2 " +
    "pypdf tz qrcode reportlab requests rjsmin serial stdnum urllib3 usb vobject werkzeug xlrd " +
    "xlsxwriter xlwt zeep freezegun magic passlib"
).split(" ");

/** What this machine must have; `reload` adds what lets Odoo see changed Python files. */
export function neededPackages({ reload = false } = {}) {
    return [
        "python3",
        "python3-pip",
        "python3-venv",
        "chromium",
        "fonts-dejavu-core",
        "debian-archive-keyring",
        "ca-certificates",
        external.postgres ? "postgresql-client" : "postgresql",
        ...(external.odoo ? [] : ODOO_PYTHON.map((name) => `python3-${name}`)),
        ...(reload ? ["python3-inotify"] : []),
    ];
}

/** Welcome, but not in every release: Debian 13 has no wkhtmltopdf. */
const WELCOME = ["wkhtmltopdf"];

/** Programs that serve as well, wherever they come from. */
const STAND_INS = {
    chromium: () => existsSync("/usr/bin/chromium"),
    wkhtmltopdf: () => existsSync("/usr/local/bin/wkhtmltopdf"),
    postgresql: () => newestServer() > 0,
    "postgresql-client": () => existsSync("/usr/bin/psql"),
};

/** Which of these are not installed. */
export async function missingPackages(names) {
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
    const missing = await missingPackages(neededPackages(options));
    const welcome = await missingPackages(WELCOME);
    if (!missing.length && !welcome.length) {
        note("all there");
        return;
    }
    const become = await rootCommand(missing);
    if (!become) {
        note(`all there but ${welcome.join(", ")}`);
        return;
    }
    const [command, ...args] = become;
    const apt = (...rest) =>
        run(command, [...args, ...rest], { foreground: command !== "env", allowFailure: true });
    const update = await apt("apt-get", "update", "-qq");
    const offered = await offeredPackages(welcome);
    const wanted = [...missing, ...offered];
    if (!wanted.length) {
        note(`all there; this release has no ${welcome.join(", ")}`);
        return;
    }
    const install = await apt(
        ...["apt-get", "install", "-y", "-qq", "--no-install-recommends"],
        ...["-o", "Dpkg::Use-Pty=0", ...wanted],
    );
    if (install.code !== 0) {
        throw new Trouble(installProblem(install.all, update.all, missing));
    }
    note(
        `installed ${wanted.length}: ${wanted.slice(0, 4).join(", ")}${wanted.length > 4 ? "…" : ""}`,
    );
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

/** How to run something as root; null where it is not needed after all. */
async function rootCommand(missing) {
    const quiet = ["env", "DEBIAN_FRONTEND=noninteractive"];
    if (process.getuid() === 0) {
        return quiet;
    }
    const line = `apt-get install --no-install-recommends ${missing.join(" ")}`;
    const advice = `ask an administrator to run: ${line}`;
    if (!findProgram("sudo")) {
        if (!missing.length) {
            return null;
        }
        throw new Trouble(
            `these system packages are missing and neither root nor sudo is at hand: ${advice}`,
        );
    }
    const asksNothing = await run("sudo", ["-n", "true"], { allowFailure: true });
    if (asksNothing.code === 0 || (process.stdin.isTTY && missing.length)) {
        return ["sudo", ...quiet];
    }
    if (!missing.length) {
        return null;
    }
    throw new Trouble(
        `these system packages are missing and sudo would ask for a password here: run \`sudo -v\` first, or ${advice}`,
    );
}
