import type { Mode } from "../../../src/player/protocol";
import type { Step } from "../../../src/scenario/types";
import { stepOf } from "../scenario/worlds";
import {
    AZURE,
    CONFIRM,
    Game,
    LIST,
    loadOf,
    MAKE,
    NOTE,
    onForm,
    onList,
    onReceipt,
} from "./worlds";
import { OPEN, READ, recorded, VENDOR } from "./worlds";

const click = stepOf("click", { at: { control: "save" }, do: { click: true } });

function gameOf(mode: Mode, steps: readonly Step[]): Game {
    return new Game(loadOf(steps, { mode }));
}

QUnit.module("player modes", () => {
    QUnit.module("practice", () => {
        QUnit.test("a hint is counted each time, and there are two", (assert: Assert) => {
            const game = gameOf("practice", [VENDOR]).on({ type: "hint" }).answer();
            assert.deepEqual([game.play.hints, game.last], [{ vendor: 1 }, ["vendor:hint"]]);
            game.on({ type: "hint" }).answer().on({ type: "hint" }).answer();
            assert.deepEqual(game.play.hints, { vendor: 2 });
            assert.deepEqual(game.story, ["vendor:hint", "vendor:hint"]);
        });

        QUnit.test("hints asked for before are known after a reload", (assert: Assert) => {
            const results = [recorded("vendor", "hint")];
            const game = new Game(loadOf([VENDOR], { mode: "practice", results }));
            assert.deepEqual([game.step, game.play.hints], ["vendor", { vendor: 1 }]);
        });

        QUnit.test("nobody asks for help with what is behind, or in learn", (assert: Assert) => {
            const game = gameOf("practice", [LIST, VENDOR]).see(onList).answer().do("back");
            assert.deepEqual(game.on({ type: "hint" }).play.hints, {});
            assert.deepEqual(gameOf("learn", [VENDOR]).on({ type: "hint" }).sent, []);
        });

        QUnit.test("a hint does not keep its step from being done", (assert: Assert) => {
            const game = gameOf("practice", [LIST, READ]).on({ type: "hint" }).see(onList);
            assert.deepEqual([game.step, game.last], ["read", ["list:hint"]]);
            assert.deepEqual(game.answer().last, ["list:done"]);
        });

        QUnit.test("the score is asked for when all is done and sent", (assert: Assert) => {
            const game = gameOf("practice", [READ]).do("next");
            assert.equal(game.loads, 0);
            assert.equal(game.answer().loads, 1);
            const score = { checked: 2, earned: 1, passMark: 0.8, passed: false };
            const results = [recorded("read")];
            game.load(loadOf([READ], { mode: "practice", state: "done", results, score }));
            assert.deepEqual([game.play.status, game.play.score], ["done", score]);
        });
    });

    QUnit.module("what Golive does for the person", () => {
        QUnit.test("is said of the step, and of that step alone", (assert: Assert) => {
            const game = gameOf("learn", [click, { ...click, key: "again" }]);
            game.on({ type: "helping" }).do("acted").answer().do("acted");
            assert.deepEqual(
                game.sent.flat().map(({ helped }) => helped),
                [true, undefined],
            );
            assert.deepEqual(game.play.helped, ["click"]);
        });

        QUnit.test("is said of what the server judges, too", (assert: Assert) => {
            const results = [recorded("make")];
            const game = new Game(loadOf([MAKE, CONFIRM], { results, bindings: { order: 7 } }));
            game.see(onForm(7)).answer({ confirm: "a draft" });
            assert.deepEqual(game.on({ type: "helping" }).wrote().last, ["confirm:done"]);
            assert.deepEqual(
                game.sent.flat().map(({ helped }) => helped),
                [undefined, true],
            );
        });

        QUnit.test("is remembered", (assert: Assert) => {
            const results = [{ ...recorded("list"), helped: true }];
            assert.deepEqual(new Game(loadOf([LIST, READ], { results })).play.helped, ["list"]);
        });
    });

    QUnit.module("test", () => {
        const judge = (outcome: "done" | "failed" | "blocked" | "skipped", note = "") =>
            ({ type: "judged", outcome, note }) as const;

        QUnit.test("nothing passes by itself", (assert: Assert) => {
            const game = gameOf("test", [LIST, click, READ]).see(onList);
            game.do("acted", "next", "skip");
            assert.deepEqual([game.step, game.sent], ["list", []]);
        });

        QUnit.test("the verdict moves on, whatever it is", (assert: Assert) => {
            const game = gameOf("test", [LIST, VENDOR, click, READ]);
            game.on(judge("done")).on(judge("failed", "No vendor is offered."));
            game.on(judge("blocked")).on(judge("skipped", "Not here.")).answer();
            assert.deepEqual(game.story, [
                "list:done",
                "vendor:failed",
                "click:blocked",
                "read:skipped",
            ]);
            assert.equal(game.sent.flat()[1]?.note, "No vendor is offered.");
            assert.deepEqual(game.play.outcomes, {
                list: "done",
                vendor: "failed",
                click: "blocked",
                read: "skipped",
            });
            assert.equal(game.play.status, "done");
        });

        QUnit.test("what the page can say of the check goes with it", (assert: Assert) => {
            const game = gameOf("test", [LIST, CONFIRM, READ]).see(onForm(7));
            game.on(judge("done")).answer().on(judge("done")).answer().on(judge("done"));
            assert.deepEqual(
                game.sent.flat().map(({ page }) => page),
                ["failed", undefined, undefined],
            );
        });

        QUnit.test("records get their names as in learn", (assert: Assert) => {
            const game = gameOf("test", [MAKE, OPEN]).see(onForm(null)).on(judge("done"));
            game.save(7).see(onReceipt).on(judge("failed", "It is empty.")).answer();
            assert.deepEqual(game.play.bindings, { order: 7, receipt: 9 });
            assert.deepEqual(game.story, ["make:done", "make:bound", "open:failed"]);
        });

        QUnit.test("a verdict that the server does not take is open again", (assert: Assert) => {
            const game = gameOf("test", [LIST, READ]).on(judge("done"));
            game.answer({ list: "Say why it passes." });
            assert.deepEqual([game.step, game.play.saw], ["list", "Say why it passes."]);
        });

        QUnit.test("a draft that is thrown away takes no verdict back", (assert: Assert) => {
            const game = gameOf("test", [MAKE, READ]).see(onForm(null)).on(judge("done"));
            assert.equal(game.answer().see(onList).step, "read");
        });

        QUnit.test("it goes on at the first step without a verdict", (assert: Assert) => {
            const results = [recorded("vendor", "failed"), recorded("note", "blocked")];
            const holds = { vendor: "failed", confirm: "passed" } as const;
            const load = loadOf([VENDOR, NOTE, READ, CONFIRM], { mode: "test", results, holds });
            const game = new Game(load).see(onForm(7, AZURE));
            assert.deepEqual([game.step, game.sent], ["read", []]);
            assert.deepEqual(game.play.outcomes, { vendor: "failed", note: "blocked" });
        });

        QUnit.test("nobody gives a verdict in another mode", (assert: Assert) => {
            assert.deepEqual(gameOf("learn", [LIST]).on(judge("done")).sent, []);
        });
    });

    QUnit.module("the target is not to be seen", () => {
        const absent = { type: "sighted", sight: "absent" } as const;

        QUnit.test("it is said once while the step is shown", (assert: Assert) => {
            const game = gameOf("learn", [click, READ]).on(absent).on(absent).answer();
            game.on({ type: "sighted", sight: "ambiguous" }).answer();
            assert.deepEqual(game.story, ["click:absent", "click:ambiguous"]);
        });

        QUnit.test("and again on another visit", (assert: Assert) => {
            const game = gameOf("learn", [READ, click]).do("next").answer().on(absent).answer();
            game.do("back").on(absent).do("next").on(absent).answer();
            assert.deepEqual(game.story, ["read:done", "click:absent", "click:absent"]);
        });

        QUnit.test("never in verify: whoever acts says how it ended", (assert: Assert) => {
            assert.deepEqual(gameOf("verify", [click]).on(absent).sent, []);
        });
    });
});
