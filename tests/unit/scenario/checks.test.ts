import { natureOf, subjectOf, type Nature } from "../../../src/scenario/checks";
import type { Bind, Check, Step } from "../../../src/scenario/types";
import { CLICK, FORM, SCREEN, scenarioOf, stepOf } from "./worlds";

const order: Bind = { name: "order", model: "purchase.order", from: "new" };
const receipt: Bind = { name: "receipt", model: "stock.picking", from: "open" };
const RECORD: Check = { record: [["state", "=", "done"]] };
const EXISTS: Check = { exists: { model: "stock.move", domain: [] } };

QUnit.module("checks", () => {
    QUnit.test("a step is as lasting as what it leaves behind", (assert: Assert) => {
        const cases: readonly (readonly [Partial<Step>, Nature])[] = [
            [{}, "told"],
            [{ at: { field: "name" }, do: { read: true } }, "told"],
            [CLICK, "act"],
            [{ ...CLICK, expect: { check: SCREEN } }, "waypoint"],
            [{ ...CLICK, expect: { check: SCREEN }, binds: order }, "lasting"],
            [{ expect: { check: FORM } }, "lasting"],
            [{ expect: { check: EXISTS } }, "lasting"],
        ];
        for (const [more, nature] of cases) {
            assert.equal(natureOf(stepOf("a", more)), nature, JSON.stringify(more));
        }
    });

    QUnit.test(
        "a check speaks of the record named, else of the one bound last",
        (assert: Assert) => {
            const first = stepOf("first", { binds: order });
            const second = stepOf("second", { binds: receipt });
            const script = scenarioOf([first, second]);
            assert.equal(subjectOf(script, first, RECORD), order);
            assert.equal(subjectOf(script, second, RECORD), receipt);
            assert.equal(subjectOf(script, second, { ...RECORD, of: "order" }), order);
            const form: Check = { form: { field: "state", model: "purchase.order" } };
            assert.equal(subjectOf(script, second, form), order);
            assert.equal(subjectOf(script, first, { ...RECORD, of: "receipt" }), undefined);
            assert.equal(subjectOf(script, second, EXISTS), undefined);
        },
    );
});
