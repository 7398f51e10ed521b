import { record, reference, roleXmlId, text, value } from "./scenario_xml.mjs";

/**
 * A learning path as Odoo data records: found by its role, and the customer's own once it is there.
 *
 * @param {import("../../src/scenario/path").Path} path
 * @returns {string} `<record>` elements, indented to stand inside `<odoo>`
 */
export function pathXml({ role, name, lines }) {
    const id = `path_${role.replaceAll(".", "_")}`;
    const head = record(id, "golive.path", [
        text("name", name),
        reference("role_id", roleXmlId(role)),
    ]);
    const rows = lines.map(({ scenario, mode, days, since }, index) =>
        // Never by its place: the next version may put another line before it.
        record(`${id}_${scenario.replaceAll(".", "_")}_${mode}`, "golive.path.line", [
            reference("path_id", id),
            value("sequence", (index + 1) * 10),
            text("key", scenario),
            text("mode", mode),
            value("days", days),
            text("since", since),
        ]),
    );
    return [head, ...rows].join("");
}

/**
 * What is wrong with the paths that are shipped.
 *
 * @param {readonly {file: string, path: import("../../src/scenario/path").Path}[]} paths
 * @param {ReadonlySet<string>} keys of the scenarios that are shipped
 * @returns {string[]}
 */
export function pathProblems(paths, keys) {
    const roles = paths.map(({ path }) => path.role);
    return paths.flatMap(({ file, path }, at) => {
        const say = (problem) => `${file}: path of ${path.role}: ${problem}`;
        const seen = new Set();
        const found = roles.indexOf(path.role) === at ? [] : [say("there is another one")];
        if (!path.lines.length) {
            found.push(say("it has no lines"));
        }
        for (const { scenario, mode, days, since } of path.lines) {
            if (!keys.has(scenario)) {
                found.push(say(`there is no scenario "${scenario}"`));
            }
            if (seen.has(`${scenario} ${mode}`)) {
                found.push(say(`"${scenario}" in ${mode} is there twice`));
            }
            if (days < 0 && since !== "live") {
                found.push(say(`only what is counted from the go-live is due before it`));
            }
            seen.add(`${scenario} ${mode}`);
        }
        return found;
    });
}
