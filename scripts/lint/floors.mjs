/**
 * The floors of the house, below src/: `scenario < player < screen, server < services < components,
 * acting, authoring < boot`. A file imports from its own floor or below. `acting` and `authoring` are lazy
 * bundles of their own, beside the components: they may be absent while those are there. Beside the stairs stand `content` (data: it uses
 * `scenario`) and `vendor` (npm packages: all may use it, it uses none of ours).
 */
const ORDER = [
    ["scenario"],
    ["player"],
    ["screen", "server"],
    ["services"],
    ["components", "acting", "authoring"],
    ["boot"],
];

/** Floors that run and are tested without Odoo. */
const WITHOUT_ODOO = ["scenario", "player", "screen", "content", "vendor"];

/** Its modules, and those that its type declarations make up. */
const OF_ODOO = /^@(web|mail|bus|odoo)\/|^(services|registries)$/;

/** Where an import that goes up belongs instead, by the floor that it wants. */
const ADVICE = {
    player: "it belongs in src/player, or takes what it needs as an argument",
    screen: "declare what is needed of the page as a port in src/player; src/services gives it",
    server: "declare what is needed of the server as a port in src/player; src/services gives it",
    services: "it belongs in src/services or above, or takes what it needs as an argument",
    components: "it belongs in src/components, or the component passes it down",
    acting: "it is loaded when something is to be done: reach it by loadBundle and its registry",
    authoring: "it is loaded when somebody writes: reach it by loadBundle and its registry",
    boot: "what is always loaded offers itself as an Odoo service or in a registry",
};

/** @returns {string | undefined} the floor of a path below src/; `boot.ts` is of `boot` */
export function floorOf(path) {
    const first = path.split("/")[0].replace(/(\.d)?\.ts$/, "");
    return [...ORDER.flat(), "content", "vendor"].find((floor) => floor === first);
}

/**
 * What is wrong with one file of ours importing another.
 *
 * @param {string} from its floor
 * @param {string} to the other's floor
 * @param {boolean} typeOnly it is gone from the built file
 * @returns {string | undefined} nothing is
 */
export function misstep(from, to, typeOnly) {
    if (from === to) {
        return undefined;
    }
    if (from === "content") {
        return to === "scenario"
            ? undefined
            : `content is data and imports src/scenario only: what it needs of src/${to} belongs there`;
    }
    if (from === "vendor") {
        return `vendor wraps npm packages and imports nothing of ours: it belongs in src/${to}`;
    }
    if (to === "content") {
        return "content is no part of the page: it arrives as records, through src/server";
    }
    if (from === "boot") {
        return typeOnly
            ? undefined
            : `src/${to} is loaded lazily, boot always: import its types only, reach it by loadBundle`;
    }
    if (to === "vendor" || level(to) < level(from)) {
        return undefined;
    }
    const where = level(to) === level(from) ? "beside" : "above";
    return `src/${to} is ${where} src/${from}, which imports its own floor or below: ${ADVICE[to]}`;
}

/**
 * What is wrong with a file of ours importing what is not.
 *
 * @param {string} from its floor
 * @param {string} name `@web/core/registry`, `@odoo/owl`, `@floating-ui/dom`
 * @returns {string | undefined}
 */
export function strange(from, name) {
    if (name.startsWith("@golive/")) {
        return 'import our own files by relative path: "../player/run"';
    }
    if (OF_ODOO.test(name)) {
        return WITHOUT_ODOO.includes(from)
            ? `src/${from} runs and is tested without Odoo: what needs ${name} belongs in src/services or above`
            : undefined;
    }
    return from === "vendor"
        ? undefined
        : `npm packages come in through src/vendor, one file each: wrap ${name} there`;
}

const level = (floor) => ORDER.findIndex((floors) => floors.includes(floor));
