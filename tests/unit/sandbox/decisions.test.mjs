import assert from "node:assert/strict";
import { test } from "node:test";
import { isInstalled, isUsed } from "../../../scripts/sandbox/addons.mjs";
import { teachesOtherwise, whatChanged } from "../../../scripts/sandbox/demo_database.mjs";
import { diagnose } from "../../../scripts/sandbox/diagnose.mjs";
import { addonsNamed } from "../../../scripts/sandbox/external.mjs";
import { judge, LAYERS, PLAN, readTally } from "../../../scripts/sandbox/layers.mjs";
import { nodeProblem } from "../../../scripts/sandbox/node_version.mjs";
import { readMetadata } from "../../../scripts/sandbox/oca_addons.mjs";
import { parsePort } from "../../../scripts/sandbox/ports.mjs";
import { lastWords } from "../../../scripts/sandbox/process.mjs";
import { readResults, troubleIn } from "../../../scripts/sandbox/python_results.mjs";
import { duration } from "../../../scripts/sandbox/stages.mjs";
import { installProblem } from "../../../scripts/sandbox/system_packages.mjs";

test("a Node that is too old is told what to install", () => {
    assert.match(nodeProblem("18.20.4"), /18\.20\.4 is too old: install Node 20\.19/);
    assert.match(nodeProblem("20.18.9"), /too old/);
    assert.equal(nodeProblem("20.19.0"), "");
    assert.equal(nodeProblem("22.1.0"), "");
});

