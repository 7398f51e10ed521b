import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { FORBIDDEN } from "../../../scripts/lint/forbidden.mjs";
import { golive } from "../../../scripts/lint/plugin.mjs";

/** The messages that one file of a repository gets from the rules of the house. */
function lint(path, text, root = "/repo") {
    const linter = new Linter({ cwd: root });
    const config = {
        files: ["**/*.ts"],
        languageOptions: { parser: tseslint.parser },
        plugins: { golive },
        rules: {
            "golive/floors": "error",
            "golive/file-names": "error",
            "golive/no-cycle": "error",
            "no-restricted-syntax": ["error", ...FORBIDDEN],
        },
    };
    return linter
        .verify(text, config, { filename: join(root, path) })
        .map(({ message }) => message);
}

const UP = [
    ["scenario/a.ts", "../player/run", /belongs in src\/player, or takes/],
    ["player/a.ts", "../screen/find", /as a port in src\/player/],
    ["screen/a.ts", "../server/outbox", /is beside src\/screen/],
    ["server/a.ts", "../screen/find", /is beside src\/server/],
    ["services/a.ts", "../components/dock/dock", /belongs in src\/components/],
    ["services/a.ts", "../acting/verify", /reach it by loadBundle/],
    ["components/dock/dock.ts", "../../acting/verify", /is beside src\/components/],
    ["components/dock/dock.ts", "../../boot/forms", /an Odoo service or in a registry/],
    ["boot.ts", "./components/dock/dock", /loaded lazily, boot always/],
    ["boot/a.ts", "../services/b", /reach it by loadBundle/],
    ["content/purchase/a.ts", "../../player/run", /imports src\/scenario only/],
    ["vendor/a.ts", "../screen/find", /belongs in src\/screen/],
    ["services/a.ts", "../content/purchase/a", /arrives as records/],
    ["scenario/a.ts", "../../scripts/x", /imports nothing from outside/],
    ["scenario/a.ts", "./types.js", /leave out the ending/],
    ["player/a.ts", "@web/core/registry", /services or above/],
    ["screen/a.ts", "@odoo/owl", /services or above/],
    ["services/a.ts", "@floating-ui/dom", /wrap @floating-ui\/dom there/],
    ["services/a.ts", "@golive/player/run", /by relative path/],
];

for (const [file, name, message] of UP) {
    test(`${file} may not import ${name}, and is told where it belongs`, () => {
        const messages = lint(`src/${file}`, `import { a } from "${name}";\nexport const b = a;\n`);
        assert.equal(messages.length, 1, messages.join("\n"));
        assert.match(messages[0], message);
    });
}

const DOWN = [
    ["components/dock/dock.ts", "../../screen/find"],
    ["acting/verify.ts", "../services/companion"],
    ["components/dock/dock.ts", "@web/core/registry"],
    ["services/a.ts", "../vendor/floating"],
    ["content/purchase/a.ts", "../../scenario/builders"],
    ["vendor/floating.ts", "@floating-ui/dom"],
    ["boot.ts", "./boot/launcher"],
    ["boot/a.ts", "@odoo/owl"],
];

for (const [file, name] of DOWN) {
    test(`${file} may import ${name}`, () => {
        assert.deepEqual(
            lint(`src/${file}`, `import { a } from "${name}";\nexport const b = a;\n`),
            [],
        );
    });
}

test("boot may import types from where it may not import code", () => {
    assert.deepEqual(
        lint("src/boot.ts", 'import type { A } from "./services/a";\nexport type B = A;\n'),
        [],
    );
});

const FAILS_IN_ODOO = [
    ["export default class A {}", /No default exports/],
    ["export class A { #a = 1; }", /#private/],
    ["export class A extends B { props!: P; }", /wipes what OWL set/],
    ["export class A extends B { env: E; }", /wipes what OWL set/],
    ["export class A extends B { orm = useService('orm'); }", /in setup\(\)/],
    ["export const a = { b: _t('x') };", /not loaded yet/],
    ["const a = await b; export { a };", /No await/],
    ["export const a = () => import('./b');", /loadBundle/],
    ["export let a = 1;", /copies exports once/],
    ["export enum A { b }", /closed union/],
];

for (const [code, message] of FAILS_IN_ODOO) {
    test(`forbidden: ${code}`, () => {
        const messages = lint("src/services/a.ts", code);
        assert.equal(messages.length, 1, messages.join("\n"));
        assert.match(messages[0], message);
    });
}

const WORKS_IN_ODOO = [
    "export class A extends B { declare props: P; static props = {}; setup() { this.orm = useService('orm'); } }",
    "export const a = () => _t('x');",
    "export async function a() { await b; }",
    "declare module 'registries' { interface A { b: 1 } } export {};",
];

for (const code of WORKS_IN_ODOO) {
    test(`allowed: ${code}`, () => assert.deepEqual(lint("src/services/a.ts", code), []));
}

for (const [name, message] of [
    ["index", /barrel/],
    ["dom_utils", /names? the one idea|says nothing/],
    ["helpers", /says nothing/],
    ["myFile", /snake_case/],
]) {
    test(`no file is named ${name}.ts`, () =>
        assert.match(lint(`src/screen/${name}.ts`, "")[0], message));
}

test("names that only hold such a word are names", () => {
    assert.deepEqual(lint("src/screen/commons_map.ts", ""), []);
});

test("a ring of imports is shown as a ring; types may go round", (t) => {
    const root = mkdtempSync(join(tmpdir(), "golive-"));
    t.after(() => rmSync(root, { recursive: true }));
    const a = 'import { b } from "./b";\nexport const a = b;\n';
    for (const [path, text] of [
        ["src/player/a.ts", a],
        ["src/player/b.ts", 'import { c } from "./c";\nexport const b = c;\n'],
        ["src/player/c.ts", 'import { a } from "./a";\nexport const c = a;\n'],
        ["src/player/d.ts", 'import type { E } from "./e";\nexport const d = 1;\n'],
        ["src/player/e.ts", 'import { d } from "./d";\nexport type E = typeof d;\n'],
    ]) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    const [message] = lint("src/player/a.ts", a, root);
    assert.match(message, /player\/a → player\/b → player\/c → player\/a/);
    assert.deepEqual(
        lint("src/player/e.ts", 'import { d } from "./d";\nexport type E = typeof d;\n', root),
        [],
    );
});
