import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openCopy } from "../../scripts/sandbox/database_copy.mjs";
import { addonFolder } from "../../scripts/sandbox/paths.mjs";
import { addonsBesideHospital } from "../../scripts/sandbox/templates.mjs";
import { exportTerms } from "../../scripts/sandbox/terms.mjs";

/** French for themselves: what is translated to the same word, Odoo exports as not translated. */
const SAME = new Set([
    ...["Absent", "Action", "Base", "Code", "Configuration", "Date", "Golive", "ID", "Maintenance"],
    ...[
        "Messages",
        "Mode",
        "Module",
        "Note",
        "Production",
        "SHA-256",
        "Score",
        "Script",
        "Site",
        "Sites",
        "Test",
        "URL",
    ],
    ...["Verdict", "Version", "Versions", "id", "kanban", "min"],
]);
const HOLE = /%\(\w+\)[sd]|%[sd]|\{\{?[\w.]+\}?\}|<\/?\w+[^>]*>/g;

describe("the French of all addons", () => {
    let copy;
    let folder;
    let french;

    before(async () => {
        copy = await openCopy("translated", { lang: "fr_FR" });
        folder = mkdtempSync(join(tmpdir(), "golive_terms_"));
        french = await exportTerms(copy.on, addonsBesideHospital(), folder);
    });

    after(async () => {
        await copy?.remove();
        rmSync(folder, { recursive: true, force: true });
    });

    test("the files are what Odoo exports, and what it loads comes out again", () => {
        const differing = addonsBesideHospital().flatMap((addon) =>
            [`${addon}.pot`, "fr.po"]
                .map((name) => join(addon, "i18n", name))
                .filter((path) => read(addonFolder, path) !== read(folder, path)),
        );
        assert.deepEqual(differing, [], "npm run terms writes them");
    });

    test("all of it is there in French", () => {
        const left = terms().filter(([english, said]) => !said && !SAME.has(english));
        assert.deepEqual(left, []);
    });

    test("the French has the same holes as the English", () => {
        const holes = (text) => (text.match(HOLE) ?? []).sort().join(" ");
        const wrong = terms().filter(([english, said]) => said && holes(english) !== holes(said));
        assert.deepEqual(wrong, []);
    });

    test("no line of French begins with a colon or ends with an open quote", () => {
        assert.deepEqual(
            terms().filter(([, said]) => /« |[ ][»:;?!]/.test(said)),
            [],
        );
    });

    function terms() {
        return Object.values(french).flat();
    }
});

function read(root, path) {
    return readFileSync(join(root, path), "utf8");
}
