import { toAsk } from "../../../src/player/asking";
import type { Step } from "../../../src/scenario/types";
import { stepOf } from "../scenario/worlds";
import { AZURE, CONFIRM, form, Game, LIST, loadOf, MAKE, NOTE } from "./worlds";
import { onForm, onList, onReceipt, OPEN, ORDER, READ, recorded, RECEIPT, VENDOR } from "./worlds";

const road = [LIST, MAKE, VENDOR, NOTE, READ, CONFIRM];

QUnit.module("player progress", () => {
    QUnit.test("a step is done when the page shows its outcome", (assert: Assert) => {
        const game = new Game(road).see(onList);
        assert.equal(game.step, "make");
        assert.deepEqual(game.sent, [
            [{ uid: "u1", step: "list", outcome: "done", seconds: 0, page: "passed" }],
        ]);
    });

    QUnit.test("nothing is done while nothing shows it", (assert: Assert) => {
        const game = new Game(road).see({ model: "res.partner", view: "list", forms: [] });
        assert.deepEqual([game.step, game.sent], ["list", []]);
    });

    QUnit.test("several steps at once, whatever road led there", (assert: Assert) => {
        const game = new Game(road).see(onList).see(onForm(null, AZURE)).answer();
        assert.equal(game.step, "note");
        assert.deepEqual(game.story, ["list:done", "make:done", "vendor:done"]);
    });

    QUnit.test("the time spent is each step's own, in whole seconds", (assert: Assert) => {
        const game = new Game(road);
        game.now = 4_600;
        game.see(onList).answer();
        game.now = 6_000;
        game.see(onForm(null)).answer();
        assert.deepEqual(
            game.sent.flat().map(({ seconds }) => seconds),
            [5, 1],
        );
    });

    QUnit.test("time never runs backwards nor beyond a day", (assert: Assert) => {
        const early = new Game(road);
        early.now = -5_000;
        assert.equal(early.see(onList).sent[0]?.[0]?.seconds, 0);
        const late = new Game(road);
        late.now = 90_000_000;
        assert.equal(late.see(onList).sent[0]?.[0]?.seconds, 86_400);
    });

    QUnit.module("detours", () => {
        const back = { ...LIST, key: "back" };

        QUnit.test("a waypoint is behind when a later outcome is there", (assert: Assert) => {
            const game = new Game(road).see(onForm(null));
            assert.equal(game.step, "vendor");
            const [list, make] = game.sent.flat();
            assert.equal(list?.detour, true);
            assert.equal(make?.detour, undefined);
        });

        QUnit.test(
            "several waypoints in a row, and what a click leaves behind",
            (assert: Assert) => {
                const click = stepOf("click", {
                    at: { app: "purchase.root" },
                    do: { click: true },
                });
                const game = new Game([click, LIST, MAKE]).see(onForm(null));
                assert.deepEqual(game.story, ["click:done", "list:done", "make:done"]);
            },
        );

        QUnit.test("a filter is left out where the form is found without it", (assert: Assert) => {
            const filter = stepOf("filter", {
                at: { control: "filter", of: "todo" },
                do: { click: true },
                optional: true,
            });
            const open = stepOf("open", {
                expect: { check: { screen: { model: ORDER, view: "form" } } },
            });
            const game = new Game([LIST, filter, open, READ]).see(onList);
            assert.equal(game.step, "filter");
            game.see(onForm(7)).answer();
            assert.deepEqual(game.story, ["list:done", "filter:skipped", "open:done"]);
        });

        QUnit.test("an optional step passed over is left out, not done", (assert: Assert) => {
            const hint = { ...VENDOR, key: "hint", optional: true };
            const date = stepOf("date", { expect: { check: { form: { field: "date" } } } });
            const game = new Game([MAKE, hint, date]).see(onForm(null, { date: "2026-11-22" }));
            assert.deepEqual(game.story, ["make:done", "hint:skipped", "date:done"]);
            assert.equal(game.sent[0]?.[1]?.page, undefined);
        });

        QUnit.test("an optional step that only the server can judge too", (assert: Assert) => {
            const priced = { ...CONFIRM, key: "priced", optional: true };
            const game = new Game([MAKE, priced, VENDOR]).see(onForm(null)).answer();
            game.save(7).see(onForm(7, AZURE));
            game.answer({ priced: "no price yet" }).answer({ priced: "no price yet" });
            assert.equal(game.play.status, "done");
            assert.equal(game.play.flight.length, 0);
        });

        QUnit.test("nothing is passed over that the person has to say", (assert: Assert) => {
            const game = new Game([READ, VENDOR]).see(onForm(null, AZURE));
            assert.deepEqual([game.step, game.sent], ["read", []]);
        });

        QUnit.test("nothing is passed over that leaves something behind", (assert: Assert) => {
            const date = stepOf("date", { expect: { check: { form: { field: "date" } } } });
            const game = new Game([MAKE, VENDOR, date]).see(onForm(null, { date: "2026-11-22" }));
            assert.equal(game.step, "vendor");
        });

        QUnit.test(
            "what the person only says does not show that they came by",
            (assert: Assert) => {
                const game = new Game([LIST, READ]).see(onForm(null));
                assert.equal(game.step, "list");
            },
        );

        QUnit.test("on the way back a waypoint waits for what it leads to", (assert: Assert) => {
            const game = new Game([MAKE, back, CONFIRM]).see(onForm(null)).answer();
            game.save(7).answer().see(onForm(7));
            assert.equal(game.step, "back");
            assert.deepEqual(game.story, ["make:done", "make:bound"]);
        });
    });

    QUnit.module("the right record", () => {
        QUnit.test("an existing record is never the new one", (assert: Assert) => {
            const game = new Game([MAKE, VENDOR]).see(onForm(7, AZURE)).wrote(onForm(8, AZURE));
            assert.deepEqual([game.step, game.sent], ["make", []]);
        });

        QUnit.test("a draft of another model is not it either", (assert: Assert) => {
            const other = { model: "res.partner", resId: null, values: {} };
            const game = new Game([MAKE]).see({ model: ORDER, view: "form", forms: [other] });
            assert.equal(game.step, "make");
        });

        QUnit.test(
            "another record on the screen never counts for the bound one",
            (assert: Assert) => {
                const game = new Game([MAKE, VENDOR]).see(onForm(null)).answer().save(7).answer();
                game.see(onForm(8, AZURE)).answer({ vendor: "no vendor" });
                assert.equal(game.step, "vendor");
                game.see(onForm(7, AZURE));
                assert.equal(game.play.status, "done");
            },
        );

        QUnit.test("an opened record is bound with the step that opens it", (assert: Assert) => {
            const game = new Game([OPEN]).see(onReceipt);
            assert.deepEqual(game.sent[0]?.[0]?.binds, { receipt: 9 });
            assert.deepEqual(game.play.bindings, { receipt: 9 });
        });

        QUnit.test("a draft is not the record to be opened", (assert: Assert) => {
            const forms = [{ model: RECEIPT, resId: null, values: {} }];
            const game = new Game([OPEN]).see({ model: RECEIPT, view: "form", forms });
            assert.deepEqual([game.step, game.sent], ["open", []]);
        });

        QUnit.test(
            "a record that opens and has to match is bound by the server",
            (assert: Assert) => {
                const confirmed = { record: [["state", "=", "purchase"]] } as const;
                const opens = stepOf("opens", {
                    expect: { check: confirmed },
                    binds: { name: "order", model: ORDER, from: "open" },
                });
                const game = new Game([opens]).see(onForm(8)).answer({ opens: "it is a draft" });
                assert.deepEqual(game.sent[0]?.[0]?.binds, { order: 8 });
                assert.deepEqual([game.play.saw, game.play.bindings], ["it is a draft", {}]);
                game.see(onForm(7)).answer();
                assert.deepEqual([game.play.status, game.play.bindings], ["done", { order: 7 }]);
            },
        );

        QUnit.test("a step that makes a record is done by it, check or none", (assert: Assert) => {
            const plain: Step = { ...MAKE, expect: {} };
            const game = new Game([plain]).see(onList).do("acted", "next");
            assert.deepEqual([game.step, game.sent], ["make", []]);
            game.see(onForm(null));
            assert.deepEqual(game.story, ["make:done"]);
        });
    });

    QUnit.module("a discarded draft", () => {
        QUnit.test("opens its step again", (assert: Assert) => {
            const game = new Game(road).see(onList).see(onForm(null)).answer().see(onList);
            assert.equal(game.step, "make");
        });

        QUnit.test("opens all that came after it, too", (assert: Assert) => {
            const game = new Game(road).see(onForm(null, AZURE)).answer().do("skip", "next");
            assert.equal(game.step, "confirm");
            game.see(onList).see(onForm(null));
            assert.equal(game.step, "vendor");
            game.see(onForm(null, AZURE));
            assert.equal(game.step, "note");
        });

        QUnit.test("takes with it what was not sent yet", (assert: Assert) => {
            const game = new Game(road).see(onList).see(onForm(null, AZURE)).see(onList).answer();
            assert.deepEqual(game.story, ["list:done"]);
        });

        QUnit.test("may be left out, and is not gone back to for ever", (assert: Assert) => {
            const made = { check: { exists: { model: RECEIPT, domain: [] } } };
            const steps = [{ ...MAKE, optional: true }, stepOf("made", { expect: made }), READ];
            const game = new Game(steps).see(onForm(null)).see(onList);
            assert.deepEqual(game.last, ["make:done", "made:done"]);
            game.answer().answer();
            assert.deepEqual([game.step, game.play.outcomes["make"]], ["read", "skipped"]);
            assert.deepEqual([game.play.flight, game.play.queue], [[], []]);
        });

        QUnit.test("is not one that was saved", (assert: Assert) => {
            const game = new Game(road).see(onForm(null)).answer().save(7).see(onList);
            assert.equal(game.step, "vendor");
        });

        QUnit.test("is still there behind a dialog", (assert: Assert) => {
            const dialog = { model: "res.partner", resId: null, values: {} };
            const game = new Game(road).see(onForm(null)).answer();
            game.see({ model: ORDER, view: "form", forms: [dialog, form(null)] });
            assert.equal(game.step, "vendor");
        });
    });

    QUnit.module("what the server is asked", () => {
        const bound = { bindings: { order: 7 }, results: [recorded("make")] };
        const asked = (game: Game): readonly string[] => toAsk(game.play).map(({ about }) => about);

        QUnit.test("about the front step, where only the server can tell", (assert: Assert) => {
            assert.deepEqual(asked(new Game(loadOf([MAKE, CONFIRM], bound))), ["confirm"]);
            assert.deepEqual(asked(new Game(loadOf([MAKE, LIST], bound))), []);
        });

        QUnit.test("about a form that is out of sight", (assert: Assert) => {
            const game = new Game(loadOf([MAKE, VENDOR], bound)).see(onList);
            assert.deepEqual(game.last, ["vendor:done"]);
        });

        QUnit.test("never about a record that is not bound yet", (assert: Assert) => {
            assert.deepEqual(asked(new Game([CONFIRM])), []);
        });

        QUnit.test("about what there is, bound or not", (assert: Assert) => {
            const any = stepOf("any", {
                expect: { check: { exists: { model: ORDER, domain: [] } } },
            });
            assert.deepEqual(asked(new Game([any])), ["any"]);
        });

        QUnit.test("past optional steps, but not past one that is needed", (assert: Assert) => {
            assert.deepEqual(asked(new Game(loadOf([MAKE, NOTE, CONFIRM], bound))), ["confirm"]);
            assert.deepEqual(asked(new Game(loadOf([MAKE, READ, CONFIRM], bound))), []);
        });

        QUnit.test("and what it confirms leaves the optional ones before out", (assert: Assert) => {
            const game = new Game(loadOf([MAKE, NOTE, CONFIRM], bound)).wrote(onForm(7)).answer();
            assert.equal(game.play.outcomes["note"], "skipped");
            assert.equal(game.play.status, "done");
        });
    });
});
