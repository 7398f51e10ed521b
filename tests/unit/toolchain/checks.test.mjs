import assert from "node:assert/strict";
import { test } from "node:test";
import { lostTerms } from "../../../scripts/checks/terms.mjs";
import { parse, readModule } from "../../../scripts/checks/modules.mjs";
import { changedReleases, hashOf } from "../../../scripts/checks/released.mjs";
import { styleFaults } from "../../../scripts/checks/styles.mjs";
import { tracesIn } from "../../../scripts/checks/traces.mjs";
import { faultsOfBuilt } from "../../../scripts/checks/wrapping.mjs";

test("styles below one root with variables for colours pass", () => {
    const scss = `
        // body { color: red }
        /* #fff */
        .o_golive_dock { color: $white; &.open, > a:hover { border: 1px solid var(--border-color); } }
        .o_golive_dock::backdrop { background: rgba($black, 0.5); }
        @include media-breakpoint-down(md) { .o_golive_dock { inset: auto 0 0; } }
        @keyframes o_golive_pulse { 50% { opacity: 0.5; } }`;
    assert.deepEqual(styleFaults(scss), []);
});

for (const [scss, fault] of [
    [".o_form_view { color: $white; }", /1: "\.o_form_view" is not below/],
    ["\n.o_golive_a, .btn { margin: 0 }", /2: "\.btn" is not below/],
    ["@media print { body { margin: 0 } }", /"body" is not below/],
    [".o_golive_a { color: #fff }", /#fff/],
    [".o_golive_a { color: rgb(0 0 0) }", /rgb\(0/],
    [".o_golive_a { border: 1px solid red; }", /red is the same/],
    [".o_golive_a { x: y }\n.o_golive_b { x: y }", /one root/],
    ["@keyframes spin { to { rotate: 1turn } }", /name it o_golive_/],
]) {
    test(`style: ${scss.trim()}`, () => {
        const faults = styleFaults(scss);
        assert.equal(faults.length, 1, faults.join("\n"));
        assert.match(faults[0], fault);
    });
}

test("what a module exports and imports, in all the ways to write it", () => {
    const module = readModule(
        parse(
            "a.js",
            `import { a as b, type T } from "./m"; import type { U } from "./types"; import * as n from "n";
             export const { c, d: [e] } = b; export class F {} export { n as g }; export * from "./o";
             export function h() {} export default b;`,
        ),
    );
    assert.deepEqual([...module.exports], ["c", "e", "F", "g", "h", "default"]);
    assert.deepEqual(
        module.imports.map(({ from, names, typeOnly }) => [from, names, typeOnly]),
        [
            ["./m", ["a"], false],
            ["./types", ["U"], true],
            ["n", ["*"], false],
            ["./o", [], false],
        ],
    );
    assert.deepEqual(module.reexports, ["./o"]);
});

/** A wrapper that finds what it is told to find. */
const wrapper = (dependencies, exports) => () =>
    `odoo.define('@golive/a', ${JSON.stringify(dependencies).replaceAll('"', "'")}, function (require) {\n` +
    `const __exports = {};\n${exports.map((name) => `__exports.${name} = 1;\n`).join("")}return __exports; });`;

const built = (text, more = {}) => new Map(Object.entries({ "a.js": text, ...more }));

test("a built module that Odoo wraps as it is meant has no faults", () => {
    const files = built('import { b } from "@web/b";\nexport const a = b;\n');
    assert.deepEqual(faultsOfBuilt(files, wrapper(["@web/b"], ["a"])), []);
});

for (const [text, wrapped, fault] of [
    ["export default 1;", wrapper([], ["default"]), /a\.js:1: default export/],
    ["const a = await 1;", wrapper([], []), /a\.js:1: await/],
    ["const a = () => import('b');", wrapper([], []), /import\(\)/],
    ["const a = `\nimport a from b`;", wrapper([], []), /template literal begins with import/],
    [
        'import { b } from "@golive/b";',
        wrapper(["@golive/b"], []),
        /imports b\.js, which is not built/,
    ],
    ['import "@web/b";', wrapper([], []), /Odoo misses its import of @web\/b/],
    ["/* require('c') */", wrapper(["c"], []), /Odoo sees an import of c/],
    ["export const a = 1;", wrapper([], []), /Odoo misses its export a/],
    ["const a = 1;", () => "export { a };", /it is no JavaScript/],
]) {
    test(`built: ${JSON.stringify(text)}`, () => {
        const faults = faultsOfBuilt(built(text), wrapped);
        assert.equal(faults.length, 1, faults.join("\n"));
        assert.match(faults[0], fault);
    });
}

test("boot may not need what is loaded later", () => {
    const files = new Map([
        ["boot.js", 'import { a } from "@golive/companion";'],
        ["companion.js", "export const a = 1;"],
    ]);
    const wrapped = (path) =>
        (path === "boot.js" ? wrapper(["@golive/companion"], []) : wrapper([], ["a"]))();
    assert.match(faultsOfBuilt(files, wrapped).join(), /always loaded and imports companion\.js/);
});

test("terms that the export lacks or cannot read are named", () => {
    const file = parse("src/a.ts", '_t("Found"); _t("Lost"); _t(name); _t(`Found`);');
    assert.deepEqual(lostTerms(file, new Set(["Found"])), [
        'src/a.ts:1: Odoo\'s term export does not find "Lost"',
        "src/a.ts:1: _t of something that is not written out: no export finds it",
    ]);
});

const SCENARIO = { key: "purchase.order", version: 1, steps: [{ key: "a", say: "b" }] };
const HASH = hashOf({ steps: [{ say: "b", key: "a" }], version: 1, key: "purchase.order" });

for (const [what, released, scenario, fault] of [
    ["unchanged", { "purchase.order@1": HASH }, SCENARIO, undefined],
    ["not released", {}, { ...SCENARIO, name: "New" }, undefined],
    ["changed", { "purchase.order@1": HASH }, { ...SCENARIO, name: "New" }, /make version 2/],
    ["gone", { "purchase.order@1": HASH }, { ...SCENARIO, version: 2 }, /bring it back/],
    ["listed without hash", { "purchase.order@1": "" }, SCENARIO, new RegExp(HASH)],
]) {
    test(`a released scenario, ${what}`, () => {
        const faults = changedReleases(released, [scenario]);
        assert.equal(faults.length, fault ? 1 : 0, faults.join("\n"));
        if (fault) {
            assert.match(faults[0], fault);
        }
    });
}

for (const [text, traces] of [
    ["https://registry.example.com/esbuild", 1],
    ['"resolved": "http://mirror/x.tgz"', 1],
    ["/home/ada/golive", 1],
    ["/root/golive", 1],
    [".odoo/root/usr/lib, <root>/usr, $home/x", 0],
]) {
    test(`traces of a machine: ${text}`, () => assert.equal(tracesIn("a", text).length, traces));
}
