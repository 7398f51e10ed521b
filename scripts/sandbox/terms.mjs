/** Odoo's own command empties a file before it reads from it what is translated of code. */
const EXPORT = `
import io
import json
import pathlib
import polib
from odoo.tools.translate import trans_export

def write(addon, lang, name, **more):
    buffer = io.BytesIO()
    trans_export(lang, [addon], buffer, "po", env)
    terms = polib.pofile(buffer.getvalue().decode())
    # Without the day of the export: a file changes when its terms do.
    terms.metadata = {
        "Project-Id-Version": terms.metadata["Project-Id-Version"],
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        **more,
    }
    path = pathlib.Path(folder, addon, "i18n", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    # Odoo drops what was translated before it was in the .pot.
    said = {term.msgid: term.msgstr for term in polib.pofile(str(path))} if path.exists() else {}
    for term in terms:
        # Of what is new in a file, the database has the French of what stood there before.
        is_known = not said or term.msgid in said
        term.msgstr = (term.msgstr or said.get(term.msgid, "")) if is_known else ""
    terms.save(str(path))
    return [[term.msgid, term.msgstr] for term in terms]

french = {}
for addon in addons:
    write(addon, None, f"{addon}.pot")
    plural = {"Plural-Forms": "nplurals=2; plural=(n > 1);"}
    french[addon] = write(addon, "fr_FR", "fr.po", Language="fr", **plural)
print(mark + json.dumps(french))
`;
const MARK = "golive terms: ";

/**
 * Has Odoo write all that there is to translate in these addons, and the French that its database has,
 * as `<folder>/<addon>/i18n/<addon>.pot` and `fr.po`.
 *
 * @param {{shell: (code: string) => Promise<string>}} on Odoo on a database with French
 * @param {string[]} addons
 * @param {string} folder absolute
 * @returns {Promise<Record<string, [english: string, french: string][]>>} by addon
 */
export async function exportTerms(on, addons, folder) {
    const given = { addons, folder, mark: MARK };
    const said = Object.entries(given).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    const printed = await on.shell(`${said.join("\n")}\n${EXPORT}`);
    const line = printed.split("\n").find((text) => text.startsWith(MARK));
    if (!line) {
        throw new Error(`Odoo did not write the terms: ${printed.slice(-500)}`);
    }
    return JSON.parse(line.slice(MARK.length));
}
