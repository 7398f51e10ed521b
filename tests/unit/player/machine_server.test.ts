import { stepOf } from "../scenario/worlds";
import { AZURE, CONFIRM, Game, LIST, loadOf, MAKE, NOTE, onForm, onList, READ } from "./worlds";
import { atConfirm, recorded, VENDOR } from "./worlds";

const click = stepOf("click", { at: { control: "save" }, do: { click: true } });
const prose = stepOf("prose");

QUnit.module("player machine and the server", () => {
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
                answers: [{ uid: "x", accepted: false }],
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
