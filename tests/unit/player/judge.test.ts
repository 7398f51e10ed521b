import { judge, type Judgement } from "../../../src/player/judge";
import { NOWHERE, type FieldValue, type Page } from "../../../src/player/page";
import { formOf } from "../../../src/player/standing";
import type { Check, FormCheck, Step } from "../../../src/scenario/types";
import { scenarioOf, stepOf } from "../scenario/worlds";
import { form, MAKE, onForm, onList, OPEN, ORDER, RECEIPT } from "./worlds";

/** Nothing was left out. */
const REST = { outcomes: {}, leftOut: [], from: null };

function judged(
    check: Check,
    page: Page,
    bindings: Record<string, number> = {},
    before: readonly Step[] = [MAKE],
): Judgement | null {
    const step = stepOf("step", { expect: { check } });
    const params = [
        { name: "vendor", label: "", value: "Azure" },
        { name: "unset", label: "" },
    ];
    return judge(
        { ...REST, script: scenarioOf([...before, step], { params }), page, bindings },
        step,
    );
}

/** The verdict on a draft whose `field` holds `value`. */
function onDraft(check: Omit<FormCheck, "field">, value: FieldValue): Judgement | null {
    return judged({ form: { field: "field", ...check } }, onForm(null, { field: value }));
}

