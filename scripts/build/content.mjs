import { existsSync } from "node:fs";
import { join } from "node:path";
import { BuildError } from "./error.mjs";
import { importSource } from "./for_node.mjs";
import { pathProblems, pathXml } from "./path_xml.mjs";
import { scenarioXml, scenarioXmlId } from "./scenario_xml.mjs";
import { filesBelow } from "./tree.mjs";

const HEAD = `<?xml version="1.0" encoding="utf-8" ?>
<!-- Built from src/content by "npm run build": edit there. -->
<odoo noupdate="1">
`;

/**
 * A scenario that we ship, and where it was written.
 * @typedef {object} Shipped
 * @property {string} app folder below src/content: its addon is `golive_<app>`
 * @property {string} file below the repository
 * @property {import("../../src/scenario/authored").Authored} scenario
 */

/**
 * The scenarios that we ship, as data of the addon of the app that they are about.
 *
 * @param {string} root the repository
 * @returns {Promise<import("./place.mjs").Output[]>}
 * @throws {BuildError} naming file, scenario and step of each problem
 */
export async function contentFiles(root) {
    const { shipped, paths, problems, warnings } = await readContent(root);
    warnings.forEach((warning) => console.warn(`warning: ${warning}`));
    if (problems.length > 0) {
        throw new BuildError(problems.join("\n"));
    }
    const files = (of, name, xmlOf) =>
        [...grouped(of, ({ app }) => app)].map(([app, all]) => ({
            folder: join(root, `addon/golive_${app}/data`),
            files: new Map([[name, Buffer.from(`${HEAD}${all.map(xmlOf).join("")}</odoo>\n`)]]),
            whole: false,
        }));
    return [
        ...files(shipped, "scenarios.xml", ({ scenario }) => scenarioXml(scenario)),
        ...files(paths, "paths.xml", ({ path }) => pathXml(path)),
    ];
}

/** @returns {Promise<{shipped: Shipped[], paths: object[], problems: string[], warnings: string[]}>} */
export async function readContent(root) {
    const files = filesBelow(join(root, "src/content")).filter((path) =>
        /^\w+\/\w+\.ts$/.test(path),
    );
    if (files.length === 0) {
        return { shipped: [], paths: [], problems: [], warnings: [] };
    }
    const modules = files.map(
        (path, index) => `export * as m${index} from "./src/content/${path}";`,
    );
    const source = [...modules, 'export { validate } from "./src/scenario/validate";'].join("\n");
    const loaded = await importSource(root, source);
    const shipped = [];
    const paths = [];
    const problems = [];
    files.forEach((path, index) => {
        const file = `src/content/${path}`;
        for (const [name, scenario] of Object.entries(loaded[`m${index}`])) {
            const [app] = path.split("/");
            if (isScenario(scenario)) {
                shipped.push({ app, file, scenario });
            } else if (isPath(scenario)) {
                paths.push({ app, file, path: scenario });
            } else {
                problems.push(`${file}: ${name} is exported and is neither a scenario nor a path`);
            }
        }
    });
    const found = shipped.flatMap((of) => judged(of, loaded.validate));
    const texts = (wanted) =>
        found.filter(({ severity }) => severity === wanted).map(({ text }) => text);
    const keys = new Set(shipped.map(({ scenario }) => scenario.key));
    problems.push(...texts("error"), ...doubles(shipped), ...homeless(root, shipped));
    problems.push(...pathProblems(paths, keys));
    return { shipped, paths, problems, warnings: texts("warning") };
}

function isScenario(thing) {
    return typeof thing?.key === "string" && Array.isArray(thing.steps);
}

function isPath(thing) {
    return typeof thing?.role === "string" && Array.isArray(thing.lines);
}

function judged({ file, scenario }, validate) {
    return validate(scenario).map(({ severity, step, path, message }) => {
        const where = [scenario.key, step === undefined ? "" : `step ${step}`, path].filter(
            Boolean,
        );
        return { severity, text: `${file}: ${where.join(", ")}: ${message}` };
    });
}

/** Odoo would never read them. */
function homeless(root, shipped) {
    return [...grouped(shipped, ({ app }) => `addon/golive_${app}`)]
        .filter(([addon]) => !existsSync(join(root, addon, "__manifest__.py")))
        .map(
            ([addon, [{ file }]]) =>
                `${file}: ${addon} has no __manifest__.py: make the addon first`,
        );
}

function doubles(shipped) {
    const id = ({ app, scenario }) => `golive_${app}.${scenarioXmlId(scenario)}`;
    return [...grouped(shipped, id)]
        .filter(([, same]) => same.length > 1)
        .map(
            ([xmlId, same]) =>
                `${same.map(({ file }) => file).join(", ")}: ${xmlId} is there twice`,
        );
}

/** Map.groupBy, which Node 20 lacks. */
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return groups;
}
