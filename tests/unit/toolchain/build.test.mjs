import assert from "node:assert/strict";
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    rmSync,
    statSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { frontEndFiles } from "../../../scripts/build/front_end.mjs";
import { place } from "../../../scripts/build/place.mjs";
import { filesBelow } from "../../../scripts/build/tree.mjs";

/** A repository with these sources, removed after the test. */
function world(t, sources) {
    const root = mkdtempSync(join(tmpdir(), "golive-"));
    t.after(() => rmSync(root, { recursive: true }));
    for (const [path, text] of Object.entries(sources)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    return root;
}

const SOURCES = {
    "src/boot.ts": 'import { lazy } from "./boot/lazy";\nwindow.boot = lazy;\n',
    "src/boot/lazy.ts": "export const lazy = 1;\n",
    "src/scenario/kinds.ts": "export type Kind = 1;\n",
    "src/player/run.ts":
        'import type { Kind } from "../scenario/kinds";\nimport { b } from "./b";\n' +
        "export class Run { kind: Kind = b; }\n",
    "src/player/b.ts": "export const b = 1 as const;\nexport const unused = 2;\n",
    "src/acting/acting.ts":
        'import { _t } from "@web/core/l10n/translation";\n' +
        'import { Run } from "../player/run";\nwindow.act = [new Run(), _t("Done")];\n',
    "src/components/dock/dock.xml": "<templates/>\n",
    "src/components/dock/dock.scss": ".o_golive_dock {}\n",
    "src/content/purchase/one.ts": "export const one = 1;\n",
    "src/globals.d.ts": "declare const x: number;\n",
};

const outputFolder = (root) => join(root, "addon/golive/static/src");

async function built(t, how, sources = SOURCES) {
    const { files } = await frontEndFiles(world(t, sources), how);
    return (path) => Buffer.from(files.get(path)).toString();
}

test("a module for what is fetched together, templates and styles as they are, nothing else", async (t) => {
    const { files } = await frontEndFiles(world(t, SOURCES));
    assert.deepEqual([...files.keys()].sort(), [
        "acting.js",
        "boot.js",
        "companion.js",
        "components/dock/dock.scss",
        "components/dock/dock.xml",
    ]);
});

test("another part's file is imported from its module, which offers that and no more", async (t) => {
    const text = await built(t, { plain: true });
    assert.match(text("acting.js"), /^import \{ Run \} from "@golive\/companion";$/m);
    assert.match(text("companion.js"), /export \{\s+Run\s+\};\s*$/);
    assert.doesNotMatch(text("companion.js"), /unused|Kind/);
    assert.doesNotMatch(text("boot.js"), /import|export/);
});

test("names are short, but that by which Odoo finds terms", async (t) => {
    const text = await built(t, {});
    assert.doesNotMatch(text("companion.js"), /class Run/);
    assert.match(text("acting.js"), /^import \{ _t \} from "@web\/core\/l10n\/translation";$/m);
    assert.match(text("acting.js"), /_t\("Done"\)/);
});

test("exports are a list at the end, which Odoo's wrapper reads whatever was exported", async (t) => {
    const sources = {
        "src/player/count.ts": "export function* count() { yield 1; }\n",
        "src/acting/acting.ts": 'import { count } from "../player/count";\nwindow.count = count;\n',
    };
    const text = await built(t, {}, sources);
    assert.match(text("companion.js"), /export \{\s+\w+ as g0\s+\};\s*$/);
    assert.match(text("acting.js"), /import \{ g0 as \w+ \} from "@golive\/companion"/);
});

test("two builds give the same bytes", async (t) => {
    const root = world(t, SOURCES);
    const [first, second] = [await frontEndFiles(root), await frontEndFiles(root)];
    assert.deepEqual([...first.files], [...second.files]);
});

test("what has no source any more is removed, what did not change is not written", async (t) => {
    const root = world(t, { ...SOURCES, "addon/golive/static/src/old/old.js": "" });
    const output = await frontEndFiles(root);
    assert.equal(place(output), 6);
    const run = join(outputFolder(root), "companion.js");
    const time = statSync(run).mtimeMs;
    assert.equal(place(output), 0);
    assert.equal(statSync(run).mtimeMs, time);
    assert.ok(!existsSync(join(outputFolder(root), "old")));
});

test("a mistake names file and line, and leaves the old output whole", async (t) => {
    const root = world(t, SOURCES);
    place(await frontEndFiles(root));
    const before = filesBelow(outputFolder(root)).map((p) =>
        readFileSync(join(outputFolder(root), p), "utf8"),
    );
    writeFileSync(join(root, "src/player/b.ts"), "export const b = ;\n");
    writeFileSync(join(root, "src/player/a.ts"), "export const a = 1;\n");
    await assert.rejects(frontEndFiles(root), { message: 'src/player/b.ts:1:18: Unexpected ";"' });
    const after = filesBelow(outputFolder(root)).map((p) =>
        readFileSync(join(outputFolder(root), p), "utf8"),
    );
    assert.deepEqual(after, before);
});
