import fc from "fast-check";
import { begin } from "../../../src/player/begin";
import { play as react, type PlayEvent } from "../../../src/player/machine";
import { isFree } from "../../../src/player/moving";
import { isMine, isPassedOver, stepAt, type Play } from "../../../src/player/play";
import type { Entry } from "../../../src/player/protocol";
import type { Step } from "../../../src/scenario/types";
import { anyMove, anyScript, anyTerms, type Move } from "./any_run";
import { Refused, StrictServer, type Terms } from "./strict_server";

/** Nobody listens to the page while the run does not play. */
const OF_THE_PAGE: readonly string[] = ["happened", "saved", "acted"];

/** Plays moves against a server that refuses what breaks its rules; `see` looks at every turn. */
class Session {
    play: Play;
    readonly server: StrictServer;
    readonly created = new Set<number>();
    /** What is under way is on its way, and was not lost. */
    private isSent = false;
    /** It was asked where the run stands, and has not answered. */
    private isAsked = false;
    private made = 0;
    private now = 0;

    constructor(
        private readonly steps: readonly Step[],
        terms: Terms,
        private readonly see: (turn: TurnSeen) => void = () => {},
    ) {
        this.server = new StrictServer(steps, terms);
        this.play = begin(this.server.start(), 0);
    }

    move(move: Move): void {
        switch (move.type) {
            case "served":
            case "lost":
                return this.network(move);
            case "told":
                return this.told(move.holds);
            case "reload":
                this.play = begin(this.server.load(move.holds), ++this.now);
                this.isAsked = false;
                this.isSent = false;
                return;
            case "changed":
                return this.changed(move);
            case "others":
            case "other_tab":
                return this.others(move);
            default:
                if (this.play.status === "playing" || !OF_THE_PAGE.includes(move.type)) {
                    this.event(move);
                }
        }
    }

    /** The network is back, the person is here, and the server accepts everything. */
    drain(): void {
        this.event({ type: "here" });
        for (let i = 0; i < 60; i++) {
            this.event({ type: "online" });
            this.network({ type: "served", heard: true, accepts: [true] });
            this.told(["passed"]);
        }
    }

    private told(holds: readonly ("passed" | "failed")[]): void {
        if (this.isAsked) {
            this.isAsked = false;
            this.event({ type: "loaded", load: this.server.load(holds) });
        }
    }

    private changed({ page, leftOut }: Extract<Move, { type: "changed" }>): void {
        const free = this.steps.filter(({ when }) => when);
        const isOut = (_: Step, index: number): boolean => leftOut[index % leftOut.length] ?? false;
        this.server.leftOut = free.filter(isOut).map(({ key }) => key);
        this.move({ type: "happened", page, wrote: true });
    }

    private others({ type, count }: Extract<Move, { type: "others" | "other_tab" }>): void {
        if (type === "others" && this.play.status === "waiting") {
            this.server.goOn(1, true);
            this.event({ type: "turned", turn: null });
        } else if (type === "other_tab" && this.play.status !== "waiting") {
            this.network({ type: "lost" });
            this.event({ type: "taken" });
            this.server.goOn(count);
            this.event({ type: "here" });
        }
    }

    private network(move: Extract<Move, { type: "served" | "lost" }>): void {
        const { flight } = this.play;
        if (move.type === "lost" && this.isAsked) {
            this.isAsked = false;
            this.event({ type: "unreachable" });
        }
        if (!this.isSent) {
            return;
        }
        this.isSent = false;
        if (move.type === "lost") {
            this.event({ type: "unreachable" });
            return;
        }
        try {
            const answers = this.server.take(flight, move.accepts);
            this.event(move.heard ? { type: "answered", answers } : { type: "unreachable" });
        } catch (error) {
            if (!(error instanceof Refused)) {
                throw error;
            }
            this.event({ type: "refused" });
        }
    }

    private event(event: PlayEvent): void {
        const before = this.play;
        if (event.type === "saved" && event.created) {
            this.created.add(event.resId);
        }
        const turn = react(before, event, ++this.now * 1000, () => `u${++this.made}`);
        this.play = turn.play;
        this.isAsked ||= turn.effects.some(({ type }) => type === "load");
        this.isSent ||= turn.effects.some(({ type }) => type === "send");
        const sent = turn.effects.flatMap((effect) =>
            effect.type === "send" ? effect.entries : [],
        );
        const refused =
            event.type === "loaded" ||
            (event.type === "answered" && event.answers.some((a) => !a.accepted));
        this.see({ before, after: turn.play, sent, refused });
    }
}

interface TurnSeen {
    readonly before: Play;
    readonly after: Play;
    readonly sent: readonly Entry[];
    /** The server took something back, or said what holds no more: what came after it may have been there all the same. */
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
        fc.property(anyScript, anyTerms, moves, (steps, terms, all) => {
            let fine = true;
            const session = new Session(steps, terms, (turn) => (fine &&= onTurn(turn)));
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
        always(assert, ({ after }) => {
            const behind = after.script.steps.slice(0, after.front);
            const said = Object.keys(after.outcomes);
            return (
                said.every((key) => behind.some((step) => step.key === key)) &&
                behind.every((step) => said.includes(step.key) || isPassedOver(after, step))
            );
        });
    });

    QUnit.test("a run is done when nothing is left to do, and not before", (assert: Assert) => {
        always(assert, ({ after }) => {
            const { front, script, status, outcomes } = after;
            const isOpen = script.steps.some(
                (step) => !step.optional && !outcomes[step.key] && !isPassedOver(after, step),
            );
            const mayOpen = script.steps.some((step) => step.when && !isFree(after, step));
            return status === "done"
                ? front === script.steps.length && !isOpen
                : ["paused", "elsewhere"].includes(status) || isOpen || mayOpen;
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
                // One that was passed over, and is needed after all, the server asks for at the next.
                const said = play.script.steps.filter((step) => play.outcomes[step.key]);
                return (
                    waiting(play).length === 0 &&
                    said.every((step) => !server.isNeeded(step) || server.behind.has(step.key)) &&
                    (play.status !== "done" || server.isClosed || play.leftOut.length > 0)
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

    QUnit.test("it waits for others exactly where a step is theirs", (assert: Assert) => {
        always(assert, ({ after }) => {
            const step = stepAt(after, after.front);
            const isOthers = step !== undefined && !isMine(after, step);
            const isIdle = ["paused", "elsewhere"].includes(after.status);
            return isIdle || isOthers === (after.status === "waiting");
        });
    });

    QUnit.test("nothing leaves a tab while the run goes on in another", (assert: Assert) => {
        always(assert, ({ after, sent }) => after.status !== "elsewhere" || sent.length === 0);
    });

    QUnit.test("each hint that was asked for is counted", (assert: Assert) => {
        always(
            assert,
            () => true,
            (session) => {
                const { play, server } = session;
                const shown = Object.values(play.hints).reduce((sum, count) => sum + count, 0);
                const underWay = waiting(play).filter(({ outcome }) => outcome === "hint").length;
                return server.isClosed || shown <= server.hints + underWay;
            },
        );
    });

    QUnit.test("nothing moves and nothing is asked while it is paused", (assert: Assert) => {
        always(assert, ({ before, after, refused }) => {
            const isPaused = before.status === "paused" && after.status === "paused";
            return !isPaused || refused || after.asked.length === 0 || after.asked === before.asked;
        });
    });
});
