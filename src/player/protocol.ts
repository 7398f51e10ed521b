import type { Mode, Scenario } from "../scenario/types";

/**
 * What travels between the player and the server, as JSON. The server's side of it is
 * `golive.scenario.offer`, and `start`, `load`, `record` and `stop` of `golive.run`.
 */

export type { Mode };

/** What the person says of a step, or what the player saw. */
export type Outcome =
    /** Its check holds (the server looks again itself), or the person read it. */
    | "done"
    /** The person left it out. */
    | "skipped"
    /** No outcome of its own: the record that an earlier step made got its id. */
    | "bound";

/** `cannot_tell`: what would decide it may be hidden from this person. `none`: the step has no check. */
export type CheckVerdict = "passed" | "failed" | "cannot_tell" | "none";

/** One line of a run, made by the client; `uid` makes sending it twice harmless. */
export interface Entry {
    readonly uid: string;
    readonly step: string;
    readonly outcome: Outcome;
    /** Time the person spent on it, in seconds. */
    readonly seconds: number;
    /** What the page itself judged, for checks that only the page can see. */
    readonly page?: CheckVerdict;
    /** Records that got their name with this entry: name → id. */
    readonly binds?: Readonly<Record<string, number>>;
    /** The step was done by another road than the one shown. */
    readonly detour?: boolean;
}

/** What the server says of one entry. A `done` whose check fails is not stored: `accepted` is false. */
export interface Answer {
    readonly uid: string;
    readonly accepted: boolean;
    readonly verdict: CheckVerdict;
    /** What it saw, in words for the person, where the check does not hold. */
    readonly saw?: string;
}

/** A stored line of a run, in the order in which it was recorded. */
export interface Recorded {
    readonly uid: string;
    readonly step: string;
    readonly outcome: Outcome;
    readonly verdict: CheckVerdict;
    readonly seconds: number;
    /** UTC, ISO 8601, of the server. */
    readonly at: string;
}

/** A record that may be the one a step was to make: made by this person since the run began. */
export interface Candidate {
    readonly id: number;
    readonly name: string;
}

export type RunState = "open" | "done" | "stopped";

/** Everything needed to play a run from where it stands, on any machine. */
export interface RunLoad {
    readonly uid: string;
    readonly mode: Mode;
    readonly state: RunState;
    /** As it was when the run began, its words in this person's language. */
    readonly script: Scenario;
    readonly results: readonly Recorded[];
    /** name → id, of records that still exist and that the person may read. */
    readonly bindings: Readonly<Record<string, number>>;
    /** For steps that the server can judge: whether their outcome holds now. */
    readonly holds: Readonly<Record<string, CheckVerdict>>;
    /** For bindings from `new` that are missing: what Odoo may have saved by itself. */
    readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
    /** Keys of the script's roles that this person holds. */
    readonly roles: readonly string[];
}

/** A scenario as the dock lists it. */
export interface Offer {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly name: string;
    readonly summary: string;
    readonly app: string;
    readonly kind: "task" | "process";
    readonly minutes: number;
    readonly steps: number;
    readonly models: readonly string[];
    /** `done`: this person has completed a run of it. */
    readonly done: boolean;
    /** Their open run of it, if any, and how many of its steps are behind them. */
    readonly run: { readonly uid: string; readonly behind: number } | null;
}
