import type { Passed, Play } from "./play";
import type { Entry, Outcome } from "./protocol";

/** Makes the uid of an entry; handed in, so that tests know it. */
export type MakeUid = () => string;

/** What an entry says besides what every one does. */
export type More = Partial<Pick<Entry, "page" | "detour" | "binds" | "note">>;

/** Queues a line of the run about a step. */
export function write(
    play: Play,
    step: string,
    outcome: Outcome,
    now: number,
    uid: MakeUid,
    more: More = {},
): Play {
    const helped = outcome === "done" && play.helped.includes(step);
    const entry: Entry = {
        uid: uid(),
        step,
        outcome,
        seconds: Math.min(86_400, Math.max(0, Math.round((now - play.since) / 1000))),
        ...(helped && { helped }),
        ...more,
    };
    const bindings = more.binds ? { ...play.bindings, ...more.binds } : play.bindings;
    const news = isVerdict(entry) || more.binds ? "stale" : play.news;
    return { ...play, bindings, queue: [...play.queue, entry], news };
}

/** A step, and the records that it opened: what is not asked twice. */
export function aboutOf(step: string, binds?: Entry["binds"] | null): string {
    return [step, ...Object.values(binds ?? {})].join(" ");
}

/** What the line says of its step puts it behind the person; the others stand beside. */
export function isVerdict<Line extends Pick<Entry, "outcome">>(
    line: Line,
): line is Line & { outcome: Passed } {
    const { outcome } = line;
    return ["done", "skipped", "failed", "blocked"].includes(outcome);
}

/** The server has yet to answer for this step. */
export function isUnderWay(play: Play, step: string): boolean {
    return unsent(play).some((entry) => entry.step === step && isVerdict(entry));
}

/** All that the server has not answered for, the oldest first. */
export function unsent({ flight, queue }: Play): readonly Entry[] {
    return [...flight, ...queue];
}
