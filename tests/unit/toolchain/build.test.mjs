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
    "src/scenario/kinds.ts": "export type Kind = 1;\n",
    "src/player/run.ts":
        'import type { Kind } from "../scenario/kinds";\nimport { b } from "./b";\n' +
        "export class Run { kind: Kind = b; }\n",
    "src/player/b.ts": "export const b = 1 as const;\n",
    "src/components/dock/dock.xml": "<templates/>\n",
    "src/components/dock/dock.scss": ".o_golive_dock {}\n",
    "src/content/purchase/one.ts": "export const one = 1;\n",
    "src/globals.d.ts": "declare const x: number;\n",
};

const outputFolder = (root) => join(root, "addon/golive/static/src");

test("one module per file with code, templates and styles beside, nothing else", async (t) => {
    const { files } = await frontEndFiles(world(t, SOURCES));
    assert.deepEqual([...files.keys()].sort(), [
        "components/dock/dock.scss",
        "components/dock/dock.xml",
        "player/b.js",
        "player/run.js",
    ]);
});

test("imports stay relative and without ending, types are gone", async (t) => {
    const { files } = await frontEndFiles(world(t, SOURCES));
    const text = Buffer.from(files.get("player/run.js")).toString();
    assert.match(text, /^import \{ b \} from "\.\/b";$/m);
    assert.doesNotMatch(text, /kinds/);
});

test("exports are a list at the end, which Odoo's wrapper reads whatever was exported", async (t) => {
    const source = "export function* count() { yield 1; }\nexport const [a, b] = [1, 2];\n";
    const { files } = await frontEndFiles(world(t, { "src/player/count.ts": source }));
    const text = Buffer.from(files.get("player/count.js")).toString();
    assert.match(text, /export \{\s+a,\s+b,\s+count\s+\};\s*$/);
});

test("two builds give the same bytes", async (t) => {
    const root = world(t, SOURCES);
    const [first, second] = [await frontEndFiles(root), await frontEndFiles(root)];
    assert.deepEqual([...first.files], [...second.files]);
});

test("what has no source any more is removed, what did not change is not written", async (t) => {
    const root = world(t, { ...SOURCES, "addon/golive/static/src/old/old.js": "" });
    const output = await frontEndFiles(root);
    assert.equal(place(output), 5);
    const run = join(outputFolder(root), "player/run.js");
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
