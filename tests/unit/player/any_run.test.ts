import fc from "fast-check";
import { begin } from "../../../src/player/begin";
import { play as react, type PlayEvent } from "../../../src/player/machine";
import type { Play } from "../../../src/player/play";
import type { Entry } from "../../../src/player/protocol";
import type { Step } from "../../../src/scenario/types";
import { anyMove, anyScript, type Move } from "./any_run";
import { Closed, StrictServer } from "./strict_server";
import { loadOf } from "./worlds";

/** Nobody listens to the page while the run does not play. */
const OF_THE_PAGE: readonly string[] = ["happened", "saved", "acted"];

/** Plays moves against a server that refuses what breaks its rules; `see` looks at every turn. */
class Session {
    play: Play;
    readonly server: StrictServer;
    readonly created = new Set<number>();
    private made = 0;
    private now = 0;

    constructor(
        steps: readonly Step[],
        private readonly see: (turn: TurnSeen) => void = () => {},
    ) {
        this.server = new StrictServer(steps);
        this.play = begin(loadOf(steps), 0);
    }

    move(move: Move): void {
        if (move.type === "served" || move.type === "lost") {
            this.network(move);
        } else if (move.type === "reload") {
            this.play = begin(this.server.load(move.holds), ++this.now);
        } else if (this.play.status === "playing" || !OF_THE_PAGE.includes(move.type)) {
            this.event(move);
        }
    }

    /** The network is back, and the server accepts everything. */
    drain(): void {
        for (let i = 0; i < 50 && this.play.flight.length > 0; i++) {
            this.event({ type: "online" });
            this.network({ type: "served", heard: true, accepts: [true] });
        }
    }

    private network(move: Extract<Move, { type: "served" | "lost" }>): void {
        const { flight, offline } = this.play;
        if (flight.length === 0 || offline) {
            return;
        }
        if (move.type === "lost") {
            this.event({ type: "unreachable" });
            return;
        }
        try {
            const answers = this.server.take(flight, move.accepts);
            this.event(move.heard ? { type: "answered", answers } : { type: "unreachable" });
        } catch (error) {
            if (!(error instanceof Closed)) {
                throw error;
            }
            this.move({ type: "reload", holds: ["passed"] });
        }
    }

    private event(event: PlayEvent): void {
        const before = this.play;
        if (event.type === "saved" && event.created) {
            this.created.add(event.resId);
        }
        const turn = react(before, event, ++this.now * 1000, () => `u${++this.made}`);
        this.play = turn.play;
        const sent = turn.effects.flatMap((effect) =>
            effect.type === "send" ? effect.entries : [],
        );
        const refused = event.type === "answered" && event.answers.some((a) => !a.accepted);
        this.see({ before, after: turn.play, sent, refused });
    }
}

interface TurnSeen {
    readonly before: Play;
    readonly after: Play;
    readonly sent: readonly Entry[];
    /** The server took something back: what came after it may have been there all the same. */
    readonly refused: boolean;
}

const same = (a: readonly Entry[], b: readonly Entry[]): boolean =>
    a.length === b.length && a.every((entry, i) => entry === b[i]);

const waiting = ({ flight, queue }: Play): readonly Entry[] => [...flight, ...queue];

/** Plays random moves on a random script, and lets `holds` look at every turn and at the end. */
function always(
    assert: Assert,
    onTurn: (turn: TurnSeen) => boolean,
    atEnd: (session: Session) => boolean = () => true,
): void {
    const moves = fc.array(anyMove, { maxLength: 40 });
    fc.assert(
        fc.property(anyScript, moves, (steps, all) => {
            let fine = true;
            const session = new Session(steps, (turn) => (fine &&= onTurn(turn)));
            all.forEach((move) => session.move(move));
            return fine && atEnd(session);
        }),
        { numRuns: 500, includeErrorInReport: true },
    );
    assert.ok(true);
}

QUnit.module("player, whatever happens", () => {
    QUnit.test("what is shown is never ahead of the run, nor outside it", (assert: Assert) => {
        always(assert, ({ after: { at, front, script } }) => {
            return 0 <= at && at <= front && front <= script.steps.length;
        });
    });

    QUnit.test("exactly the steps before the front have an outcome", (assert: Assert) => {
        always(assert, ({ after: { front, script, outcomes } }) => {
            const behind = script.steps.slice(0, front).map(({ key }) => key);
            return Object.keys(outcomes).sort().join() === behind.sort().join();
        });
    });

    QUnit.test("a run is done when nothing is left to do, and not before", (assert: Assert) => {
        always(assert, ({ after: { front, script, status, outcomes } }) => {
            const isOpen = script.steps.some(({ key, optional }) => !optional && !outcomes[key]);
            return status === "done"
                ? front === script.steps.length && !isOpen
                : status === "paused" || isOpen;
        });
    });

    QUnit.test("the server never has to refuse", (assert: Assert) => {
        always(assert, () => true);
    });

    QUnit.test("a uid is sent once, or again with all that left with it", (assert: Assert) => {
        const seen = new WeakMap<Play["script"], Map<string, string>>();
        always(assert, ({ after, sent }) => {
            const uids = sent.map(({ uid }) => uid);
            const batches = seen.get(after.script) ?? new Map<string, string>();
            seen.set(after.script, batches);
            const whole = JSON.stringify(sent);
            const isRight = uids.every((uid) => (batches.get(uid) ?? whole) === whole);
            uids.forEach((uid) => batches.set(uid, whole));
            return isRight && new Set(uids).size === uids.length;
        });
    });

    QUnit.test("what is sent is all that is under way, the oldest first", (assert: Assert) => {
        always(assert, ({ after, sent }) => {
            const made = waiting(after).map(({ uid }) => Number(uid.slice(1)));
            const isAll = sent.length === 0 || same(sent, after.flight);
            return isAll && made.every((n, i) => i === 0 || n > (made[i - 1] ?? 0));
        });
    });

    QUnit.test("a step is said to be done once, until it opens again", (assert: Assert) => {
        always(assert, ({ before, after, refused }) => {
            const old = new Set(waiting(before).map(({ uid }) => uid));
            const fresh = waiting(after).filter((e) => !old.has(e.uid) && e.outcome === "done");
            const isReopened = refused || after.front < before.front;
            return fresh.every(({ step }) => isReopened || before.outcomes[step] !== "done");
        });
    });

    QUnit.test("nothing that was done is lost on the way", (assert: Assert) => {
        always(
            assert,
            () => true,
            (session) => {
                session.drain();
                const { play, server } = session;
                const behind = play.script.steps.slice(0, play.front);
                return (
                    waiting(play).length === 0 &&
                    behind.every(
                        ({ key, optional }) => optional === true || server.behind.has(key),
                    ) &&
                    (play.status !== "done" || server.isClosed)
                );
            },
        );
    });

    QUnit.test("a new record is one that was made, never one that was there", (assert: Assert) => {
        always(
            assert,
            () => true,
            ({ play, created }) =>
                play.script.steps.every(({ binds }) => {
                    const id = binds?.from === "new" ? play.bindings[binds.name] : undefined;
                    return id === undefined || created.has(id);
                }),
        );
    });

    QUnit.test("nothing moves and nothing is asked while it is paused", (assert: Assert) => {
        always(assert, ({ before, after }) => {
            const isPaused = before.status === "paused" && after.status === "paused";
            return !isPaused || after.asked.length === 0 || after.asked === before.asked;
        });
    });
});
