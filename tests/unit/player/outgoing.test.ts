import { isUnderWay } from "../../../src/player/lines";
import { flush, resend } from "../../../src/player/outgoing";
import type { Play } from "../../../src/player/play";
import type { Entry } from "../../../src/player/protocol";
import { Game } from "./worlds";

const a: Entry = { uid: "a", step: "one", outcome: "done", seconds: 1 };
const b: Entry = { uid: "b", step: "two", outcome: "bound", seconds: 1 };

function playOf(more: Partial<Play>): Play {
    return { ...new Game([]).play, ...more };
}

QUnit.module("player outgoing", () => {
    QUnit.test("all that is queued leaves together, in order", (assert: Assert) => {
        const { play, effects } = flush(playOf({ queue: [a, b] }));
        assert.deepEqual(effects, [{ type: "send", entries: [a, b] }]);
        assert.deepEqual([play.flight, play.queue], [[a, b], []]);
    });

    QUnit.test("nothing leaves while something is under way", (assert: Assert) => {
        const before = playOf({ flight: [a], queue: [b] });
        assert.deepEqual(flush(before), { play: before, effects: [] });
        assert.deepEqual(resend(before), { play: before, effects: [] });
    });

    QUnit.test("nothing to send sends nothing", (assert: Assert) => {
        const before = playOf({});
        assert.deepEqual(flush(before), { play: before, effects: [] });
    });

    QUnit.test("what got no answer is sent again as it was, before the rest", (assert: Assert) => {
        const { play, effects } = resend(playOf({ flight: [a], queue: [b], offline: true }));
        assert.deepEqual(effects, [{ type: "send", entries: [a] }]);
        assert.deepEqual([play.flight, play.queue, play.offline], [[a], [b], false]);
    });

    QUnit.test("a step is under way in flight and in the queue", (assert: Assert) => {
        assert.ok(isUnderWay(playOf({ flight: [a] }), "one"));
        assert.ok(isUnderWay(playOf({ queue: [a] }), "one"));
        assert.notOk(isUnderWay(playOf({ flight: [a] }), "two"));
    });

    QUnit.test("a binding does not keep its step from being done", (assert: Assert) => {
        assert.notOk(isUnderWay(playOf({ flight: [b], queue: [b] }), "two"));
    });
});
