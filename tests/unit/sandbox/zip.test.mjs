import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { zip } from "../../../scripts/packaging/zip.mjs";

const FILES = [
    ["golive/__init__.py", Buffer.from("from . import models\n")],
    ["golive/i18n/é.po", Buffer.from("né")],
    ["golive/empty", Buffer.alloc(0)],
];

test("a zip unpacks to the same files", (t) => {
    const folder = mkdtempSync(join(tmpdir(), "golive-zip-"));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "a.zip"), zip(new Map(FILES)));
    const unpack = ["-m", "zipfile", "-e", join(folder, "a.zip"), folder];
    execFileSync("/usr/bin/python3", unpack);
    for (const [path, bytes] of FILES) {
        assert.deepEqual(readFileSync(join(folder, path)), bytes);
    }
});

test("the same files give the same bytes, in whatever order they come", () => {
    assert.deepEqual(zip(new Map(FILES)), zip(new Map(FILES.toReversed())));
});
