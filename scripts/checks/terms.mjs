import ts from "typescript";
import { lineOf } from "./modules.mjs";

/**
 * Terms of `_t` in a source file that Odoo's export has not found in the built one, and calls of `_t`
 * that it cannot read.
 *
 * @param {ts.SourceFile} file
 * @param {ReadonlySet<string>} exported
 * @returns {string[]}
 */
export function lostTerms(file, exported) {
    const lost = [];
    const visit = (node) => {
        if (ts.isCallExpression(node) && node.expression.getText(file) === "_t") {
            const [term] = node.arguments;
            const where = `${file.fileName}:${lineOf(file, node)}`;
            if (!term || !ts.isStringLiteralLike(term)) {
                lost.push(`${where}: _t of something that is not written out: no export finds it`);
            } else if (!exported.has(term.text)) {
                lost.push(`${where}: Odoo's term export does not find "${term.text}"`);
            }
        }
        node.forEachChild(visit);
    };
    visit(file);
    return lost;
}
