import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What names one machine, one person's home or the package registry that one happened to use. */
const TRACES = [
    [
        /https?:\/\/[\w.-]*(npmjs|pypi|pythonhosted|artifactory|nexus|registry)[\w.-]*/i,
        "a registry's host",
    ],
    [
        /(?<![\w.${}*])\/(home|Users)\/[a-z][\w.-]*\/|(?<![\w.${}*])\/root\//,
        "a path of one machine",
    ],
    [
        /"resolved":\s*"http/,
        "where npm fetched it from (npm config: omit-lockfile-registry-resolved)",
    ],
];

/** The check itself and its tests must name what they look for. */
const EXEMPT = /^(scripts\/checks\/traces\.mjs|tests\/unit\/toolchain\/)/;

/**
 * @param {string} root the repository
 * @returns {string[]} traces in the files that git keeps
 */
export function tracesOfMachines(root) {
    const list = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
    return list
        .split("\0")
        .filter((path) => path && !EXEMPT.test(path))
        .flatMap((path) => tracesIn(path, textOf(join(root, path))));
}

/** @returns {string[]} one for each line that has one */
export function tracesIn(path, text) {
    return text
        .split("\n")
        .flatMap((line, index) =>
            TRACES.filter(([pattern]) => pattern.test(line)).map(
                ([pattern, what]) => `${path}:${index + 1}: ${pattern.exec(line)[0]} is ${what}`,
            ),
        );
}

/** Binary files and those removed but not yet committed have none. */
function textOf(file) {
    try {
        const text = readFileSync(file, "utf8");
        return text.includes("\0") ? "" : text;
    } catch (error) {
        if (error.code === "ENOENT" || error.code === "EISDIR") {
            return "";
        }
        throw error;
    }
}
