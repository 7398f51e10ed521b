import { createHash } from "node:crypto";

/**
 * What changed in scenarios that were released: people have learned, tested and signed with them, so a
 * change is a new version.
 *
 * @param {Readonly<Record<string, string>>} released `key@version` → hash, from src/content/released.json
 * @param {readonly import("../../src/scenario/types").Scenario[]} scenarios as they are now
 * @returns {string[]}
 */
export function changedReleases(released, scenarios) {
    const now = new Map(scenarios.map((scenario) => [nameOf(scenario), scenario]));
    return Object.entries(released).flatMap(([name, hash]) => {
        const scenario = now.get(name);
        if (!scenario) {
            return [`${name} is released and gone: runs of it refer to it, so bring it back`];
        }
        const is = hashOf(scenario);
        if (!hash) {
            return [`${name} is listed without its hash, which is "${is}"`];
        }
        const next = scenario.version + 1;
        return is === hash
            ? []
            : [`${name} is released and was changed: undo that and make version ${next}`];
    });
}

export const nameOf = ({ key, version }) => `${key}@${version}`;

/** Of the content alone: the order in which keys were written does not count. */
export function hashOf(scenario) {
    return createHash("sha256")
        .update(JSON.stringify(sorted(scenario)))
        .digest("hex");
}

function sorted(data) {
    if (Array.isArray(data)) {
        return data.map(sorted);
    }
    if (data === null || typeof data !== "object") {
        return data;
    }
    const keys = Object.keys(data).sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(data[key])]));
}