for (const [said, meant] of [
    ["dpkg-deb: error: write: No space left on device", /disk is full/],
    ["npm error code ENOTFOUND", /npm registry was not reached/],
    ["E: Failed to fetch x  Could not connect to 127.0.0.1:9", /Debian's package server/],
    ["pip._vendor.urllib3.exceptions.NewConnectionError: refused", /Python package index/],
    ["E: Could not get lock /var/lib/dpkg/lock-frontend", /another package installation/],
    ["initdb: error: cannot be run as root", /PostgreSQL refuses to run as root/],
    ["W: GPG error: NO_PUBKEY 648ACFD622F3D138", /signature/],
]) {
    test(`known trouble is told by its name: ${said}`, () => assert.match(diagnose(said), meant));
}

test("addons in a folder that is not there are no addons", () => {
    assert.deepEqual(addonsNamed([import.meta.dirname]), [import.meta.dirname]);
    assert.throws(() => addonsNamed(["/nope"]), /ODOO_ADDONS names \/nope, which is not a folder/);
    assert.throws(() => addonsNamed([import.meta.filename]), /not a folder/);
});

test("what no rule knows is left to the program's own words", () => {
    assert.equal(diagnose("Segmentation fault"), "");
    const output = "Traceback\nValueError: wrong\nINFO failed to do\nbye\n";
    assert.equal(lastWords(output), "ValueError: wrong");
    assert.equal(lastWords("one\nE: two\nthree"), "E: two");
    assert.equal(lastWords("one\ntwo"), "two");
});

test("a package that the release does not have is not taken for a network that is down", () => {
    const unknown = "E: Unable to locate package python3-cbor2";
    assert.match(installProblem(unknown, "", ["python3-cbor2"]), /no package python3-cbor2/);
    const down = "W: Failed to fetch http://x  Temporary failure resolving 'x'";
    assert.match(installProblem(unknown, down, ["python3-cbor2"]), /was not reached/);
    assert.match(installProblem("?", "", ["a", "b"]), /apt-get install .* a b` as root/);
});

test("a port is a number that a server may have", () => {
    assert.equal(parsePort("8069"), 8069);
    for (const text of ["", "0", "70000", "80x", "-1"]) {
        assert.throws(() => parsePort(text), { exitCode: 2 });
    }
});

test("times read as people say them", () => {
    assert.deepEqual([340, 12_300, 125_000].map(duration), ["0.3 s", "12 s", "2 min 5 s"]);
});

test("OCA addons bring the OCA addons that they require, and not Odoo", () => {
    const text = "Name: x\nVersion: 19.0.1.3.2\nRequires-Dist: odoo==19.0.*\n";
    const more =
        "Requires-Dist: odoo-addon-helpdesk_mgmt<19.1,>=19.0\n\nRequires-Dist: odoo-addon-no\n";
    const expected = { version: "19.0.1.3.2", requires: ["odoo-addon-helpdesk-mgmt"] };
    assert.deepEqual(readMetadata(text + more), expected);
});

test("a demo is made anew where the scenarios of what is in it changed", () => {
    const then = {
        addons: { golive: "a", golive_stock: "b" },
        frozen: { golive: "x", golive_stock: "y" },
    };
    const having = (frozen) => ({ addons: { ...then.addons, golive_new: "c" }, frozen });
    assert.equal(teachesOtherwise(then, having({ ...then.frozen, golive_new: "z" })), false);
    assert.equal(teachesOtherwise(then, having({ ...then.frozen, golive_stock: "z" })), true);
    assert.equal(teachesOtherwise({ addons: then.addons }, having(then.frozen)), true);
});

test("a demo database is updated only by what changed", () => {
    const then = { odoo: "19.0", addons: { golive: "a", golive_purchase: "b" } };
    assert.deepEqual(whatChanged(then, then), []);
    const now = { odoo: "19.0", addons: { golive: "c", golive_purchase: "b", golive_stock: "d" } };
    assert.deepEqual(whatChanged(then, now), ["-u", "golive", "-i", "golive_stock"]);
    assert.deepEqual(whatChanged(then, { ...then, odoo: "19.1" }).slice(0, 2), ["-u", "base"]);
});

test("assets are served as they are, all else must be installed", () => {
    assert.ok(isInstalled("views/golive_menu.xml") && isInstalled("static/description/icon.png"));
    assert.ok(!isInstalled("static/src/boot.js") && !isInstalled("tests/test_run.py"));
    assert.ok(isUsed("static/src/boot.js") && !isUsed("tests/test_run.py"));
});

test("a layer counts by its last closing line", () => {
    const output = "1 passed, 0 failed, 0 skipped\nmore\n7 passed, 0 failed, 2 skipped\n";
    assert.deepEqual(readTally(output), { passed: 7, failed: 0, skipped: 2 });
    assert.equal(judge(output, 0).failed, 0);
});

test("a layer that fails without saying so, dies or proves nothing counts as a failure", () => {
    assert.equal(judge("7 passed, 0 failed, 0 skipped", 1).failed, 1);
    assert.equal(judge("Segmentation fault", 139).failed, 1);
    assert.equal(judge("all fine", 0).failed, 1);
    assert.equal(judge("0 passed, 0 failed, 0 skipped", 0).failed, 1);
    assert.equal(judge("0 passed, 3 failed, 0 skipped", 1).failed, 3);
});

test("every layer is run once", () => {
    assert.deepEqual(PLAN.flat(2).sort(), Object.keys(LAYERS).sort());
});

const RESULT = "2026-01-01 00:00:00,000 7 ERROR db odoo.tests.result:";

test("Odoo's tests are counted from its closing line", () => {
    const skipped = "2026-01-01 00:00:00,000 7 INFO db odoo.addons.x.tests: skipped T.t : why\n";
    const log = `${skipped}${RESULT} 1 failed, 2 error(s) of 10 tests when loading database 'db'`;
    assert.deepEqual(readResults(log), { passed: 6, failed: 3, skipped: 1 });
    assert.equal(readResults("Traceback"), null);
});

test("of Odoo's log only what went wrong is shown, with its traceback", () => {
    const info = "2026-01-01 00:00:00,000 7 INFO db odoo: fine\n  more of it\n";
    const wrong = `${RESULT} 1 failed\nTraceback\n  line`;
    assert.equal(troubleIn(`${info}${wrong}\n${info}`), wrong);
});
