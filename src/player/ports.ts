import type { Action } from "../scenario/types";
import type { Answer, Colleague, Entry, Home, Mode, RunLoad, Setup, Whereabouts } from "./protocol";

/** The server as the player needs it. Each call rejects with a `ServerTrouble`, and with nothing else. */
export interface Server {
    /** What this person may start, what waits for them, and what may be done here. */
    home(): Promise<Home>;
    /** `uid` is made here: sent twice, it starts once. */
    start(scenario: number, mode: Mode, uid: string, setup?: Setup): Promise<RunLoad>;
    load(run: string): Promise<RunLoad>;
    record(run: string, entries: readonly Entry[]): Promise<readonly Answer[]>;
}

/** The server, for what a run needs now and then. Each call rejects with a `ServerTrouble`, too. */
export interface RunServer {
    /** `broken`: in `verify`, where it broke and why. */
    stop(run: string, broken?: Broken): Promise<void>;
    explain(run: string, step: string): Promise<Whereabouts>;
    /** Takes the turn that waits. Refused when somebody else was first. */
    claim(run: string): Promise<RunLoad>;
    /** Hands the turn to somebody who holds its role; null gives it back to all who do. */
    delegate(run: string, to: number | null): Promise<void>;
    colleagues(run: string): Promise<readonly Colleague[]>;
}

/** The step at which `verify` could not go on, and why. */
export interface Broken {
    readonly step: string;
    readonly why: string;
}

/** Does to an element of the page what a person would. */
export interface Actor {
    /** Resolves when the page has taken it; rejects with an `Error` that says what was in the way. */
    perform(element: HTMLElement, action: Action): Promise<void>;
}

/**
 * `unreachable`: try again later; `expired`: nobody is logged in, or somebody else; `refused`: it said
 * no, and why; `broken`: its side of Golive failed.
 */
export type Trouble = "unreachable" | "expired" | "refused" | "broken";

export class ServerTrouble extends Error {
    constructor(
        readonly trouble: Trouble,
        message: string,
        options?: ErrorOptions,
    ) {
        super(message, options);
    }
}
