import { basename } from "node:path";

const EMPTY = /(^|_)(util|utils|helper|helpers|common|misc)(_|$)/;

/** A file's name says its idea. */
export const fileNames = {
    meta: {
        type: "problem",
        schema: [],
        messages: {
            snake: 'Name files in snake_case, as Odoo does: "{{name}}" is not.',
            empty: '"{{name}}" says nothing about what is in it: name the one idea of the file.',
            barrel: "No barrel files: import from the file that defines it.",
        },
    },
    create(context) {
        return {
            Program(node) {
                const name = basename(context.filename);
                const stem = name.replace(/(\.(test|config|d))?\.m?[jt]s$/, "");
                const messageId = fault(stem);
                if (messageId) {
                    context.report({ node, messageId, data: { name } });
                }
            },
        };
    },
};

function fault(stem) {
    if (stem === "index") {
        return "barrel";
    }
    if (EMPTY.test(stem)) {
        return "empty";
    }
    return /^[a-z0-9]+(_[a-z0-9]+)*$/.test(stem) ? undefined : "snake";
}
