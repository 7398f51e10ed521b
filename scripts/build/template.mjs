/**
 * A template without the white space that its layout in the source adds. OWL drops white space with a line
 * break between tags and folds it to one blank elsewhere, so that what is shown is the same.
 *
 * @param {string} text
 */
export function compactTemplate(text) {
    return `${text
        .trim()
        .replaceAll(/>\s*\n\s*</g, "><")
        .replaceAll(/\s*\n\s*/g, " ")}\n`;
}