QUnit.module("player judge", () => {
    QUnit.test("a step without a check has no verdict", (assert: Assert) => {
        const step = stepOf("step");
        assert.equal(
            judge({ ...REST, script: scenarioOf([step]), page: NOWHERE, bindings: {} }, step),
            null,
        );
    });

    QUnit.test("a screen is its model, and its view where one is named", (assert: Assert) => {
        assert.equal(judged({ screen: { model: ORDER } }, onList), "passed");
        assert.equal(judged({ screen: { model: ORDER, view: "list" } }, onList), "passed");
        assert.equal(judged({ screen: { model: ORDER, view: "form" } }, onList), "failed");
        assert.equal(judged({ screen: { model: RECEIPT } }, onList), "failed");
        assert.equal(judged({ screen: { model: ORDER } }, NOWHERE), "failed");
    });

    QUnit.test("a wizard is a screen, and so is the page under it", (assert: Assert) => {
        const page: Page = { ...onForm(7), over: { model: "wizard", view: "form" } };
        const sees = (model: string): Judgement | null =>
            judged({ screen: { model, view: "form" } }, page, { order: 7 });
        assert.equal(sees("wizard"), "passed");
        assert.equal(sees(ORDER), "passed");
        assert.equal(judged({ screen: { model: "wizard", view: "list" } }, page), "failed");
    });

    QUnit.test(
        "a screen is another record's, or a wizard that is open for one",
        (assert: Assert) => {
            const sees = (page: Page, screen = ORDER): Judgement | null =>
                judged({ screen: { model: screen } }, page, { order: 7 });
            assert.equal(sees(onForm(8)), "failed");
            const over = (ids: readonly number[]): Page => ({
                ...onList,
                over: {
                    model: "wizard",
                    view: "form",
                    of: { active_model: ORDER, active_ids: ids },
                },
            });
            assert.equal(sees(over([8, 9]), "wizard"), "failed");
            assert.equal(sees(over([8, 7]), "wizard"), "passed");
            const ofLines = {
                model: "wizard",
                view: "form",
                of: { active_model: "line", active_ids: [3] },
            };
            assert.equal(sees({ ...onList, over: ofLines }, "wizard"), "passed");
        },
    );

    QUnit.test("lines that were not loaded are the server's to judge", (assert: Assert) => {
        const check: Check = { form: { field: "lines", lines: { name: "Gloves" } } };
        const lines = [{ name: "Gauze" }];
        const of = (resId: number, partly: readonly string[]): Judgement | null =>
            judged(
                check,
                { ...onList, forms: [{ ...form(resId, { lines }), partly }] },
                { order: 7 },
            );
        assert.equal(of(7, []), "failed");
        assert.equal(of(7, ["lines"]), "ask");
        const there = [...lines, { name: "Gloves" }];
        const page = { ...onList, forms: [{ ...form(7, { lines: there }), partly: ["lines"] }] };
        assert.equal(judged(check, page, { order: 7 }), "passed");
    });

    QUnit.test("records are the server's to judge", (assert: Assert) => {
        assert.equal(judged({ record: [["state", "=", "done"]] }, onForm(7)), "ask");
        assert.equal(judged({ exists: { model: ORDER, domain: [] } }, onForm(7)), "ask");
    });

    QUnit.test("without a value asked for, anything that is set will do", (assert: Assert) => {
        const set: FieldValue[] = ["x", 1, true, { id: 4, name: "" }, [{}]];
        const empty: FieldValue[] = ["", 0, false, null, []];
        set.forEach((value) => assert.equal(onDraft({}, value), "passed"));
        empty.forEach((value) => assert.equal(onDraft({}, value), "failed"));
    });

    QUnit.test("a value equals itself, in its own type", (assert: Assert) => {
        assert.equal(onDraft({ is: "draft" }, "draft"), "passed");
        assert.equal(onDraft({ is: "1" }, 1), "failed");
        assert.equal(onDraft({ is: 0 }, 0), "passed");
        assert.equal(onDraft({ is: true }, "x"), "failed");
        assert.equal(onDraft({ is: "x" }, [{ x: "x" }]), "failed");
    });

    QUnit.test("an empty field is false, as on the server", (assert: Assert) => {
        assert.equal(onDraft({ is: false }, null), "passed");
        assert.equal(onDraft({ is: false }, "x"), "failed");
    });

    QUnit.test("a many2one equals its id, or its name in any case", (assert: Assert) => {
        const azure = { id: 4, name: "Azure Interior" };
        assert.equal(onDraft({ is: 4 }, azure), "passed");
        assert.equal(onDraft({ is: 5 }, azure), "failed");
        assert.equal(onDraft({ is: "AZURE interior" }, azure), "passed");
        assert.equal(onDraft({ is: "Azure" }, azure), "failed");
        assert.equal(onDraft({ is: "4" }, azure), "failed");
    });

    QUnit.test("what a form adds to a name is none of it", (assert: Assert) => {
        for (const name of ["[FURN_1] Chair", "Chair\nMain Street 1", "Chair - BE0477472701"]) {
            assert.equal(onDraft({ is: "chair" }, { id: 4, name }), "passed", name);
            assert.equal(onDraft({ is: name }, { id: 4, name }), "passed", name);
        }
        assert.equal(onDraft({ is: "chair" }, { id: 4, name: "Co, Chair" }), "failed");
        assert.equal(onDraft({ is: "hair" }, { id: 4, name: "Chair" }), "failed");
        assert.equal(onDraft({ is: "FURN_1" }, { id: 4, name: "[FURN_1] Chair" }), "failed");
    });

    QUnit.test("of what is saved the server knows every name", (assert: Assert) => {
        const check: Check = { form: { field: "field", is: "Ann" } };
        const shown = (value: FieldValue): Judgement | null =>
            judged(check, onForm(7, { field: value }), { order: 7 });
        assert.equal(shown({ id: 4, name: "Ann (Gloves)" }), "ask");
        assert.equal(shown([{}]), "ask", "tags");
        assert.equal(shown("Ann (Gloves)"), "failed");
        assert.equal(shown(null), "failed");
    });

    QUnit.test("a parameter is compared as what it is set to", (assert: Assert) => {
        assert.equal(onDraft({ is: "$param.vendor" }, { id: 4, name: "Azure" }), "passed");
        assert.equal(onDraft({ is: "$param.vendor" }, { id: 5, name: "Ready Mat" }), "failed");
    });

    QUnit.test("a parameter that is set to nothing asks for anything", (assert: Assert) => {
        assert.equal(onDraft({ is: "$param.unset" }, { id: 5, name: "Ready Mat" }), "passed");
        assert.equal(onDraft({ is: "$param.unset" }, null), "failed");
    });

    QUnit.test("one line holds all that is asked for, not several together", (assert: Assert) => {
        const lines = { product_id: "Gloves", product_qty: 10 };
        const gloves = { id: 1, name: "Gloves" };
        const masks = { id: 2, name: "Masks" };
        const line = { product_id: gloves, product_qty: 10 };
        assert.equal(onDraft({ lines }, [{ product_id: masks }, line]), "passed");
        const apart = [
            { product_id: gloves, product_qty: 1 },
            { product_id: masks, product_qty: 10 },
        ];
        assert.equal(onDraft({ lines }, apart), "failed");
        assert.equal(onDraft({ lines }, []), "failed");
        assert.equal(onDraft({ lines }, null), "failed");
    });

    QUnit.test("`true` in a line stands for any value", (assert: Assert) => {
        const lines = { product_id: true, note: "$param.unset" };
        const full = { product_id: { id: 1, name: "Gloves" }, note: "x" };
        assert.equal(onDraft({ lines }, [full]), "passed");
        assert.equal(onDraft({ lines }, [{ ...full, product_id: null }]), "failed");
        assert.equal(onDraft({ lines }, [{ product_id: full.product_id }]), "failed");
    });

    QUnit.test("a field that the form does not have holds nothing", (assert: Assert) => {
        assert.equal(judged({ form: { field: "other" } }, onForm(null, { field: 1 })), "failed");
    });

    QUnit.module("which form", () => {
        const check: Check = { form: { field: "name" } };
        const filled = { name: "x" };

        QUnit.test("the bound record's, never another's on the screen", (assert: Assert) => {
            assert.equal(judged(check, onForm(7, filled), { order: 7 }), "passed");
            assert.equal(judged(check, onForm(8, filled), { order: 7 }), "ask");
            assert.equal(judged(check, onForm(null, filled), { order: 7 }), "ask");
        });

        QUnit.test("the draft, as long as nothing is bound", (assert: Assert) => {
            assert.equal(judged(check, onForm(null, filled)), "passed");
            assert.equal(judged(check, onForm(8, filled)), "failed");
            assert.equal(judged(check, NOWHERE), "failed");
        });

        QUnit.test("of a dialog and the page, the bound one's", (assert: Assert) => {
            const page = { ...onForm(7), forms: [form(8), form(7, filled)] };
            assert.equal(judged(check, page, { order: 7 }), "passed");
        });

        QUnit.test("of another model than any bound one, whichever is open", (assert: Assert) => {
            const wizard: Check = { form: { model: "mail.wizard", field: "name" } };
            const open = { model: "mail.wizard", resId: null, values: filled };
            assert.equal(judged(wizard, { ...NOWHERE, forms: [open] }), "passed");
            assert.equal(judged(wizard, onForm(7, filled), { order: 7 }), "failed");
        });

        QUnit.test("of a model bound before the last record, still that one", (assert: Assert) => {
            const ofOrder: Check = { form: { model: ORDER, field: "name" } };
            const bindings = { order: 7, receipt: 9 };
            const before = [MAKE, OPEN];
            assert.equal(judged(ofOrder, onForm(8, filled), bindings, before), "ask");
            assert.equal(judged(ofOrder, onForm(7, filled), bindings, before), "passed");
        });

        QUnit.test("of a record to be opened, one that is saved", (assert: Assert) => {
            const opens = stepOf("opens", {
                expect: { check },
                binds: { name: "order", model: ORDER, from: "open" },
            });
            const script = scenarioOf([opens]);
            const on = (page: Page): Judgement | null =>
                judge({ ...REST, script, page, bindings: {} }, opens);
            assert.equal(on(onForm(8, filled)), "passed");
            assert.equal(on(onForm(null, filled)), "failed");
        });

        QUnit.test("nothing was ever bound: no form is meant", (assert: Assert) => {
            assert.equal(judged(check, onForm(null, filled), {}, []), "failed");
        });
    });

    QUnit.test("formOf tells a draft from every saved record", (assert: Assert) => {
        const page = { ...NOWHERE, forms: [form(8), form(null), form(7)] };
        assert.equal(formOf(ORDER, undefined, page)?.resId, null);
        assert.equal(formOf(ORDER, 7, page)?.resId, 7);
        assert.equal(formOf(ORDER, 9, page), undefined);
        assert.equal(formOf(RECEIPT, 7, page), undefined);
    });
});
