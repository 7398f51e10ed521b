import { join } from "node:path";
import { build } from "./build/build.mjs";
import { command } from "./sandbox/command.mjs";
import { openCopy } from "./sandbox/database_copy.mjs";
import { addonFolder } from "./sandbox/paths.mjs";
import { addonsBesideHospital } from "./sandbox/templates.mjs";

const HELP = `npm run terms: has Odoo write all that is there to translate into the i18n folders of the addons, and
the French of it that is known. What is new then has an empty msgstr; what is gone is gone.`;

/** Odoo's own command empties a file before it reads from it what is translated of code. */
const EXPORT = `
import io
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
    folder = pathlib.Path(addon_folder, addon, "i18n")
    folder.mkdir(exist_ok=True)
    terms.save(str(folder / name))

for addon in addons:
    write(addon, None, f"{addon}.pot")
    plural = "nplurals=2; plural=(n > 1);"
    write(addon, "fr_FR", "fr.po", **{"Language": "fr", "Plural-Forms": plural})
`;

await command({ help: HELP }, async () => {
    await build(join(import.meta.dirname, ".."));
    const { on, remove } = await openCopy("terms", { lang: "fr_FR" });
    try {
        const addons = JSON.stringify(addonsBesideHospital());
        await on.shell(
            `addons = ${addons}\naddon_folder = ${JSON.stringify(addonFolder)}\n${EXPORT}`,
        );
    } finally {
        await remove();
    }
});
