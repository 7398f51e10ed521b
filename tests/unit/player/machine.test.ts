import { stepOf } from "../scenario/worlds";
import { AZURE, CONFIRM, Game, LIST, loadOf, MAKE, NOTE, onForm, onList, READ } from "./worlds";
import { recorded, VENDOR } from "./worlds";

const road = [LIST, MAKE, VENDOR, NOTE, READ, CONFIRM];
const click = stepOf("click", { at: { control: "save" }, do: { click: true } });
const prose = stepOf("prose");

/** A run that stands at `confirm`, its order bound. */
function atConfirm(): Game {
    const results = [recorded("make")];
    return new Game(loadOf([MAKE, CONFIRM, READ], { results, bindings: { order: 7 } }));
}

QUnit.module("player machine", () => {
    QUnit.module("what the person says and does", () => {
        QUnit.test("a step of prose is done when they say so", (assert: Assert) => {
            const game = new Game([prose, READ]).do("next", "next");
            assert.deepEqual(game.story, ["prose:done"]);
            game.answer();
            assert.deepEqual(game.story, ["prose:done", "read:done"]);
            assert.equal(game.play.status, "done");
        });

        QUnit.test("saying so does not do what a check or an act decides", (assert: Assert) => {
            assert.deepEqual(new Game([LIST]).do("next").sent, []);
            assert.deepEqual(new Game([click]).do("next").sent, []);
        });

        QUnit.test("acting on the target ends a step without a check", (assert: Assert) => {
            assert.deepEqual(new Game([click]).do("acted").story, ["click:done"]);
        });

        QUnit.test("acting on the target ends no other step", (assert: Assert) => {
            for (const step of [LIST, VENDOR, CONFIRM, READ, prose]) {
                assert.deepEqual(new Game([step]).do("acted").sent, [], step.key);
            }
        });

        QUnit.test("whoever looks back does nothing by it", (assert: Assert) => {
            const game = new Game([click, { ...click, key: "again" }]).do("acted").answer();
            game.do("back", "acted");
            assert.deepEqual([game.play.front, game.story], [1, ["click:done"]]);
        });
    });

    QUnit.module("back and forward", () => {
        QUnit.test("back shows what is behind and changes nothing", (assert: Assert) => {
            const game = new Game(road).see(onForm(null, AZURE)).do("back", "back");
            assert.deepEqual([game.step, game.play.front], ["make", 3]);
            assert.equal(game.play.outcomes["vendor"], "done");
        });

        QUnit.test("back stops at the first step", (assert: Assert) => {
            assert.equal(new Game(road).see(onList).do("back", "back", "back").play.at, 0);
        });

        QUnit.test("forward and skip lead back to the front and not past it", (assert: Assert) => {
            const game = new Game(road).see(onForm(null, AZURE)).do("back", "back", "back");
            game.do("next", "skip", "next");
            assert.deepEqual(
                [game.step, game.story],
                ["note", ["list:done", "make:done", "vendor:done"]],
            );
        });

        QUnit.test("the run goes on under whoever looks back", (assert: Assert) => {
            const game = new Game(road).see(onForm(null)).do("back").see(onForm(null, AZURE));
            assert.deepEqual([game.step, game.play.front], ["make", 3]);
        });

        QUnit.test("one can look back at a run that is done", (assert: Assert) => {
            const game = new Game([prose]).do("next").answer().do("back");
            assert.deepEqual([game.step, game.play.status], ["prose", "done"]);
        });
    });

    QUnit.module("skip and pause", () => {
        QUnit.test("a step is left out, and the next comes", (assert: Assert) => {
            const game = new Game([VENDOR, READ]).do("skip");
            assert.deepEqual([game.step, game.last], ["read", ["vendor:skipped"]]);
            assert.equal(game.play.outcomes["vendor"], "skipped");
        });

        QUnit.test("a step left out while the server looks stays left out", (assert: Assert) => {
            const game = atConfirm().wrote(onForm(7)).do("skip").answer({ confirm: "a draft" });
            assert.deepEqual([game.step, game.last], ["read", ["confirm:skipped"]]);
            game.answer();
            assert.equal(game.play.outcomes["confirm"], "skipped");
        });

        QUnit.test("unless the server finds it done", (assert: Assert) => {
            const game = atConfirm().wrote(onForm(7)).do("skip").answer();
            assert.deepEqual([game.step, game.play.outcomes["confirm"]], ["read", "done"]);
            assert.deepEqual(game.story, ["confirm:done"]);
        });

        QUnit.test("the run is complete with its last required step", (assert: Assert) => {
            const game = new Game([READ, NOTE]).do("next");
            assert.deepEqual([game.play.status, game.play.outcomes["note"]], ["done", "skipped"]);
        });

        QUnit.test("nothing more is sent to a run that is complete", (assert: Assert) => {
            const results = [recorded("make")];
            const load = loadOf([MAKE, NOTE, CONFIRM], { results, bindings: { order: 7 } });
            const game = new Game(load).wrote(onForm(7)).do("skip").answer();
            assert.deepEqual([game.play.status, game.play.queue], ["done", []]);
            assert.deepEqual(game.story, ["confirm:done"]);
        });

        QUnit.test("nothing passes while the run is paused", (assert: Assert) => {
            const game = new Game(road).do("pause").see(onForm(null, AZURE)).do("acted");
            assert.deepEqual([game.play.status, game.sent], ["paused", []]);
        });

        QUnit.test("resumed, it goes on from where the page is", (assert: Assert) => {
            const game = new Game(road).do("pause").see(onForm(null, AZURE)).do("resume");
            assert.deepEqual([game.play.status, game.step], ["playing", "note"]);
        });

        QUnit.test("time does not run while it is paused", (assert: Assert) => {
            const game = new Game([prose]).do("pause");
            game.now = 60_000;
            game.do("resume");
            game.now = 62_000;
            assert.equal(game.do("next").sent[0]?.[0]?.seconds, 2);
        });

        QUnit.test("a record saved while it is paused is bound all the same", (assert: Assert) => {
            const game = new Game(road).see(onForm(null)).do("pause").save(7).do("resume");
            assert.deepEqual(game.play.bindings, { order: 7 });
            assert.equal(game.step, "vendor");
        });

        QUnit.test("only a playing run pauses, and only a paused one resumes", (assert: Assert) => {
            const done = new Game([prose]).do("next");
            assert.equal(done.do("pause").play.status, "done");
            assert.equal(done.do("resume").play.status, "done");
            const stopped = new Game(loadOf([prose], { state: "stopped" })).do("pause", "resume");
            assert.equal(stopped.play.status, "stopped");
        });
    });

    QUnit.module("records get their names", () => {
        const atVendor = (): Game => new Game(road).see(onList).answer().see(onForm(null)).answer();

        QUnit.test("a draft is bound when Odoo saves it", (assert: Assert) => {
            const game = atVendor().save(7);
            assert.deepEqual(game.play.bindings, { order: 7 });
            assert.deepEqual(game.sent.at(-1), [
                { uid: "u3", step: "make", outcome: "bound", seconds: 0, binds: { order: 7 } },
            ]);
            assert.equal(game.step, "vendor");
        });

        QUnit.test("a record that was only changed is not bound", (assert: Assert) => {
            assert.deepEqual(atVendor().save(7, false).play.bindings, {});
        });

        QUnit.test("nor is a second one made after it", (assert: Assert) => {
            assert.deepEqual(atVendor().save(7).answer().save(8).play.bindings, { order: 7 });
        });

        QUnit.test("nor one of another model", (assert: Assert) => {
            const saved = { type: "saved", model: "res.partner", resId: 7, created: true } as const;
            assert.deepEqual(atVendor().on(saved).play.bindings, {});
        });

        QUnit.test("nor one made before its step was reached", (assert: Assert) => {
            assert.deepEqual(new Game([READ, MAKE]).save(7).play.bindings, {});
        });

        QUnit.test(
            "one made by the step's own click is, though the step never showed",
            (assert: Assert) => {
                const game = new Game([MAKE]).save(7).see(onForm(7));
                assert.deepEqual(game.play.bindings, { order: 7 });
                assert.equal(game.play.status, "done");
            },
        );

        QUnit.test(
            "a record that the person adopts is bound and no longer offered",
            (assert: Assert) => {
                const candidate = { id: 7, name: "P00007" };
                const candidates = { order: [candidate, { id: 8, name: "P00008" }] };
                const game = new Game(loadOf([MAKE, VENDOR], { candidates })).see(onList);
                game.on({ type: "adopted", name: "order", candidate });
                assert.deepEqual([game.play.bindings, game.play.candidates], [{ order: 7 }, {}]);
                assert.deepEqual(game.last, ["make:bound"]);
            },
        );

        QUnit.test("a name that the script does not know is not bound", (assert: Assert) => {
            const candidate = { id: 7, name: "P00007" };
            const game = new Game([MAKE]).on({ type: "adopted", name: "other", candidate });
            assert.deepEqual([game.play.bindings, game.sent], [{}, []]);
        });
    });

    QUnit.module("asking the server", () => {
        QUnit.test("once, until something is written", (assert: Assert) => {
            const game = atConfirm().see(onForm(7)).see(onList).answer({ confirm: "a draft" });
            game.see(onForm(7)).do("back", "next");
            assert.deepEqual(
                game.sent.map((entries) => entries.length),
                [1],
            );
            game.wrote(onForm(7));
            assert.equal(game.sent.length, 2);
        });

        QUnit.test("once per write, even while it has not answered", (assert: Assert) => {
            const game = atConfirm().wrote(onForm(7)).wrote().wrote();
            assert.equal(game.sent.length, 1);
            game.answer({ confirm: "a draft" });
            assert.equal(game.sent.length, 2);
            game.answer({ confirm: "a draft" });
            assert.equal(game.sent.length, 2);
        });

        QUnit.test("not again because an optional step before it passed", (assert: Assert) => {
            const load = { results: [recorded("make")], bindings: { order: 7 } };
            const game = new Game(loadOf([MAKE, NOTE, CONFIRM], load)).wrote(onForm(7));
            game.answer({ confirm: "a draft" }).do("acted").answer();
            assert.deepEqual(game.story, ["confirm:done", "note:done"]);
        });

        QUnit.test("again after a save", (assert: Assert) => {
            const game = atConfirm().wrote(onForm(7)).answer({ confirm: "a draft" });
            assert.deepEqual(game.save(7, false).last, ["confirm:done"]);
            assert.equal(game.sent.length, 2);
        });

        QUnit.test("what it confirms is done", (assert: Assert) => {
            const game = atConfirm().wrote(onForm(7)).answer();
            assert.deepEqual([game.step, game.play.outcomes["confirm"]], ["read", "done"]);
        });

        QUnit.test("what it refuses stays open and says what it saw", (assert: Assert) => {
            const game = atConfirm().wrote(onForm(7)).answer({ confirm: "It is a draft." });
            assert.deepEqual([game.step, game.play.saw], ["confirm", "It is a draft."]);
        });

        QUnit.test("what it saw goes when the step is done after all", (assert: Assert) => {
            const game = atConfirm().wrote(onForm(7)).answer({ confirm: "a draft" }).wrote();
            assert.equal(game.answer().play.saw, null);
        });

        QUnit.test(
            "a step behind that it refuses opens again, with all after it",
            (assert: Assert) => {
                const game = new Game([VENDOR, READ, prose]).see(onForm(null, AZURE));
                const started = new Game([LIST, READ, prose]).see(onList).do("next");
                started.answer({ list: "not allowed" });
                assert.equal(game.step, "vendor");
                assert.equal(started.play.outcomes["read"], undefined);
            },
        );

        QUnit.test("what waits behind a step that it refuses is not sent", (assert: Assert) => {
            const game = new Game([LIST, READ, prose]).see(onList).do("next", "next");
            game.see(onForm(null)).answer({ list: "not allowed" });
            assert.deepEqual([game.step, game.play.saw], ["list", "not allowed"]);
            assert.deepEqual(game.story, ["list:done"]);
        });

        QUnit.test("a binding that waits behind it is sent all the same", (assert: Assert) => {
            const game = new Game([LIST, MAKE, prose]).see(onList).see(onForm(null)).save(7);
            game.see({ model: null, view: null, forms: [] }).answer({ list: "not allowed" });
            assert.deepEqual(game.last, ["make:bound"]);
        });

        QUnit.test("an answer to something else changes nothing", (assert: Assert) => {
            const game = new Game([LIST, READ]).see(onList);
            const before = game.play;
            game.on({
                type: "answered",
                answers: [{ uid: "x", accepted: false, verdict: "failed" }],
            });
            assert.deepEqual(game.play, before);
        });
    });

    QUnit.module("a network that fails", () => {
        QUnit.test("nothing is sent while something is under way", (assert: Assert) => {
            const game = new Game([prose, READ, LIST]).do("next", "next");
            assert.equal(game.sent.length, 1);
            assert.deepEqual(game.answer().last, ["read:done"]);
        });

        QUnit.test("what got no answer is sent again, the same, first", (assert: Assert) => {
            const game = new Game([prose, READ, LIST]).do("next", "next").lose();
            game.do("online");
            assert.deepEqual(game.sent, [game.sent[0], game.sent[0]]);
            game.answer();
            assert.deepEqual(game.last, ["read:done"]);
        });

        QUnit.test(
            "it is tried again when Odoo got an answer, and not before",
            (assert: Assert) => {
                const game = new Game([prose, READ]).do("next").lose().see(onList);
                assert.equal(game.sent.length, 1);
                game.wrote(onList);
                assert.deepEqual(game.sent, [game.sent[0], game.sent[0]]);
            },
        );

        QUnit.test("what is missing is said once the person has tried", (assert: Assert) => {
            const game = new Game([click, LIST]);
            assert.false(game.play.tried);
            game.do("acted");
            assert.false(game.play.tried, "the next step was not tried yet");
        });

        QUnit.test("but not by what the person goes on doing, nor twice", (assert: Assert) => {
            const game = new Game([prose, READ, click]).do("next").lose().do("next", "back");
            assert.equal(game.sent.length, 1);
            game.do("online", "online");
            assert.equal(game.sent.length, 2);
        });

        QUnit.test("losing it loses no step", (assert: Assert) => {
            const game = new Game([prose, READ, click]).do("next").lose().do("next", "acted");
            assert.equal(game.play.status, "done");
            game.do("online").lose().do("online").answer().answer();
            assert.deepEqual(game.story, ["prose:done", "read:done", "click:done"]);
        });
    });
});
