import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { bundle } from "../../../scripts/bundling/command.mjs";
import { fingerprint, proveBundle } from "../../../scripts/bundling/container.mjs";
import { lines, packed } from "./packing.mjs";

const DATA = packed({ runs: lines({ id: "a" }) });
const KEY = fingerprint(proveBundle(DATA).key);
let folder;
let whole;

before(() => {
    folder = mkdtempSync(join(tmpdir(), "golive_bundle_"));
    whole = join(folder, "whole.golive");
    writeFileSync(whole, DATA);
});

after(() => rmSync(folder, { recursive: true, force: true }));

async function said(args, env = {}) {
    const lines = [];
    const code = await bundle(args, { say: (line) => lines.push(line), env });
    return { code, text: lines.join("\n") };
}

test("verify says who signed what, and refuses what is not whole", async () => {
    const { code, text } = await said(["verify", whole]);
    assert.equal(code, 0);
    for (const told of ["test (test)", "Änne (anne)", "2026-11-23T16:00:00Z", KEY, "runs"]) {
        assert.ok(text.includes(told), told);
    }
    const changed = join(folder, "changed.golive");
    writeFileSync(changed, Buffer.concat([DATA.subarray(0, -1), Buffer.from("x")]));
    const refused = await said(["verify", changed]);
    assert.equal(refused.code, 1);
    assert.match(refused.text, /the part "runs"/);
});

test("--key demands one, with spaces or without", async () => {
    for (const key of [KEY, KEY.replaceAll(" ", ""), KEY.toUpperCase()]) {
        assert.equal((await said(["verify", whole, "--key", key])).code, 0);
    }
    for (const key of ["", KEY.slice(0, -1), "0".repeat(64)]) {
        const { code, text } = await said(["verify", whole, "--key", key]);
        assert.equal(code, 1);
        assert.ok(text.includes(KEY));
    }
});

test("what cannot be tried says why, with 2", async () => {
    for (const [args, told, env] of [
        [[], /say export, import or verify/],
        [["verify"], /one file/],
        [["verify", whole, whole], /one file/],
        [["steal", whole], /say export/],
        [["constructor", whole], /say export/],
        [["verify", whole, "--url", "x"], /does not take --url/],
        [["export", whole, "--nonsense"], /nonsense/],
        [["verify", join(folder, "none")], /cannot be read/],
        [["export", whole], /--url/],
        [["export", whole, "--url", "http://127.0.0.1:1"], /GOLIVE_API_KEY/],
        [
            ["export", whole, "--url", "http://127.0.0.1:1"],
            /does not answer/,
            { GOLIVE_API_KEY: "k" },
        ],
        [["export", whole, "--url", "odoo"], /no address/, { GOLIVE_API_KEY: "k" }],
    ]) {
        const { code, text } = await said(args, env);
        assert.equal(code, 2, text);
        assert.match(text, told);
    }
    const { code, text } = await said(["--help"]);
    assert.equal(code, 0);
    assert.match(text, /npm run bundle -- verify FILE/);
});

test("it speaks to Odoo as an administrator's key lets it, and repeats what Odoo says", async () => {
    const asked = [];
    const server = createServer(async (request, response) => {
        const chunks = await request.toArray();
        asked.push({ ...request.headers, path: request.url, ...JSON.parse(Buffer.concat(chunks)) });
        const isExport = request.url.endsWith("export_file");
        response.statusCode = isExport ? 200 : 422;
        const file = DATA.toString("base64");
        response.end(JSON.stringify(isExport ? { name: "x", file } : { message: "No: why." }));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${server.address().port}`;
    const env = { GOLIVE_API_KEY: "secret" };
    try {
        const path = join(folder, "made.golive");
        const at = ["--url", url, "--database", "hospital"];
        const made = await said(
            ["export", path, ...at, "--scenario", "a.b", "--since", "2026-01-01"],
            env,
        );
        assert.equal(made.code, 0, made.text);
        assert.doesNotMatch(made.text, /secret/);
        assert.equal((await said(["verify", path])).code, 0);
        const refused = await said(["import", path, ...at, "--dry-run"], env);
        assert.equal(refused.code, 1);
        assert.match(refused.text, /No: why\./);
    } finally {
        await new Promise((resolve) => server.close(resolve));
    }
    const [exporting, importing] = asked;
    assert.equal(exporting.path, "/json/2/golive.bundle/export_file");
    assert.equal(exporting.authorization, "bearer secret");
    assert.equal(exporting["x-odoo-database"], "hospital");
    assert.deepEqual(
        [exporting.scenarios, exporting.proof, exporting.since],
        [["a.b"], true, "2026-01-01"],
    );
    assert.deepEqual([importing.dry_run, importing.trust], [true, null]);
});
