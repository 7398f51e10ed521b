import { join } from "node:path";
import { build } from "./build/build.mjs";
import { command } from "./sandbox/command.mjs";
import { openCopy } from "./sandbox/database_copy.mjs";
import { addonFolder } from "./sandbox/paths.mjs";
import { addonsBesideHospital } from "./sandbox/templates.mjs";
import { exportTerms } from "./sandbox/terms.mjs";

const HELP = `npm run terms: has Odoo write all that is there to translate into the i18n folders of the addons, and
the French of it that is known. What is new then has an empty msgstr; what is gone is gone.`;

await command({ help: HELP }, async () => {
    await build(join(import.meta.dirname, ".."));
    const { on, remove } = await openCopy("terms", { lang: "fr_FR" });
    try {
        const french = await exportTerms(on, addonsBesideHospital(), addonFolder);
        for (const [addon, terms] of Object.entries(french)) {
            const left = terms.filter(([, said]) => !said).length;
            console.log(`${addon}: ${terms.length} terms, ${left} without French`);
        }
    } finally {
        await remove();
    }
});
