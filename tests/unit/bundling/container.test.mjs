import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { fingerprint, proveBundle } from "../../../scripts/bundling/container.mjs";
import { lines, packed } from "./packing.mjs";

/** What Odoo made of the same content: see addon/golive/tests/test_bundle_file.py. */
const SAMPLE = readFileSync(join(import.meta.dirname, "sample.golive"));
const ROWS = Array.from({ length: 90 }, (_one, place) => ({
    id: `${place}`.padStart(4, "0"),
    text: "x".repeat(40),
}));
const PARTS = {
    results: lines(...ROWS),
    runs: lines({ id: "a", note: "Ä" }, { id: "b", mode: "learn" }),
};

function fault(data) {
    try {
        proveBundle(data);
    } catch (error) {
        return `${error.where} ${error.code}`;
    }
    return "whole";
}

test("what Odoo signed is whole, and says what is in it", () => {
    const { parts, source, key } = proveBundle(SAMPLE);
    assert.deepEqual(
        parts.map(({ name, count, encoding }) => [name, count, encoding]),
        [
            ["results", 90, "zlib"],
            ["runs", 2, "plain"],
        ],
    );
    assert.equal(source.name, "test");
    assert.match(fingerprint(key), /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    assert.equal(fault(packed(PARTS)), "whole");
});

test("one other byte anywhere is refused with its place", () => {
    const size = Number(SAMPLE.readBigUInt64BE(16));
    const [results] = proveBundle(SAMPLE).parts;
    const ends = [
        [88, "container"],
        [88 + size, "manifest"],
        [88 + size + 64, "signature"],
        [88 + size + 64 + results.stored.bytes, "results"],
        [SAMPLE.length, "runs"],
    ];
    for (let place = 0; place < SAMPLE.length; place += 1) {
        const changed = Buffer.from(SAMPLE);
        changed[place] ^= 1 + (place % 255);
        const [, expected] = ends.find(([end]) => place < end);
        assert.equal(fault(changed).split(" ")[0], expected, `byte ${place}`);
    }
});

test("what is cut or longer is refused", () => {
    for (let end = 0; end < SAMPLE.length; end += 11) {
        assert.match(fault(SAMPLE.subarray(0, end)), /^container/, `${end} bytes`);
    }
    assert.equal(fault(SAMPLE.subarray(0, -1)), "container cut");
    assert.equal(fault(Buffer.concat([SAMPLE, Buffer.from("\n")])), "container longer");
    assert.equal(fault(Buffer.from("PK\x03\x04")), "container unknown");
});

test("who holds the key still says nothing but the form", () => {
    const second = (values) => (manifest) => Object.assign(manifest.parts[1], values);
    const content = (values) => (manifest) => Object.assign(manifest.parts[0].content, values);
    for (const change of [
        ...["../x", "runs/x", "/runs", "results", "a", ""].map((name) => second({ name })),
        second({ count: -1 }),
        second({ count: 1.5 }),
        second({ encoding: "python" }),
        ({ parts }) => parts.reverse(),
        ({ parts }) => parts.push(parts[0]),
        (manifest) => Object.assign(manifest, { parts: [] }),
        (manifest) => Object.assign(manifest, { more: 1 }),
        (manifest) => Object.assign(manifest, { key: "00" }),
        (manifest) => Object.assign(manifest, { made: "2026-13-23T16:00:00Z" }),
        ({ source }) => Object.assign(source, { kind: "paradise" }),
        ({ source }) => Object.assign(source, { kind: ["test"] }),
        ({ by }) => Object.assign(by, { name: "x".repeat(501) }),
    ]) {
        assert.equal(fault(packed(PARTS, change)), "manifest malformed", `${change}`);
    }
    for (const [change, expected] of [
        [(manifest) => Object.assign(manifest, { format: 2 }), "manifest format"],
        [content({ bytes: 2 ** 28 }), "manifest too_big"],
        [content({ bytes: 20 }), "results size"],
        [content({ bytes: 100_000 }), "results size"],
        [content({ sha256: "0".repeat(64) }), "results changed"],
        [({ parts }) => Object.assign(parts[0], { count: 89 }), "results count"],
        [({ parts }) => parts.pop(), "container longer"],
    ]) {
        assert.equal(fault(packed(PARTS, change)), expected, `${change}`);
    }
});

test("lines are there once, in their order", () => {
    for (const [runs, expected] of [
        [lines({ id: "b" }, { id: "a" }), "runs order"],
        [lines({ id: "a" }, { id: "a" }), "runs order"],
        [lines({ id: 1 }), "runs malformed"],
        ["{\n", "runs malformed"],
        [lines({ id: "a" }).trimEnd(), "runs count"],
    ]) {
        assert.equal(fault(packed({ ...PARTS, runs })), expected, runs);
    }
});

test("a bomb is never unpacked", () => {
    const bomb = deflateSync(Buffer.alloc(50_000_000), { level: 9 });
    assert.equal(fault(packed(PARTS, () => {}, { results: bomb })), "results size");
    const more = Buffer.concat([deflateSync(Buffer.from(PARTS.results)), Buffer.from("more")]);
    assert.equal(fault(packed(PARTS, () => {}, { results: more })), "results size");
});
