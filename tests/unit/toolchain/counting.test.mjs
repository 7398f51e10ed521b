import assert from "node:assert/strict";
import { test } from "node:test";
import { difference } from "../../../scripts/testing/difference.mjs";
import { QUnitReport } from "../../../scripts/testing/qunit_report.mjs";
import { close, sum } from "../../../scripts/testing/tally.mjs";

/** What `close` prints, and the status that it leaves. */
function closing(t, tally) {
    const log = t.mock.method(console, "log", () => {});
    t.mock.method(console, "error", () => {});
    const before = process.exitCode;
    close(tally);
    const status = process.exitCode;
    process.exitCode = before;
    return [log.mock.calls.at(-1).arguments[0], status];
}

for (const [tally, line, status] of [
    [{ passed: 2, failed: 0, skipped: 1 }, "2 passed, 0 failed, 1 skipped", 0],
    [{ passed: 2, failed: 1, skipped: 0 }, "2 passed, 1 failed, 0 skipped", 1],
    [{ passed: 0, failed: 0, skipped: 0 }, "0 passed, 0 failed, 0 skipped", 1],
]) {
    test(`"${line}" ends with status ${status}`, (t) => {
        assert.deepEqual(closing(t, tally), [line, status]);
    });
}

test("layers add up", () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    assert.deepEqual(sum(one, one), { passed: 2, failed: 4, skipped: 6 });
});

test("a difference shows what is missing and what is new, with what is around", () => {
    assert.equal(
        difference(
            ["a".repeat(40), "b".repeat(40), "c".repeat(40)],
            ["a".repeat(40), "c".repeat(40)],
        ),
        `  [\n    '${"a".repeat(40)}',\n-   '${"b".repeat(40)}',\n    '${"c".repeat(40)}'\n  ]`,
    );
});

test("failed, skipped and unfinished tests are counted as what they are", (t) => {
    t.mock.method(console, "error", () => {});
    const report = new QUnitReport();
    const of = (status) => ({ status, fullName: ["module", "test"], errors: [{ message: "no" }] });
    ["passed", "failed", "skipped", "todo"].forEach((status) => report.testEnd(of(status)));
    report.trouble("the page crashed");
    assert.deepEqual(report.tally, { passed: 1, failed: 2, skipped: 2 });
});
