import type { Answer, Entry, Mode, Offer, RunLoad } from "./protocol";

/** The server as the player needs it. Each call rejects with a `ServerTrouble`, and with nothing else. */
export interface Server {
    /** What this person may start. */
    offer(): Promise<readonly Offer[]>;
    /** `uid` is made here: sent twice, it starts once. */
    start(scenario: number, mode: Mode, uid: string): Promise<RunLoad>;
    load(run: string): Promise<RunLoad>;
    record(run: string, entries: readonly Entry[]): Promise<readonly Answer[]>;
    stop(run: string): Promise<void>;
}

/** `unreachable`: try again later; `refused`: it said no, and why; `broken`: its side of Golive failed. */
export type Trouble = "unreachable" | "refused" | "broken";

export class ServerTrouble extends Error {
    constructor(
        readonly trouble: Trouble,
        message: string,
        options?: ErrorOptions,
    ) {
        super(message, options);
    }
}
