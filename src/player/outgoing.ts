import type { Entry } from "./protocol";
import type { Play } from "./play";

export type Effect =
    /** Put these to the server; answer with `answered`, `unreachable` or `refused`. */
    { readonly type: "send"; readonly entries: readonly Entry[] };

/** What one event led to. */
export interface Turn {
    readonly play: Play;
    readonly effects: readonly Effect[];
}

/** Whatever is queued leaves once nothing is under way, so that the order on the server is ours. */
export function flush(play: Play): Turn {
    if (play.flight.length || !play.queue.length) {
        return { play, effects: [] };
    }
    const entries = play.queue;
    if (isClosed(play)) {
        return { play: { ...play, queue: [] }, effects: [] };
    }
    return {
        play: { ...play, flight: entries, queue: [] },
        effects: [{ type: "send", entries }],
    };
}

/** The server has every required step, and takes nothing more. */
export function isClosed({ status, flight, queue, script }: Play): boolean {
    const isFree = ({ step, outcome }: Entry): boolean =>
        outcome === "bound" || script.steps.some((s) => s.key === step && s.optional === true);
    return status === "done" && !flight.length && queue.every(isFree);
}

/** Sends again what got no answer: the server knows each entry by its uid. */
export function resend(play: Play): Turn {
    if (!play.offline || !play.flight.length) {
        return flush(play);
    }
    return {
        play: { ...play, offline: false },
        effects: [{ type: "send", entries: play.flight }],
    };
}

/** The server has yet to answer for this step. */
export function isUnderWay(play: Play, step: string): boolean {
    return [...play.flight, ...play.queue].some((e) => e.step === step && e.outcome !== "bound");
}
