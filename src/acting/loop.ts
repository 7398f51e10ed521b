import { nextMove, UNTRIED, type Move, type Tried } from "../player/driver";
import { isClosed } from "../player/outgoing";
import { stepAt, type Play } from "../player/play";
import type { Broken } from "../player/ports";
import { Hindered } from "../screen/acting/hindrance";
import { press } from "../screen/acting/press";
import { until } from "../screen/acting/until";
import { complaint, dialogSaid } from "./dialogs";
import type { Stage } from "./stage";
import { hindranceWords, lateWords, whyWords } from "./words";

/** Longest that a step may take, in ms. */
const STEP = 60_000;
/** For how long nothing happens before what is seen counts as all that there is, in ms. */
const FOUND = 80;
const MISSING = 1200;
/** How often an element may be drawn anew under one's hands. */
const SLIPS = 3;

type Deed =
    | Exclude<Move, { do: "wait" }>
    /** The step is behind: the next one begins with nothing tried. */
    | { readonly do: "moved" }
    /** Odoo asks whether it is meant. */
    | { readonly do: "confirm"; readonly button: HTMLElement };

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
    for (;;) {
        if (front !== stage.play().front) {
            front = stage.play().front;
            tried = UNTRIED;
            end = performance.now() + STEP;
            slips = 0;
        }
        try {
            const deed = await nextDeed(stage, front, tried, isOver, end);
            if (deed.do === "end") {
                return null;
            }
            tried = await carryOut(stage, deed, tried);
            stage.touch();
        } catch (error) {
            const slipped = error instanceof Hindered && error.hindrance.kind === "gone";
            if (!slipped || ++slips > SLIPS) {
                return { step: stepAt(stage.play(), front)?.key ?? "", why: wordsOf(error) };
            }
        }
    }
}

/** The next thing to do, once there is one. */
function nextDeed(
    stage: Stage,
    front: number,
    tried: Tried,
    isOver: (play: Play) => boolean,
    end: number,
): Promise<Deed> {
    const look = (): Deed | null => {
        const play = stage.play();
        if (isOver(play) || (play.status === "done" ? isClosed(play) : play.status !== "playing")) {
            return { do: "end" };
        }
        if (play.front !== front) {
            return { do: "moved" };
        }
        const said = dialogSaid(document);
        if (said?.kind === "tells") {
            throw new Error(said.words);
        }
        if (said && (tried.performed || stage.alone)) {
            return { do: "confirm", button: said.confirm };
        }
        const sight = stage.look();
        const enough = sight.kind === "found" && !tried.performed ? FOUND : MISSING;
        const move = nextMove(play, sight, tried, stage.quiet() >= enough);
        return move.do === "wait" || move.do === "end" ? null : move;
    };
    const late = (): Error => new Error(lateWords(STEP / 1000));
    return until(look, late, Math.max(0, end - performance.now()));
}

async function carryOut(stage: Stage, deed: Deed, tried: Tried): Promise<Tried> {
    switch (deed.do) {
        case "press": {
            const element = target(stage);
            await press(element);
            stage.touch();
            await gaveWay(stage, element);
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

/** What was pressed to unfold has done so, or does not: pressed again too soon, it would fold up. */
async function gaveWay(stage: Stage, element: HTMLElement): Promise<void> {
    const isGone = (): boolean => {
        const sight = stage.look();
        return sight.kind !== "found" || sight.element !== element;
    };
    await until(
        () => isGone() || stage.quiet() >= MISSING,
        () => new Error(lateWords(STEP / 1000)),
    );
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
