import { stepOf } from "../scenario/worlds";
import { AZURE, CONFIRM, Game, LIST, loadOf, MAKE, NOTE, onForm, onList, READ } from "./worlds";
import { atConfirm, recorded, VENDOR } from "./worlds";

const road = [LIST, MAKE, VENDOR, NOTE, READ, CONFIRM];
const click = stepOf("click", { at: { control: "save" }, do: { click: true } });
const prose = stepOf("prose");

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
});
