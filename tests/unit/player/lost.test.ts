import { stepOf } from "../scenario/worlds";
import { AZURE, CONFIRM, Game, loadOf, MAKE, onForm, READ, recorded, VENDOR } from "./worlds";

const SAVE = stepOf("save", { at: { control: "save" }, do: { click: true } });
const WORDS = "“Vendor” is not saved as you filled it in";

/** A run of a saved order whose first steps are behind, with its vendor typed in and not saved. */
function typed(...last: (typeof SAVE)[]): Game {
    const load = loadOf([MAKE, VENDOR, ...last], {
        bindings: { order: 7 },
        results: [recorded("make")],
        holds: { make: "passed", vendor: "failed" },
    });
    return new Game(load).see(onForm(7, {})).see(onForm(7, AZURE)).answer();
}

/** The server says that an earlier outcome is not there. */
function lose(game: Game, lost: string): Game {
    const answers = game.play.flight.map(({ uid, step }) =>
        step === lost
            ? { uid, accepted: true, verdict: "passed" as const }
            : { uid, accepted: false, verdict: "failed" as const, saw: WORDS, lost },
    );
    return game.on({ type: "answered", answers });
}

QUnit.module("player/lost", () => {
    QUnit.test("the run goes back to the step whose outcome is gone, and says why", (assert) => {
        const game = typed(READ).do("next");
        assert.deepEqual(game.last, ["read:done"]);
        lose(game, "vendor");
        assert.strictEqual(game.step, "vendor");
        assert.strictEqual(game.play.saw, WORDS);
        assert.strictEqual(game.play.status, "playing");
    });

    QUnit.test("nothing is put to the server again before something is written", (assert) => {
        const game = lose(typed(READ).do("next"), "vendor");
        const before = game.sent.length;
        game.see(onForm(7, AZURE)).see(onForm(7, {})).see(onForm(7, AZURE));
        assert.strictEqual(game.sent.length, before);
        game.wrote(onForm(7, AZURE));
        assert.deepEqual(game.last, ["vendor:done"]);
        assert.strictEqual(game.step, "read");
    });

    QUnit.test("what was written while the server looked is put to it once more", (assert) => {
        const game = typed(READ).do("next");
        game.wrote(onForm(7, AZURE));
        lose(game, "vendor");
        assert.deepEqual(game.last, ["vendor:done"]);
        const before = game.sent.length;
        lose(game, "vendor");
        game.see(onForm(7, AZURE));
        assert.strictEqual(game.sent.length, before, "nothing was written since");
    });

    QUnit.test("a last step that the page shows does not go to and fro", (assert) => {
        const last = { ...VENDOR, key: "again" };
        const game = lose(typed(last), "vendor");
        const before = game.sent.length;
        for (let i = 0; i < 5; i++) {
            game.see(onForm(7, AZURE));
        }
        assert.strictEqual(game.sent.length, before);
        assert.strictEqual(game.wrote(onForm(7, AZURE)).answer().play.status, "done");
    });

    QUnit.test("an act that was done before it could count is done once it can", (assert) => {
        const game = lose(typed(SAVE).do("acted"), "vendor");
        assert.strictEqual(game.step, "vendor");
        game.wrote(onForm(7, AZURE)).answer();
        assert.deepEqual(game.story.slice(-2), ["vendor:done", "save:done"]);
        assert.strictEqual(game.play.status, "done");
    });

    QUnit.test(
        "what the server alone can judge is asked again when something is written",
        (assert) => {
            const load = loadOf([MAKE, CONFIRM, READ], {
                bindings: { order: 7 },
                results: [recorded("make"), recorded("confirm")],
                holds: { make: "passed", confirm: "passed" },
            });
            const game = lose(new Game(load).see(onForm(7)).do("next"), "confirm");
            assert.strictEqual(game.step, "confirm");
            const before = game.sent.length;
            game.see(onForm(7));
            assert.strictEqual(game.sent.length, before);
            assert.deepEqual(game.wrote().last, ["confirm:done"]);
        },
    );
});
