import { nextMove, UNTRIED, type Sight, type Tried } from "../../../src/player/driver";
import type { Step } from "../../../src/scenario/types";
import { scenarioOf, stepOf } from "../scenario/worlds";
import { CONFIRM, Game, loadOf, NOTE, onForm, READ } from "./worlds";

const FOUND: Sight = { kind: "found", opens: false };
const ABSENT: Sight = { kind: "absent" };
const PRESS = stepOf("press", {
    at: { button: "button_confirm" },
    do: { click: true },
    expect: { text: "It is confirmed.", check: { exists: { model: "a", domain: [] } } },
});
const WHERE = { reason: "right", where: "On the form", words: "You may not see it." } as const;

function move(steps: readonly Step[], sight: Sight, tried: Partial<Tried> = {}): unknown {
    const { play } = new Game(loadOf(steps, { mode: "verify" }));
    return nextMove(play, sight, { ...UNTRIED, ...tried }, true);
}

QUnit.module("driver", () => {
    QUnit.test("does the step's action to what was found", (assert: Assert) => {
        const action = { click: true };
        assert.deepEqual(move([PRESS], FOUND), { do: "perform", action, free: false });
    });

    QUnit.test("presses what the target is folded away in, but not for ever", (assert: Assert) => {
        const opener: Sight = { kind: "found", opens: true };
        assert.deepEqual(move([PRESS], opener), { do: "press" });
        assert.deepEqual(move([PRESS], opener, { pressed: 4 }), {
            do: "broken",
            why: "folded",
            words: "",
        });
    });

    QUnit.test("what was declined is saved before it is done again", (assert) => {
        const { play } = new Game(loadOf([PRESS], { mode: "verify" }));
        const held = { ...play, held: ["press"], page: onForm(7) };
        const next = (tried: Partial<Tried> = {}): unknown =>
            nextMove(held, FOUND, { ...UNTRIED, ...tried }, true);
        assert.deepEqual(next(), { do: "save" });
        assert.deepEqual(next({ saved: true }), {
            do: "perform",
            action: { click: true },
            free: false,
        });
        assert.deepEqual(next({ saved: true, performed: true }), {
            do: "broken",
            why: "unmet",
            words: "It is confirmed.",
        });
    });

    QUnit.test("says when it has read, and sees that it is there to be read", (assert: Assert) => {
        assert.deepEqual(move([stepOf("prose"), CONFIRM], ABSENT), { do: "next" });
        assert.deepEqual(move([READ, CONFIRM], FOUND), { do: "next" });
        assert.deepEqual(move([READ, CONFIRM], ABSENT), { do: "go" });
    });

    QUnit.test("goes there, then asks where the target is, then gives up", (assert: Assert) => {
        assert.deepEqual(move([PRESS], ABSENT), { do: "go" });
        assert.deepEqual(move([PRESS], ABSENT, { went: true }), { do: "explain" });
        assert.deepEqual(move([PRESS], ABSENT, { went: true, whereabouts: WHERE }), {
            do: "broken",
            why: "absent",
            words: "You may not see it.",
        });
    });

    QUnit.test("leaves out what may be left out and is not there", (assert: Assert) => {
        assert.deepEqual(move([NOTE, CONFIRM], ABSENT, { went: true }), { do: "skip" });
    });

    QUnit.test("never guesses which of two is meant", (assert: Assert) => {
        assert.deepEqual(move([PRESS], { kind: "ambiguous" }), {
            do: "broken",
            why: "ambiguous",
            words: "",
        });
    });

    QUnit.test("puts in the value of a parameter, or leaves the choice free", (assert: Assert) => {
        const pick = stepOf("pick", { at: { field: "a" }, do: { pick: "$param.vendor" } });
        const of = (value?: string): unknown => {
            const params = [{ name: "vendor", label: "Vendor", ...(value && { value }) }];
            const script = scenarioOf([pick], { params });
            const { play } = new Game(loadOf([pick], { script }));
            return nextMove(play, FOUND, UNTRIED, true);
        };
        assert.deepEqual(of("Azure"), { do: "perform", action: { pick: "Azure" }, free: false });
        assert.deepEqual(of(), { do: "perform", action: { pick: "" }, free: true });
    });

    QUnit.test("saves what is open before it says that nothing came of it", (assert: Assert) => {
        const tried = { ...UNTRIED, performed: true };
        const game = new Game(loadOf([PRESS], { mode: "verify" })).see(onForm(7));
        game.answer({ press: "No such record." });
        assert.deepEqual(nextMove(game.play, FOUND, tried, true), { do: "save" });
        assert.deepEqual(nextMove(game.play, FOUND, { ...tried, saved: true }, true), {
            do: "broken",
            why: "unmet",
            words: "No such record.",
        });
    });

    QUnit.test("waits for the page and for the server", (assert: Assert) => {
        const { play } = new Game([PRESS]);
        assert.deepEqual(nextMove(play, FOUND, UNTRIED, false), { do: "wait" });
        const asking = new Game([PRESS]).wrote().play;
        assert.equal(asking.flight.length, 1);
        assert.deepEqual(nextMove(asking, FOUND, UNTRIED, true), { do: "wait" });
    });

    QUnit.test("ends with the run", (assert: Assert) => {
        const { play } = new Game(loadOf([PRESS], { state: "stopped" }));
        assert.deepEqual(nextMove(play, FOUND, UNTRIED, true), { do: "end" });
    });
});
