import fc from "fast-check";
import { natureOf } from "../../../src/scenario/checks";
import { position, type StepResult } from "../../../src/scenario/position";
import { anyWorld, CLICK, FORM, SCREEN, scenarioOf, stepOf } from "./worlds";

const LIST = { model: "purchase.order", view: "list" };
const menu = stepOf("menu", { ...CLICK, expect: { check: SCREEN } });
const vendor = stepOf("vendor", { expect: { check: FORM } });
const date = stepOf("date", { optional: true });
const confirm = stepOf("confirm", { expect: { check: { record: [["state", "=", "purchase"]] } } });
const road = scenarioOf([menu, vendor, date, confirm]);

const did = (...steps: string[]): StepResult[] => steps.map((step) => ({ step, outcome: "done" }));

QUnit.module("position", () => {
    QUnit.test("a run begins at its first step", (assert: Assert) => {
        assert.equal(position(road, [], {}), 0);
    });

    QUnit.test("it goes back to the earliest outcome that no longer holds", (assert: Assert) => {
        const holds = { vendor: "failed", confirm: "passed" } as const;
        assert.equal(position(road, did("menu", "vendor", "date", "confirm"), holds), 1);
    });

    QUnit.test(
        "what leads to that step is walked again, unless the screen is there",
        (assert: Assert) => {
            const results = did("menu", "vendor");
            assert.equal(position(road, results, { vendor: "failed" }), 0);
            assert.equal(position(road, results, { vendor: "failed" }, LIST), 1);
        },
    );

    QUnit.test("the last of several waypoints makes up for those before it", (assert: Assert) => {
        const app = stepOf("app", { expect: { check: { screen: { model: "mail.channel" } } } });
        const script = scenarioOf([app, menu, vendor]);
        assert.equal(position(script, did("app", "menu"), {}, LIST), 2);
        assert.equal(position(script, did("app", "menu"), {}), 0);
    });

    QUnit.test(
        "an optional step waits for the person until something after it holds",
        (assert: Assert) => {
            assert.equal(position(road, did("menu", "vendor"), { vendor: "passed" }), 2);
            const holds = { vendor: "passed", confirm: "passed" } as const;
            assert.equal(position(road, did("menu", "vendor"), holds), 4);
        },
    );

    QUnit.test("an optional step at the end does not keep a run open", (assert: Assert) => {
        const script = scenarioOf([vendor, date]);
        assert.equal(position(script, did("vendor"), { vendor: "passed" }), 2);
    });

    QUnit.test(
        "a step left out is behind; done later, its outcome counts again",
        (assert: Assert) => {
            const skipped: StepResult = { step: "vendor", outcome: "skipped" };
            assert.equal(position(road, [...did("menu"), skipped], { vendor: "failed" }), 2);
            assert.equal(
                position(road, [skipped, ...did("menu", "vendor")], { vendor: "failed" }),
                0,
            );
        },
    );

    QUnit.test("what cannot be judged counts as it was recorded", (assert: Assert) => {
        const holds = { vendor: "cannot_tell" } as const;
        assert.equal(position(road, did("menu", "vendor"), holds), 2);
        assert.equal(position(road, did("menu"), holds, LIST), 1);
    });

    QUnit.test("a draft that was never saved does not count as the record", (assert: Assert) => {
        const makes = { binds: { name: "order", model: "purchase.order", from: "new" } } as const;
        const script = scenarioOf([stepOf("new", { expect: { check: SCREEN }, ...makes }), vendor]);
        assert.equal(
            position(script, did("new", "vendor"), { new: "failed", vendor: "failed" }),
            0,
        );
    });

    QUnit.test("what is done by another road holds as well", (assert: Assert) => {
        assert.equal(position(road, [], { vendor: "passed", confirm: "passed" }), 4);
        assert.equal(position(road, [], { vendor: "failed", confirm: "passed" }), 1);
    });

    QUnit.test("is always a step of the script, or its end", (assert: Assert) => {
        fc.assert(
            fc.property(anyWorld, ({ script, results, holds }) => {
                const at = position(script, results, holds);
                return Number.isInteger(at) && at >= 0 && at <= script.steps.length;
            }),
        );
        assert.ok(true);
    });

    QUnit.test("never lies after an outcome that fails and was not left out", (assert: Assert) => {
        fc.assert(
            fc.property(anyWorld, ({ script, results, holds }) => {
                const failing = script.steps.findIndex((step) => {
                    const said = results.filter(
                        (r) => r.step === step.key && r.outcome !== "bound",
                    );
                    const isFree = step.optional === true || said.at(-1)?.outcome === "skipped";
                    return natureOf(step) === "lasting" && holds[step.key] === "failed" && !isFree;
                });
                return failing < 0 || position(script, results, holds) <= failing;
            }),
        );
        assert.ok(true);
    });

    QUnit.test("never goes back because more holds or more is recorded", (assert: Assert) => {
        const index = fc.nat({ max: 7 });
        fc.assert(
            fc.property(anyWorld, index, fc.boolean(), ({ script, results, holds }, n, record) => {
                const key = script.steps[n]?.key ?? "none";
                const isNew = !results.some((r) => r.step === key) && holds[key] !== "failed";
                const more =
                    record && isNew
                        ? position(script, [...results, ...did(key)], holds)
                        : position(script, results, { ...holds, [key]: "passed" });
                return more >= position(script, results, holds);
            }),
        );
        assert.ok(true);
    });

    QUnit.test("is the end when everything holds", (assert: Assert) => {
        fc.assert(
            fc.property(anyWorld, ({ script, holds }) => {
                const keys = script.steps.map(({ key }) => key);
                const all = Object.fromEntries(keys.map((key) => [key, "passed" as const]));
                return position(script, did(...keys), { ...holds, ...all }) === script.steps.length;
            }),
        );
        assert.ok(true);
    });
});
