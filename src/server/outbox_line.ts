import type { Entry } from "../player/protocol";

/** A line of a run that the server has not answered for yet, and when it was made. */
export interface Line {
    readonly entry: Entry;
    /** By the machine's clock, in ms since 1970: it may be wrong, or be set right meanwhile. */
    readonly made: number;
    /** By a clock that is never set, in ms, which starts anew with each page; null: an earlier page's. */
    readonly steady: number | null;
}

export interface Clocks {
    /** The machine's time, in ms since 1970. */
    wall(): number;
    /** ms since the page began. It may stand still while the machine sleeps. */
    steady(): number;
    /** Calls once, so many ms later, unless what it gives is called before. */
    after(ms: number, call: () => void): () => void;
}

/** More than that the machine's clock was set, not waited for: 31 days, in seconds. */
const LONGEST = 31 * 86_400;

/** Whole seconds since the line was made: at least 1 for one that an earlier page left. */
export function secondsWaited({ made, steady }: Line, clocks: Clocks): number {
    const bySteady = steady === null ? 1 : (clocks.steady() - steady) / 1000;
    const byWall = (clocks.wall() - made) / 1000;
    // Sleep stops the one, setting the time breaks the other: the longer one, unless it cannot be.
    return Math.round(Math.min(LONGEST, byWall > LONGEST ? bySteady : Math.max(bySteady, byWall)));
}

export function linesToText(lines: readonly Line[]): string {
    return JSON.stringify(lines.map(({ entry, made }) => ({ entry, made })));
}

/** What an earlier page wrote: sealed, so that nobody else did. */
export function linesOfText(text: string): readonly Line[] {
    const written: unknown = JSON.parse(text);
    return Array.isArray(written)
        ? written.filter(isWritten).map((line) => ({ ...line, steady: null }))
        : [];
}

function isWritten(value: unknown): value is Omit<Line, "steady"> {
    return typeof value === "object" && value !== null && "entry" in value && "made" in value;
}
