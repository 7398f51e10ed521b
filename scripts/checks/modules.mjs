import ts from "typescript";

/**
 * What a module of ours, TypeScript or built, has to do with others.
 * @typedef {object} Module
 * @property {{from: string, names: string[], typeOnly: boolean, line: number}[]} imports names as they
 *     are exported over there; `*` for all
 * @property {Set<string>} exports
 * @property {string[]} reexports modules of which all is exported
 */

/**
 * @param {string} path
 * @param {string} text
 * @returns {ts.SourceFile}
 */
export function parse(path, text) {
    return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/**
 * @param {ts.SourceFile} file
 * @returns {Module}
 */
export function readModule(file) {
    const module = { imports: [], exports: new Set(), reexports: [] };
    for (const node of file.statements) {
        if (ts.isImportDeclaration(node)) {
            module.imports.push({ ...importOf(node), line: lineOf(file, node) });
        } else if (ts.isExportDeclaration(node)) {
            readExport(node, file, module);
        } else if (ts.isExportAssignment(node)) {
            module.exports.add("default");
        } else if (isExported(node)) {
            declaredNames(node).forEach((name) => module.exports.add(name));
        }
    }
    return module;
}

/** @returns {number} from 1 */
export function lineOf(file, node) {
    return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

function importOf({ importClause: clause, moduleSpecifier }) {
    const named = clause?.namedBindings;
    const elements = named && ts.isNamedImports(named) ? named.elements : [];
    const values = elements.filter((element) => !element.isTypeOnly);
    const typeOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (elements.length > 0 && values.length === 0 && !clause.name);
    const names = values.map((element) => (element.propertyName ?? element.name).text);
    if (clause?.name) {
        names.push("default");
    }
    if (named && ts.isNamespaceImport(named)) {
        names.push("*");
    }
    return { from: moduleSpecifier.text, names, typeOnly };
}

function readExport(node, file, module) {
    const elements =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
    elements.forEach((element) => module.exports.add(element.name.text));
    if (!node.moduleSpecifier) {
        return;
    }
    const from = node.moduleSpecifier.text;
    const names = elements.map((element) => (element.propertyName ?? element.name).text);
    module.imports.push({ from, names, typeOnly: node.isTypeOnly, line: lineOf(file, node) });
    if (!node.exportClause) {
        module.reexports.push(from);
    }
}

function isExported(node) {
    return (
        ts.canHaveModifiers(node) &&
        Boolean(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export)
    );
}

function declaredNames(node) {
    if (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Default) {
        return ["default"];
    }
    if (ts.isVariableStatement(node)) {
        return node.declarationList.declarations.flatMap(({ name }) => boundNames(name));
    }
    return node.name ? [node.name.text] : [];
}

function boundNames(name) {
    return ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((element) =>
              ts.isOmittedExpression(element) ? [] : boundNames(element.name),
          );
}
