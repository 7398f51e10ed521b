/** Where a file's code begins in a bundle that Odoo has minified. */
const MODULE = /^\/\* (\/\S+) \*\/$/gm;
/** Where a bundle's templates begin, and each of them. */
const TEMPLATES = /^\s*odoo\.define\("[^"]+\.bundle\.xml"/m;
const TEMPLATE = /^\s*registerTemplate(?:Extension)?\("[^"]+", `(\/[^`]+)`/gm;

/**
 * The parts of a minified bundle, as Odoo serves it, that come from files below a folder: code and
 * templates, which Odoo puts at the end as code that registers them.
 *
 * @param {string} bundle
 * @param {(file: string) => boolean} isWanted told `/golive/static/src/boot.js`
 * @returns {string}
 */
export function partOfBundle(bundle, isWanted) {
    const middle = bundle.search(TEMPLATES);
    const end = middle < 0 ? bundle.length : middle;
    return [...pieces(bundle.slice(0, end), MODULE), ...pieces(bundle.slice(end), TEMPLATE)]
        .filter(({ file }) => isWanted(file))
        .map(({ text }) => text)
        .join("");
}

function pieces(text, head) {
    const heads = [...text.matchAll(head)];
    return heads.map((match, index) => ({
        file: match[1],
        text: text.slice(match.index, heads[index + 1]?.index),
    }));
}
