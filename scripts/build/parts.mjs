/**
 * Which Odoo module a file below src/ goes into. A module of its own for each file costs 80 to 100 B
 * of what is served, a third of the dock's budget with as many files as the house has: so one is made
 * for what is fetched together, and `addon/golive/__manifest__.py` puts each into its bundle.
 */
const PARTS = [
    ["check_views", /^boot\/check_views\.ts$/],
    ["author_views", /^boot\/author_views\.ts$/],
    ["authoring", /^authoring\/|^server\/(author_server|recorder_server|read_author)\.ts$/],
    ["boot", /^boot(\.ts$|\/)/],
    ["acting", /^(acting|screen\/acting)\/|^player\/driver\.ts$/],
    [
        "keeping",
        /^server\/outbox|^services\/(kept|leaving|tabs|drafts|guide_focus)\.ts$|^screen\/(in_dialog|deliberate)\.ts$/,
    ],
    [
        "more",
        /^components\/(modes|moments)\/|^services\/(folding|lines|arch|entries|absence|calls|covering|handing|palette|work_place|giving_up|check_plan|lost_record|whereabouts)\.ts$|^screen\/(nameless|openers)\.ts$|^server\/run_server\.ts$|^player\/(window|road)\.ts$/,
    ],
    [
        "home",
        /^components\/home\/|^services\/(person|where_i_am)\.ts$|^server\/(read_person|person_server)\.ts$/,
    ],
    // What authors need and the player does not: it runs in Node only, so far.
    [
        null,
        /^scenario\/(rules\/|(parse|path|problem|validate|vocabulary|builders|places|domain|schema_domain)\.ts$)/,
    ],
    ["companion", /./],
];

/** @returns {string | null} the part of a path below src/; null: it is not served */
export function partOf(path) {
    return path.startsWith("vendor/")
        ? path.replace(/\.ts$/, "")
        : PARTS.find(([, files]) => files.test(path))[0];
}

/**
 * The module's own source: it takes in all of its files and offers what other parts import.
 *
 * @param {string[]} paths of its files, below src/
 * @param {Map<string, Set<string>>} wanted names that other parts import, by path
 * @param {(path: string, name: string) => string} nameOf what those parts call it
 */
export function sourceOf(paths, wanted, nameOf) {
    const lines = paths.map((path) => `import "./${path}";`);
    const offered = paths.filter((path) => wanted.has(path));
    for (const path of offered) {
        const pairs = [...wanted.get(path)]
            .sort()
            .map((name) => `${name} as ${nameOf(path, name)}`);
        lines.push(`export { ${pairs.join(", ")} } from "./${path}";`);
    }
    return lines.join("\n");
}

/** @returns {Map<string, string[]>} the files of each part that is served */
export function partsOf(paths) {
    const parts = new Map();
    for (const path of paths) {
        const part = partOf(path);
        if (part !== null) {
            parts.set(part, [...(parts.get(part) ?? []), path]);
        }
    }
    return parts;
}
