import { isVerdict } from "./lines";
import type { Play } from "./play";
import type { Entry } from "./protocol";

export type Effect =
    /** Put these to the server; answer with `answered`, `unreachable` or `refused`. */
    | { readonly type: "send"; readonly entries: readonly Entry[] }
    /** Ask the server where the run stands; answer with `loaded` or `unreachable`. */
    | { readonly type: "load" };

/** What one event led to. */
export interface Reaction {
    readonly play: Play;
    readonly effects: readonly Effect[];
}

/**
 * Whatever is queued leaves once nothing is under way, so that the order on the server is ours. Where
 * the run stands is asked before anything is sent, or once all is.
 */
export function flush(play: Play): Reaction {
    const { queue, reload } = isClosed(play) ? { ...play, queue: [] } : play;
    const kept = queue === play.queue ? play : { ...play, queue };
    if (play.status === "elsewhere" || play.offline) {
        return { play: kept, effects: [] };
    }
    const isBusy = play.flight.length > 0 || queue.length > 0;
    if (reload && !play.loading && (reload === "first" || !isBusy)) {
        const asking = { ...kept, loading: reload, reload: null, news: "asked" } as const;
        return { play: asking, effects: [{ type: "load" }] };
    }
    if (play.flight.length || !queue.length || isHeld(play)) {
        return { play: kept, effects: [] };
    }
    return {
        play: { ...play, flight: queue, queue: [], outdated: false },
        effects: [{ type: "send", entries: queue }],
    };
}

/** The server may be reached again: what got no answer is sent as it was. It knows each by its uid. */
export function resend(play: Play): Reaction {
    const { offline, flight: entries, status } = play;
    const online = { ...play, offline: false };
    return offline && entries.length && status !== "elsewhere" && !isHeld(play)
        ? { play: online, effects: [{ type: "send", entries }] }
        : flush(online);
}

function isHeld({ reload, loading }: Play): boolean {
    return reload === "first" || loading === "first";
}

/** The server has every required step, and takes nothing more. */
export function isClosed(play: Play): boolean {
    const { status, flight, queue, script } = play;
    const isFree = (entry: Entry): boolean =>
        !isVerdict(entry) || script.steps.some((s) => s.key === entry.step && s.optional === true);
    return status === "done" && !flight.length && queue.every(isFree);
}
