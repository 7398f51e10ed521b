import { dirname, join, relative } from "node:path";

/**
 * What a file imports or re-exports: one visitor for the rules that are about it.
 *
 * @param {(node: object, name: string, typeOnly: boolean) => void} visit
 */
export function onImport(visit) {
    const statement = (node) => {
        if (node.source) {
            visit(node, node.source.value, isTypeOnly(node));
        }
    };
    return {
        ImportDeclaration: statement,
        ExportNamedDeclaration: statement,
        ExportAllDeclaration: statement,
        ImportExpression: (node) => {
            if (node.source.type === "Literal") {
                visit(node, node.source.value, false);
            }
        },
    };
}

function isTypeOnly(node) {
    const kind = node.importKind ?? node.exportKind;
    const names = node.specifiers ?? [];
    const each = (specifier) => (specifier.importKind ?? specifier.exportKind) === "type";
    return kind === "type" || (names.length > 0 && names.every(each));
}

/** The path below src/ of a file, or undefined where it lies elsewhere. */
export function belowSource(root, file) {
    const path = relative(join(root, "src"), file).replaceAll("\\", "/");
    return path.startsWith("../") ? undefined : path;
}

/** What a relative import means, below src/ and without ending. */
export function resolved(path, name) {
    return join(dirname(path), name)
        .replaceAll("\\", "/")
        .replace(/\.(js|ts)$/, "");
}
