import {
    formDomain,
    judge,
    modelsOf,
    natureOf,
    subjectOf,
    type Nature,
} from "../../../src/scenario/checks";
import type { Bind, Check, Domain, FormCheck, Step } from "../../../src/scenario/types";
import { CLICK, FORM, SCREEN, scenarioOf, stepOf } from "./worlds";

const order: Bind = { name: "order", model: "purchase.order", from: "new" };
const receipt: Bind = { name: "receipt", model: "stock.picking", from: "open" };
const RECORD: Check = { record: [["state", "=", "done"]] };
const EXISTS: Check = { exists: { model: "stock.move", domain: [] } };

QUnit.module("checks", () => {
    QUnit.test("page and server each judge what they can see", (assert: Assert) => {
        assert.deepEqual([SCREEN, FORM, RECORD, EXISTS].map(judge), [
            "page",
            "page",
            "server",
            "server",
        ]);
    });

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

    QUnit.test("touches the models of its checks and bindings, each once", (assert: Assert) => {
        const steps = [
            stepOf("a", { expect: { check: SCREEN }, binds: order }),
            stepOf("b", {
                expect: { check: FORM },
                when: { exists: { model: "uom.uom", domain: [] } },
            }),
            stepOf("c", { expect: { check: EXISTS }, binds: receipt }),
        ];
        const models = ["purchase.order", "uom.uom", "stock.picking", "stock.move"];
        assert.deepEqual(modelsOf(scenarioOf(steps)), models);
    });

    QUnit.test("a form check is a domain on the saved record", (assert: Assert) => {
        const cases: readonly (readonly [FormCheck, Domain])[] = [
            [{ field: "partner_id" }, [["partner_id", "!=", false]]],
            [{ field: "note", is: "" }, [["note", "=", ""]]],
            [
                { field: "order_line", lines: { product_id: true, product_qty: 20 } },
                [
                    [
                        "order_line",
                        "any",
                        [
                            ["product_id", "!=", false],
                            ["product_qty", "=", 20],
                        ],
                    ],
                ],
            ],
        ];
        for (const [check, domain] of cases) {
            assert.deepEqual(formDomain(check), domain);
        }
    });

    QUnit.test(
        "a param stands for its value, or for any when it is set to nothing",
        (assert: Assert) => {
            const check: FormCheck = { field: "partner_id", is: "$param.vendor" };
            assert.deepEqual(
                formDomain(check, () => "Azure"),
                [["partner_id", "=", "Azure"]],
            );
            assert.deepEqual(
                formDomain(check, () => undefined),
                [["partner_id", "!=", false]],
            );
        },
    );
});
