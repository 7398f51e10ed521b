import { floorOf, misstep, strange } from "../floors.mjs";
import { belowSource, onImport, resolved } from "../imports.mjs";

/** Imports go down the house, never up. */
export const floors = {
    meta: { type: "problem", schema: [], messages: { wrong: "{{what}}." } },
    create(context) {
        const path = belowSource(context.cwd, context.filename);
        const from = path && floorOf(path);
        if (!path) {
            return {};
        }
        return {
            ...onImport((node, name, typeOnly) => {
                const what = problem(path, from, name, typeOnly);
                if (from && what) {
                    context.report({ node, messageId: "wrong", data: { what } });
                }
            }),
            Program(node) {
                if (!from) {
                    const what = "no floor of the house: it belongs in one of the folders of src/";
                    context.report({ node, messageId: "wrong", data: { what } });
                }
            },
        };
    },
};

function problem(path, from, name, typeOnly) {
    if (!name.startsWith(".")) {
        return strange(from, name);
    }
    const target = resolved(path, name);
    const to = floorOf(target);
    if (target.startsWith("../") || !to) {
        return `"${name}" is not in the house: src/ imports nothing from outside of it`;
    }
    return /\.(js|ts)$/.test(name)
        ? "leave out the ending: Odoo's loader knows modules without"
        : misstep(from, to, typeOnly);
}
