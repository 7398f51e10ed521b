import { nextMove, UNTRIED, type Move, type Tried } from "../player/driver";
import { isClosed } from "../player/outgoing";
import { stepAt, type Play } from "../player/play";
import type { Broken } from "../player/ports";
import { Hindered } from "../screen/acting/hindrance";
import { pressKey } from "../screen/acting/events";
import { press } from "../screen/acting/press";
import { until } from "../screen/acting/until";
import { REGIONS } from "../screen/markup";
import { complaint, dialogSaid } from "./dialogs";
import { RunLeft, type Stage } from "./stage";
import { hindranceWords, lateWords, whyWords } from "./words";

/** Longest that a step may take, in ms. */
const STEP = 60_000;
/** For how long nothing happens before what is seen counts as all that there is, in ms. */
const FOUND = 80;
const MISSING = 1200;
/** And before it is given up: a busy machine may be about to draw. */
const HOPELESS = 6000;
/** How often an element may be drawn anew under one's hands. */
const SLIPS = 3;

type Deed =
    | Exclude<Move, { do: "wait" }>
    /** The step is behind: the next one begins with nothing tried. */
    | { readonly do: "moved" }
    /** Odoo asks whether it is meant, or warns. */
    | { readonly do: "confirm"; readonly button: HTMLElement; readonly words: string };

/**
 * Plays on: looks, decides, does, and waits for what comes of it, until the run is over or `isOver`.
 *
 * @returns where it broke and why; null when it is over
 */
export async function act(
    stage: Stage,
    isOver: (play: Play) => boolean = () => false,
): Promise<Broken | null> {
    let front = -1;
    let tried: Tried = UNTRIED;
    let end = 0;
    let slips = 0;
    let opened = new Set<HTMLElement>();
    for (;;) {
        if (front !== stage.play().front) {
            front = stage.play().front;
            tried = UNTRIED;
            end = performance.now() + STEP;
            slips = 0;
            opened = new Set();
        }
        try {
            const deed = await nextDeed(stage, { front, tried, opened, end }, isOver);
            if (deed.do === "end") {
                return null;
            }
            tried = await carryOut(stage, deed, tried, opened);
            stage.touch();
        } catch (error) {
            if (error instanceof RunLeft) {
                throw error;
            }
            if (!slipped(error) || ++slips > SLIPS) {
                return { step: stepAt(stage.play(), front)?.key ?? "", why: wordsOf(error) };
            }
        }
    }
}

/** What it knows of the step at the front. */
interface Attempt {
    readonly front: number;
    readonly tried: Tried;
    /** What it pressed to unfold the target: pressed again too soon, it would fold up. */
    readonly opened: ReadonlySet<HTMLElement>;
    /** When its time is up. */
    readonly end: number;
}

/** The next thing to do, once there is one. */
function nextDeed(
    stage: Stage,
    { front, tried, opened, end }: Attempt,
    isOver: (play: Play) => boolean,
): Promise<Deed> {
    const look = (): Deed | null => {
        const play = stage.play();
        if (isOver(play) || hasEnded(play)) {
            return { do: "end" };
        }
        if (play.front !== front) {
            return { do: "moved" };
        }
        const said = dialogSaid(document);
        if (said?.kind === "tells") {
            // What an onchange has to say is read and put away; an error is the end.
            if (stage.alone && !stage.failed()) {
                return { do: "confirm", button: said.close, words: said.words };
            }
            throw new Error(said.words);
        }
        if (said && (tried.performed || stage.alone)) {
            return { do: "confirm", button: said.confirm, words: said.words };
        }
        const sight = stage.look();
        const isNew = sight.kind === "found" && !(sight.opens && opened.has(sight.element));
        const enough = isNew && !tried.performed ? FOUND : MISSING;
        const quiet = stage.quiet();
        const move = nextMove(play, sight, tried, quiet >= enough);
        const givesUp = ["broken", "explain", "skip"].includes(move.do);
        const waits = move.do === "wait" || move.do === "end" || (givesUp && quiet < HOPELESS);
        return waits ? null : move;
    };
    const late = (): Error => new Error(lateWords(STEP / 1000));
    return until(look, late, Math.max(0, end - performance.now()));
}

/** It plays no more, and the server has all of it: what comes next may be another person's. */
function hasEnded(play: Play): boolean {
    const isTold = !play.flight.length && !play.queue.length;
    return play.status === "done" ? isClosed(play) : play.status !== "playing" && isTold;
}

async function carryOut(
    stage: Stage,
    deed: Deed,
    tried: Tried,
    opened: Set<HTMLElement>,
): Promise<Tried> {
    switch (deed.do) {
        case "press": {
            const element = target(stage);
            opened.add(element);
            await press(element);
            return { ...tried, pressed: tried.pressed + 1 };
        }
        case "perform": {
            const { front } = stage.play();
            await stage.perform(target(stage), deed.action, deed.free);
            if (stage.play().front === front) {
                stage.dispatch({ type: "acted" });
            }
            return { ...tried, performed: true };
        }
        case "confirm":
            await press(deed.button);
            await until(
                () => !deed.button.isConnected,
                () => new Error(deed.words),
            );
            return tried;
        case "next":
        case "skip":
            stage.dispatch({ type: deed.do });
            return tried;
        case "save":
            await stage.save();
            return { ...tried, saved: true };
        case "go":
            await stage.go();
            return { ...tried, went: true };
        case "explain":
            return { ...tried, whereabouts: await stage.explain() };
        case "broken":
            throw new Error(
                [whyWords(deed.why), deed.words, complaint(document)].filter(Boolean).join(" "),
            );
        case "moved":
        case "end":
            return tried;
    }
}

/**
 * Whether another look may help: the element was drawn anew under one's hands, or a drop-down that
 * stayed open lies over it and can be closed.
 */
function slipped(error: unknown): boolean {
    const kind = error instanceof Hindered ? error.hindrance.kind : null;
    if (kind === "covered" && document.querySelector(REGIONS.dropped)) {
        pressKey(document.activeElement ?? document.body, "Escape");
        return true;
    }
    return kind === "gone";
}

function target(stage: Stage): HTMLElement {
    const sight = stage.look();
    if (sight.kind !== "found") {
        throw new Hindered({ kind: "gone" });
    }
    return sight.element;
}

function wordsOf(error: unknown): string {
    if (error instanceof Hindered) {
        return hindranceWords(error.hindrance);
    }
    return error instanceof Error ? error.message : String(error);
}
