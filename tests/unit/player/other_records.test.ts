import { formsFor, isOnAnotherRecord, isThereFor } from "../../../src/player/standing";
import { NOWHERE, type Page } from "../../../src/player/page";
import type { Check, Step } from "../../../src/scenario/types";
import { stepOf } from "../scenario/worlds";
import {
    form,
    Game,
    loadOf,
    MAKE,
    onForm,
    onList,
    onReceipt,
    OPEN,
    ORDER,
    recorded,
} from "./worlds";
import { RECEIPT, VENDOR } from "./worlds";

const onOrders = { on: { model: ORDER, view: "form" } } as const;
/** It stands on the order, and opens its receipt. */
const SEE = { ...OPEN, at: { button: "action_view_picking", ...onOrders } };
const BACK = stepOf("back", { at: { field: "partner_ref", ...onOrders }, do: { fill: "A" } });

function atSee(): Game {
    const load = loadOf([MAKE, SEE, BACK], { results: [recorded("make")], bindings: { order: 7 } });
    return new Game(load);
}

QUnit.module("records that are not the run's", () => {
    QUnit.module("where a step is done", () => {
        QUnit.test("what opens another model's record, on the run's own", (assert: Assert) => {
            assert.false(isOnAnotherRecord(atSee().see(onForm(7)).play, SEE));
            assert.true(isOnAnotherRecord(atSee().see(onForm(8)).play, SEE));
        });

        QUnit.test("of its screen's model, whatever was bound since", (assert: Assert) => {
            const load = loadOf([MAKE, SEE, BACK], { bindings: { order: 7, receipt: 9 } });
            const on = (id: number): Game => new Game(load).see(onForm(id));
            assert.deepEqual(
                [7, 8].map((id) => isOnAnotherRecord(on(id).play, BACK)),
                [false, true],
            );
            assert.deepEqual(
                [7, 8].map((id) => isThereFor(on(id).play, BACK)),
                [true, false],
            );
        });

        QUnit.test("where the step makes or opens one of that model, on any", (assert: Assert) => {
            const step = { ...MAKE, at: { control: "new", ...onOrders } } as const;
            assert.false(isOnAnotherRecord(new Game([step]).see(onForm(8)).play, step));
        });

        QUnit.test(
            "without a screen of its own, on the record bound last before",
            (assert: Assert) => {
                const step = { ...OPEN, at: { button: "action_view_picking" } } as const;
                const on = (id: number): boolean => {
                    const load = loadOf([MAKE, step], { bindings: { order: 7 } });
                    return isOnAnotherRecord(new Game(load).see(onForm(id)).play, step);
                };
                assert.deepEqual([on(7), on(8)], [false, true]);
            },
        );

        QUnit.test("by its row, whatever else is typed on the screen", (assert: Assert) => {
            const bindings = { order: 7 };
            const onRow = { ...onList, forms: [form(null)] };
            const on = (at: Step["at"]): boolean => {
                const step = stepOf("row", { ...(at && { at }), do: { click: true } });
                const load = loadOf([MAKE, step], { bindings });
                return isOnAnotherRecord(new Game(load).see(onRow).play, step);
            };
            const list = { on: { model: ORDER, view: "list" } } as const;
            assert.false(on({ button: "x", row: "$order", ...list }));
            assert.false(on({ record: "$order", ...list }));
            assert.true(on({ button: "x", ...list }));
        });

        QUnit.test("in a wizard, over a record of the run's, and no other's", (assert: Assert) => {
            const at = { button: "process", on: { model: "wizard" }, dialog: true } as const;
            const step = stepOf("process", { at, do: { click: true } });
            const bindings = { order: 7, receipt: 9 };
            const load = loadOf([MAKE, SEE, step], { bindings });
            const over = { model: "wizard", view: "form" };
            const on = (page: Page): boolean =>
                isOnAnotherRecord(new Game(load).see({ ...page, over }).play, step);
            const receipt = (resId: number): Page => ({
                ...onReceipt,
                forms: [{ model: RECEIPT, resId, values: {} }],
            });
            assert.deepEqual([on(receipt(9)), on(receipt(10))], [false, true]);
            const of = (ids: readonly number[]): Page => ({
                ...NOWHERE,
                over: { ...over, of: { active_model: RECEIPT, active_ids: ids } },
            });
            const opened = (page: Page): boolean =>
                isOnAnotherRecord(new Game(load).see(page).play, step);
            assert.deepEqual([opened(of([9])), opened(of([10]))], [false, true]);
        });

        QUnit.test("of two of one model, on the one that its check speaks of", (assert: Assert) => {
            const second = stepOf("second", {
                binds: { name: "second", model: ORDER, from: "open" },
                expect: { check: { screen: { model: ORDER, view: "form" } } },
            });
            const stepWith = (check: Check): Step =>
                stepOf("does", { at: { button: "x", ...onOrders }, expect: { check } });
            const on = (step: Step): readonly boolean[] =>
                [7, 8].map((id) => {
                    const load = loadOf([MAKE, second, step], {
                        bindings: { order: 7, second: 8 },
                    });
                    return isOnAnotherRecord(new Game(load).see(onForm(id)).play, step);
                });
            const of = stepWith({ record: [["state", "=", "cancel"]], of: "order" });
            const exists: Check = { exists: { model: RECEIPT, domain: [["x", "=", "$order"]] } };
            assert.deepEqual(on(of), [false, true]);
            assert.deepEqual(on(stepWith(exists)), [false, true]);
            assert.deepEqual(on(stepWith({ form: { field: "x" } })), [true, false]);
        });

        QUnit.test("on none whose step was left out", (assert: Assert) => {
            const rest = stepOf("rest", {
                optional: true,
                binds: { name: "rest", model: ORDER, from: "open" },
            });
            const steps = [MAKE, rest, BACK];
            const load = loadOf(steps, {
                results: [recorded("make"), recorded("rest", "skipped")],
                bindings: { order: 7 },
            });
            const at = (id: number): boolean =>
                isOnAnotherRecord(new Game(load).see(onForm(id)).play, BACK);
            assert.deepEqual([at(7), at(8)], [false, true]);
        });

        QUnit.test("a name that was left out is not what is asked about", (assert: Assert) => {
            const rest = stepOf("rest", {
                optional: true,
                binds: { name: "rest", model: ORDER, from: "open" },
            });
            const check = { record: [["state", "=", "purchase"]] } as const;
            const confirm = stepOf("confirm", { expect: { check } });
            const load = loadOf([MAKE, rest, confirm], {
                results: [recorded("make"), recorded("rest", "skipped")],
                bindings: { order: 7 },
            });
            const game = new Game(load).wrote(onForm(7));
            assert.deepEqual(
                game.sent.at(-1)?.map(({ step }) => step),
                ["confirm"],
            );
        });

        QUnit.test("a screen may be of any of the run's records", (assert: Assert) => {
            const given = [
                { name: "first", model: ORDER, find: [] },
                { name: "second", model: ORDER, find: [] },
            ];
            const check = { screen: { model: ORDER, view: "form" } } as const;
            const look = stepOf("look", { expect: { check } });
            const at = (id: number): string | undefined => {
                const { script, ...load } = loadOf([look, BACK], {
                    bindings: { first: 7, second: 8 },
                });
                return new Game({ ...load, script: { ...script, given } }).see(onForm(id)).step;
            };
            assert.deepEqual([at(7), at(8), at(9)], ["back", "back", "look"]);
        });

        QUnit.test("what opens another record of its model, on the first", (assert: Assert) => {
            const binds = { name: "copy", model: ORDER, from: "open" } as const;
            const check = { screen: { model: ORDER, view: "form" } } as const;
            const at = { control: "action", ...onOrders } as const;
            const again = stepOf("again", { at, do: { click: true }, binds, expect: { check } });
            const steps = [MAKE, again, BACK];
            const load = loadOf(steps, { results: [recorded("make")], bindings: { order: 7 } });
            const game = new Game(load).see(onForm(7));
            assert.deepEqual([game.step, game.play.bindings], ["again", { order: 7 }]);
            assert.false(isOnAnotherRecord(game.play, again));
            assert.deepEqual(game.see(onForm(8)).play.bindings, { order: 7, copy: 8 });
        });

        QUnit.test("another on top of it is said, and so is the one below", (assert: Assert) => {
            const page = { ...onForm(7), forms: [form(null), form(7)] };
            const { play } = atSee().see(page);
            assert.true(isOnAnotherRecord(play, BACK));
            assert.deepEqual(formsFor(play, BACK), [form(null), form(7)]);
        });
    });

    QUnit.module("what gets the name", () => {
        QUnit.test("not what is saved in a dialog over the run's draft", (assert: Assert) => {
            const page = { ...onForm(null), forms: [form(null), form(null)] };
            const game = new Game([MAKE, VENDOR]).see(page).save(8);
            assert.deepEqual(game.play.bindings, {});
            assert.deepEqual(game.see(onForm(null)).save(7).play.bindings, { order: 7 });
        });

        QUnit.test("one draft is one record, not two", (assert: Assert) => {
            const binds = { name: "second", model: ORDER, from: "new" } as const;
            const again = { ...MAKE, key: "again", binds };
            const game = new Game([MAKE, again, VENDOR]).see(onForm(null));
            assert.equal(game.step, "again");
            assert.deepEqual(game.save(7).play.bindings, { order: 7 });
            game.see(onForm(7));
            assert.equal(game.step, "again");
            game.see(onForm(null));
            assert.equal(game.step, "vendor");
        });

        QUnit.test("nor what shows for a moment after that", (assert: Assert) => {
            const candidates = { order: [{ id: 8, name: "P00008" }] };
            const game = new Game(loadOf([MAKE, VENDOR], { candidates }));
            game.see({ ...onForm(null), forms: [form(8), form(null)] });
            assert.deepEqual(game.play.bindings, {});
        });

        QUnit.test("a copy that is open, once the server knows it as theirs", (assert: Assert) => {
            const game = new Game([MAKE, VENDOR]).see(onForm(8));
            assert.deepEqual([game.loads, game.play.bindings], [1, {}]);
            game.load(loadOf([MAKE, VENDOR])).see(onForm(8));
            assert.deepEqual([game.loads, game.play.bindings], [1, {}], "asked once");
            game.see(onForm(9));
            game.load(loadOf([MAKE, VENDOR], { candidates: { order: [{ id: 9, name: "P9" }] } }));
            assert.deepEqual([game.loads, game.play.bindings], [2, { order: 9 }]);
        });
    });

    QUnit.module("what nobody saw being made", () => {
        const makes = stepOf("makes", {
            expect: { check: { exists: { model: ORDER, domain: [] } } },
            binds: { name: "order", model: ORDER, from: "new" },
        });

        QUnit.test("is asked for once a write, and not put to the server", (assert: Assert) => {
            const game = new Game([makes, VENDOR]).wrote(onList);
            assert.deepEqual([game.loads, game.sent.length], [1, 0]);
            const candidates = { order: [{ id: 8, name: "P00008" }] };
            game.load(loadOf([makes, VENDOR], { candidates }))
                .see(onList)
                .see(onList);
            assert.deepEqual([game.loads, game.sent.length, game.step], [1, 0, "makes"]);
        });

        QUnit.test("counts once it is opened", (assert: Assert) => {
            const game = new Game([makes, VENDOR]).wrote(onList);
            const candidates = { order: [{ id: 8, name: "P00008" }] };
            game.load(loadOf([makes, VENDOR], { candidates }))
                .see(onForm(8))
                .answer();
            assert.deepEqual(game.play.bindings, { order: 8 });
            game.answer();
            assert.equal(game.step, "vendor");
        });
    });

    QUnit.module("what the server declines", () => {
        QUnit.test("loses its name, and is not sent again as it is", (assert: Assert) => {
            const game = atSee().see(onReceipt);
            assert.deepEqual([game.step, game.play.bindings], ["back", { order: 7, receipt: 9 }]);
            game.answer({ open: "What you opened is not of P00007" }).see(onReceipt);
            assert.deepEqual([game.step, game.play.bindings], ["open", { order: 7 }]);
            assert.equal(game.play.saw, "What you opened is not of P00007");
            assert.equal(game.sent.length, 1);
        });

        QUnit.test("another one is taken", (assert: Assert) => {
            const game = atSee().see(onReceipt).answer({ open: "no" });
            const own = { model: RECEIPT, resId: 10, values: {} };
            game.see({ ...onReceipt, forms: [own] }).answer();
            assert.deepEqual([game.step, game.play.bindings], ["back", { order: 7, receipt: 10 }]);
        });
    });
});
