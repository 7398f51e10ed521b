/** Words of CSS that stand for one fixed colour, whatever the theme. */
const NAMED =
    "black|white|gr[ae]y|silver|red|maroon|orange|gold|yellow|olive|lime|green|teal|aqua|cyan|blue|navy|purple|magenta|fuchsia|pink|brown";
const COLOURS = new RegExp(
    `#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\\(\\s*[\\d.]|(?<![\\w$-])(?:${NAMED})(?![\\w-])`,
    "i",
);

/** Frames around rules that are no scope of their own. */
const FRAME = /^@(media|supports|container|include|layer)\b/;

/**
 * What keeps a stylesheet from being ours alone and at home in every theme.
 *
 * @param {string} scss
 * @returns {string[]} `line: what`
 */
export function styleFaults(scss) {
    const faults = [];
    const roots = new Set();
    for (const { line, opens, text, inScope } of pieces(scss)) {
        if (!opens) {
            const value = text.slice(text.indexOf(":") + 1);
            const colour = text.includes(":") && COLOURS.exec(value.replaceAll(/(["']).*?\1/g, ""));
            if (colour) {
                faults.push(
                    `${line}: ${colour[0]} is the same in every theme: use a variable of Bootstrap's or Odoo's`,
                );
            }
        } else if (!inScope && text.startsWith("@keyframes")) {
            if (!/^@keyframes o_golive_/.test(text)) {
                faults.push(`${line}: "${text}": name it o_golive_…`);
            }
        } else if (!inScope && !FRAME.test(text)) {
            for (const selector of text.split(",").map((part) => part.trim())) {
                const [root] = /^\.o_golive_\w+/.exec(selector) ?? [];
                if (root) {
                    roots.add(root);
                } else {
                    faults.push(
                        `${line}: "${selector}" is not below an .o_golive_ class: it reaches into Odoo`,
                    );
                }
            }
        }
    }
    if (roots.size > 1) {
        faults.push(`1: ${[...roots].join(", ")}: one root for each file`);
    }
    return faults;
}

/** Declarations, and heads of blocks with whether a rule's block is around them. */
function* pieces(scss) {
    const bare = scss
        .replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "))
        .replaceAll(/(^|[\s;{}])\/\/.*$/gm, "$1");
    const scopes = [];
    let [start, line] = [0, 1];
    for (let at = 0; at < bare.length; at++) {
        if (bare[at] === "#" && bare[at + 1] === "{") {
            at = bare.indexOf("}", at);
        } else if ("{;}".includes(bare[at])) {
            const raw = bare.slice(start, at);
            const text = raw.trim();
            const opens = bare[at] === "{";
            const own = line + (raw.slice(0, raw.indexOf(text)).match(/\n/g)?.length ?? 0);
            if (text) {
                yield { line: own, opens, text, inScope: scopes.some(Boolean) };
            }
            if (opens) {
                scopes.push(!FRAME.test(text));
            } else if (bare[at] === "}") {
                scopes.pop();
            }
            line += raw.match(/\n/g)?.length ?? 0;
            start = at + 1;
        }
    }
}
