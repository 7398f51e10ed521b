import fc from "fast-check";
import { parse, parseScenario } from "../../../src/scenario/parse";
import { sentence } from "../../../src/scenario/problem";
import { validate } from "../../../src/scenario/validate";
import { requestForQuotation } from "../../../src/content/purchase/request_for_quotation";
import type { Step } from "../../../src/scenario/types";
import { anyDomain, anySteps, scenarioOf, stepOf } from "./worlds";

/** A copy as it comes back from the database. */
function travelled(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value));
}

function told(json: unknown): readonly string[] {
    return parse(json).problems.map(sentence);
}

QUnit.module("parse", () => {
    QUnit.test("gives back what was sent", (assert: Assert) => {
        assert.deepEqual(parseScenario(travelled(requestForQuotation)), requestForQuotation);
        fc.assert(
            fc.property(anySteps, anyDomain, (steps, domain) => {
                const last = stepOf("last", { expect: { check: { record: domain, of: "order" } } });
                const sent = scenarioOf([...steps, last]);
                assert.deepEqual(parseScenario(travelled(sent)), sent);
            }),
            { numRuns: 50 },
        );
    });

    QUnit.test("names the step and the place of what does not fit", (assert: Assert) => {
        const steps = [stepOf("vendor", {}), { key: "x", title: 3, say: "Go", at: { filed: "a" } }];
        assert.deepEqual(told({ ...scenarioOf([]), kind: "talk", steps }), [
            'kind: "talk" is not known here: use one of task, process',
            "step x, steps[1].title: give text here, not 3",
            'step x, steps[1].at: give one of the keys menu, app, button, control, field, tab, status, column, record, view, css here, not {"filed":"a"}',
        ]);
    });

    QUnit.test("an anchor that points at two things is none", (assert: Assert) => {
        const two = { ...stepOf("a"), at: { menu: "a.b", field: "c" } };
        assert.ok(
            told({ ...scenarioOf([]), steps: [two] })[0]?.endsWith('{"menu":"a.b","field":"c"}'),
        );
    });

    QUnit.test("drops a key that nothing reads, with a warning", (assert: Assert) => {
        const parsed = parse({ ...scenarioOf([stepOf("a")]), colour: "red" });
        assert.deepEqual(parsed.ok && parsed.scenario, scenarioOf([stepOf("a")]));
        assert.equal(parsed.problems[0]?.severity, "warning");
        const deep = { ...stepOf("a"), at: { field: "name", raw: "last" } };
        assert.deepEqual(told({ ...scenarioOf([]), steps: [deep] }), [
            'step a, steps[0].at.raw: nothing reads "raw" here: is it spelled as in types.ts?',
        ]);
    });

    QUnit.test("what the server leaves empty counts as left out", (assert: Assert) => {
        const sent = { ...scenarioOf([]), summary: null, steps: [{ ...stepOf("a"), why: null }] };
        assert.deepEqual(parseScenario(sent), scenarioOf([stepOf("a")]));
        const check = { form: { field: "order_line", lines: { product_id: null } } };
        assert.equal(
            parse(scenarioOf([stepOf("b", { expect: { check } } as unknown as Step)])).ok,
            false,
            "but a condition that says nothing is none",
        );
    });

    QUnit.test("what is no scenario is refused with each reason", (assert: Assert) => {
        assert.throws(() => parseScenario([]), /give an object here/);
        assert.throws(
            () => parseScenario({ ...scenarioOf([]), minutes: "3" }),
            /minutes: give a number/,
        );
    });

    QUnit.test("no JSON makes parse or validate throw", (assert: Assert) => {
        const step = fc.record(
            {
                key: fc.constantFrom("a", "b", "", 3),
                title: fc.string(),
                say: fc.string(),
                at: fc.oneof(fc.jsonValue(), fc.constant({ record: "$x", on: {} })),
                do: fc.oneof(fc.jsonValue(), fc.constant({ fill: Number.NaN })),
                expect: fc.oneof(
                    fc.jsonValue(),
                    fc.constant({ check: { record: ["&"], of: "a" } }),
                ),
                when: fc.oneof(fc.jsonValue(), fc.constant({ record: [["a", "any", ["|"]]] })),
                binds: fc.oneof(
                    fc.jsonValue(),
                    fc.constant({ name: "a", model: "b", from: "new" }),
                ),
            },
            { requiredKeys: ["key", "title", "say"] },
        );
        const scenarios = fc
            .array(step, { maxLength: 4 })
            .map((steps) => ({ ...scenarioOf([]), steps }));
        fc.assert(
            fc.property(fc.oneof(fc.jsonValue(), scenarios), (json) =>
                Array.isArray(validate(json)),
            ),
            { numRuns: 300 },
        );
        assert.ok(true);
    });
});
