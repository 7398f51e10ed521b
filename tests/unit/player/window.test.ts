import { openerOf } from "../../../src/player/window";
import { stepOf } from "../scenario/worlds";
import { Game, LIST, loadOf, onReceipt, OPEN, READ, recorded } from "./worlds";

const WIZARD = "stock.backorder.confirmation";
const ON = { model: "stock.picking", view: "form" } as const;
const VALIDATE = stepOf("validate", {
    at: { button: "button_validate", on: ON },
    do: { click: true },
    expect: { check: { screen: { model: WIZARD, view: "form" } } },
});
const PRESS = { ...VALIDATE, key: "press", expect: {} };
const BACKORDER = stepOf("backorder", {
    at: { button: "process", dialog: true },
    do: { click: true },
    expect: { check: { record: [["state", "=", "done"]], of: "receipt" } },
});
const ENTER = stepOf("enter", {
    at: { field: "note", dialog: true },
    do: { fill: "Later" },
    expect: { check: { form: { model: WIZARD, field: "note" } } },
});
const inWizard = { ...onReceipt, over: { model: WIZARD, view: "form" } };

/** A receipt whose wizard was opened, and closed. */
function closed(...steps: (typeof VALIDATE)[]): Game {
    const load = loadOf([OPEN, ...steps], {
        bindings: { receipt: 9 },
        holds: { open: "passed" },
        results: [recorded("open")],
    });
    const game = new Game(load).see(onReceipt);
    return (steps[0] === PRESS ? game.do("acted") : game.see(inWizard)).answer({
        backorder: "not done",
    });
}

QUnit.module("player/window", () => {
    QUnit.test("a wizard that was closed is opened again by its step", (assert) => {
        const game = closed(VALIDATE, BACKORDER).see(onReceipt);
        assert.strictEqual(game.step, "backorder", "the page alone decides nothing");
        assert.strictEqual(openerOf(game.play)?.key, "validate");
        game.on({ type: "closed", opener: "validate" });
        assert.strictEqual(game.step, "validate");
        game.see(onReceipt);
        assert.strictEqual(game.step, "validate", "whoever stands on the receipt is not in it");
        game.see(inWizard);
        assert.strictEqual(game.step, "backorder");
        assert.deepEqual(
            game.story.filter((line) => line === "validate:done"),
            ["validate:done"],
            "it is recorded once",
        );
    });

    QUnit.test("so it is after steps in the window, and behind an act", (assert) => {
        const inIt = {
            ...inWizard,
            forms: [{ model: WIZARD, resId: null, values: { note: "x" } }],
        };
        const filled = closed(VALIDATE, ENTER, BACKORDER).see(inIt);
        assert.strictEqual(filled.step, "backorder");
        assert.strictEqual(openerOf(filled.see(onReceipt).play)?.key, "validate");
        assert.strictEqual(openerOf(closed(PRESS, BACKORDER).play)?.key, "press");
    });

    QUnit.test("a screen that nobody is taken to, too", (assert) => {
        const at = { button: "process", on: { model: WIZARD } } as const;
        const game = closed(VALIDATE, { ...BACKORDER, at });
        assert.strictEqual(openerOf(game.see(onReceipt).play)?.key, "validate");
    });

    QUnit.test("nothing is opened again for what is on the page", (assert) => {
        const field = stepOf("date", { at: { field: "scheduled_date", on: ON }, do: { fill: "" } });
        assert.strictEqual(openerOf(closed(VALIDATE, field).play), null);
        assert.strictEqual(openerOf(closed(VALIDATE, READ).play), null);
        assert.strictEqual(openerOf(new Game([LIST, OPEN]).play), null);
    });

    QUnit.test(
        "what the wizard made is taken, though whoever came back is led to the wizard",
        (assert) => {
            const rest = { name: "rest", model: "stock.picking" } as const;
            const onRest = {
                ...onReceipt,
                forms: [{ model: "stock.picking", resId: 10, values: {} }],
            };
            for (const from of ["open", "new"] as const) {
                const made = { ...BACKORDER, binds: { ...rest, from } };
                const load = loadOf([OPEN, VALIDATE, made, READ], {
                    results: [OPEN, VALIDATE].map(({ key }) => recorded(key)),
                    bindings: { receipt: 9 },
                    candidates: from === "new" ? { rest: [{ id: 10, name: "Rest" }] } : {},
                    holds: { open: "passed", backorder: "failed" },
                });
                const game = new Game(load).see(onReceipt);
                assert.strictEqual(game.step, "validate", from);
                game.see(onRest).answer().answer();
                assert.strictEqual(game.step, "read", from);
                assert.strictEqual(game.play.bindings.rest, 10, from);
            }
        },
    );

    QUnit.test("the way to a receipt is not walked again for its wizard", (assert) => {
        const list = stepOf("list", {
            at: { menu: "stock.stock_picking_type_menu" },
            do: { click: true },
            expect: { check: { screen: { model: "stock.picking", view: "list" } } },
        });
        const results = [OPEN, list, VALIDATE].map(({ key }) => recorded(key));
        const load = loadOf([OPEN, list, VALIDATE, BACKORDER], {
            results,
            bindings: { receipt: 9 },
            holds: { open: "passed", backorder: "failed" },
        });
        assert.strictEqual(new Game(load).see(onReceipt).step, "validate");
    });
});
