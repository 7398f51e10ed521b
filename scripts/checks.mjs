/**
 * `npm run checks`: what no compiler sees: that the installed Odoo has what we import, takes our built
 * files and finds our terms; that styles stay ours; that released scenarios stay as they are.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build/build.mjs";
import { readContent } from "./build/content.mjs";
import { filesBelow } from "./build/tree.mjs";
import { parse } from "./checks/modules.mjs";
import { askOdoo, NO_ODOO, odooAddons } from "./checks/odoo.mjs";
import { missingInOdoo } from "./checks/odoo_imports.mjs";
import { changedReleases } from "./checks/released.mjs";
import { runChecks } from "./checks/report.mjs";
import { styleFaults } from "./checks/styles.mjs";
import { lostTerms } from "./checks/terms.mjs";
import { tracesOfMachines } from "./checks/traces.mjs";
import { faultsOfBuilt } from "./checks/wrapping.mjs";
import { command } from "./sandbox/command.mjs";

const root = join(import.meta.dirname, "..");
const output = join(root, "addon/golive/static/src");
const python = join(import.meta.dirname, "checks");
const read = (path) => readFileSync(path, "utf8");

function sources(ending) {
    return filesBelow(join(root, "src"))
        .filter((path) => path.endsWith(ending) && !path.endsWith(".d.ts"))
        .filter((path) => !path.startsWith("content/"));
}

function builtModules(ofOdoo) {
    const paths = filesBelow(output).filter((path) => path.endsWith(".js"));
    const built = new Map(paths.map((path) => [path, read(join(output, path))]));
    return faultsOfBuilt(built, (path) => ofOdoo[path].wrapped);
}

async function terms(ofOdoo) {
    const exported = new Set(Object.values(ofOdoo).flatMap(({ terms: found }) => found));
    const lost = sources(".ts").flatMap((path) =>
        lostTerms(parse(`src/${path}`, read(join(root, "src", path))), exported),
    );
    const inTemplates = await askOdoo(join(python, "template_terms.py"), [output]);
    return [...lost, ...inTemplates.map((fault) => `src/${fault}`)];
}

function styles() {
    return sources(".scss").flatMap((path) =>
        styleFaults(read(join(root, "src", path))).map((fault) => `src/${path}:${fault}`),
    );
}

async function released() {
    const file = join(root, "src/content/released.json");
    if (!existsSync(file)) {
        return [];
    }
    const { shipped } = await readContent(root);
    return changedReleases(
        JSON.parse(read(file)),
        shipped.map(({ scenario }) => scenario),
    );
}

const help =
    "npm run checks: what no compiler sees, against the built files and the installed Odoo";

await command({ help }, async () => {
    const addons = odooAddons();
    if (!addons || !(await build(root))) {
        await runChecks([
            ["build, and Odoo to check it with", () => (addons ? ["not built"] : [NO_ODOO])],
        ]);
        return 1;
    }
    const ofOdoo = await askOdoo(join(python, "wrapped.py"), [output]);
    await runChecks([
        ["imports that the installed Odoo has", () => missingInOdoo(root, addons)],
        ["modules as Odoo's wrapper needs them", () => builtModules(ofOdoo)],
        ["terms that Odoo's export finds", () => terms(ofOdoo)],
        [
            "words of scenarios that can be translated",
            () => askOdoo(join(python, "content_terms.py"), [join(root, "addon")]),
        ],
        ["styles that are ours alone", styles],
        ["released scenarios, unchanged", released],
        ["no trace of a machine or registry", () => tracesOfMachines(root)],
    ]);
    return process.exitCode;
});
