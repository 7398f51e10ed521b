import type { Mode, Scalar, Scenario } from "../scenario/types";

/**
 * What travels between the player and the server, as JSON. The server's side of it is `home` of
 * `golive.scenario`, and `start`, `load`, `record`, `stop`, `explain`, `claim`, `delegate` and
 * `colleagues` of `golive.run`. The server says more of some things, for those who read it otherwise:
 * what the player has no use for is left out here, and dropped.
 */

export type { Mode };

/** What the person says of a step, or what the player saw. */
export type Outcome =
    /** Its check holds (the server looks again itself), or the person read it. In `test`: a pass. */
    | "done"
    /** The person left it out. In `test`: not applicable, with a note that says why. */
    | "skipped"
    /** In `test` only: the tester's verdict. The run goes on. */
    | "failed"
    | "blocked"
    /** The rest are no outcomes: lines of the run beside them. The record of an earlier step got its id. */
    | "bound"
    /** In `practice`: the person asked for help with the step. */
    | "hint"
    /** The target was not on the screen, or several things could have been meant. Once per visit. */
    | "absent"
    | "ambiguous";

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
    /** Records that got their name with this entry: the step's own name → id. */
    readonly binds?: Readonly<Record<string, number>>;
    /** The step was done by another road than the one shown. */
    readonly detour?: boolean;
    /** Golive did it for the person. */
    readonly helped?: boolean;
    /** What the person says of it, 2,000 characters at most. */
    readonly note?: string;
    /** Seconds from making it to sending it, where it could not be sent at once. */
    readonly waited?: number;
}

/** What the server says of one entry. A `done` whose check fails is not stored: `accepted` is false. */
export interface Answer {
    readonly uid: string;
    readonly accepted: boolean;
    /** What it saw, in words for the person, where the check does not hold; or how late it looked. */
    readonly saw?: string;
    /** The earlier step of theirs whose outcome is not there any more: the run ends only with it. */
    readonly lost?: string;
}

/** A stored line of a run, in the order in which it was recorded. */
export interface Recorded {
    readonly uid: string;
    readonly step: string;
    readonly outcome: Outcome;
    readonly helped: boolean;
}

/** A record and what it is called. */
export interface Named {
    readonly id: number;
    readonly name: string;
}

/** A record that may be the one a step was to make: made by this person since the run began. */
export type Candidate = Named;

export type RunState = "open" | "done" | "stopped";

/** Everything needed to play a run from where it stands, on any machine. */
export interface RunLoad {
    readonly uid: string;
    readonly mode: Mode;
    readonly state: RunState;
    /** As it was when the run began, its words in this person's language. */
    readonly script: Scenario;
    readonly results: readonly Recorded[];
    /** name → id, of records that still exist and that the person may read; the given ones too. */
    readonly bindings: Readonly<Record<string, number>>;
    /** What those are called that steps work on, for the person to know them again: one line. */
    readonly worksOn: string;
    /** For steps that the server can judge: whether their outcome holds now. */
    readonly holds: Readonly<Record<string, CheckVerdict>>;
    /** Steps that are not to be done, since their `when` does not hold now. */
    readonly leftOut: readonly string[];
    /** For bindings from `new` that are missing: what Odoo may have saved by itself. */
    readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
    /** Keys of the script's roles that this person holds. */
    readonly roles: readonly string[];
    /** Names of the script's roles in this person's language: key → name. */
    readonly roleNames: Readonly<Record<string, string>>;
    /** Ids of the actions whose xml ids anchors name: xml id → id. */
    readonly actions: Readonly<Record<string, number>>;
    /** The step that the run began at, where that is not the first: those before it are set-up. */
    readonly from: string | null;
    /**
     * Whose turn it is, where a step was handed over and its part is not done; null, too, where the
     * person has it and does not hold its role any more.
     */
    readonly turn: Turn | null;
    /** In `practice`: what this person earned so far, of their own part. */
    readonly score: Score | null;
    /** Golive may act for the person here. */
    readonly mayAct: boolean;
    /**
     * The company that it is played in, where the page shows another; its name is empty where they do
     * not work in it. null: the page shows it.
     */
    readonly company: Named | null;
}

/** A part of a run that somebody with another role is to do. */
export interface Turn {
    readonly run: string;
    /** Key and name of the scenario, and title of the part's first step. */
    readonly key: string;
    readonly name: string;
    readonly title: string;
    readonly mode: Mode;
    readonly role: string;
    readonly roleName: string;
    /** Who handed it over. */
    readonly from: string;
    /** Who took it; null while it waits for somebody, as it does again when they cannot do it any more. */
    readonly by: string | null;
    /** The person who asks took it. */
    readonly mine: boolean;
    /** The person who asks may take it. */
    readonly may: boolean;
    /** The person who asks began the run. */
    readonly begun: boolean;
    /** The person who asks may say who has it. */
    readonly oversees: boolean;
    /** UTC, ISO 8601. */
    readonly since: string;
    /** It waits for longer than it should. */
    readonly late: boolean;
}

/** Of a `practice` run: steps with a check, those done without help, and the share that passes. */
export interface Score {
    readonly checked: number;
    readonly earned: number;
    readonly passMark: number;
    /** null while the person's part is open, or holds nothing to check. */
    readonly passed: boolean | null;
}

/** What a run begins with. */
export interface Setup {
    /** Key of the step to begin at; those before it count as set-up. */
    readonly from?: string;
    /** Records that have their name already: name → id. */
    readonly records?: Readonly<Record<string, number>>;
    /** Values of params that differ from the scenario's: name → value. */
    readonly params?: Readonly<Record<string, Scalar>>;
}

/** A scenario as the dock lists it. */
export interface Offer {
    readonly id: number;
    readonly key: string;
    /** What the app is called whose work it is. */
    readonly app: string;
    readonly name: string;
    readonly summary: string;
    readonly minutes: number;
    readonly steps: number;
    readonly models: readonly string[];
    /** `done`: this person has learned it: a whole run in `learn`, all that can be checked done, or a passed one. */
    readonly done: boolean;
    /**
     * Their open run of it, if any, and how many of its steps are behind them: not one that was handed
     * over, which is among the turns.
     */
    readonly run: { readonly uid: string; readonly mode: Mode; readonly behind: number } | null;
    /** Their best `practice`: share earned, 0 to 1. */
    readonly best: { readonly share: number; readonly passed: boolean } | null;
    /** Why it cannot be started, for the person; null where it can. */
    readonly why: string | null;
}

export type DatabaseKind = "production" | "training" | "test" | "development";

/** What this database is, and what may be done in it. */
export interface Database {
    readonly kind: DatabaseKind;
    /** What it is, in the person's language. */
    readonly words: string;
    /** An administrator said so, of this very database; else it counts as production. */
    readonly declared: boolean;
    /** Modes that may be started. */
    readonly modes: readonly Mode[];
    readonly mayAct: boolean;
    /** Where to learn without consequences, in production. */
    readonly training: { readonly name: string; readonly url: string } | null;
    /** The person may say what it is. */
    readonly mayDeclare: boolean;
}

/** What the dock opens with. */
export interface Home {
    readonly offers: readonly Offer[];
    /**
     * Turns that this person may take or has taken, which the badge counts; and, neither `may` nor
     * `mine`, those of runs that they began, those of processes that they own, and some that others
     * took of late, with `by`.
     */
    readonly turns: readonly Turn[];
    readonly database: Database;
    /** Secret of this person in this database, 64 hex digits: what waits on the machine is sealed with it. */
    readonly seal: string;
}

/** Why a step's target is not there, and where it lives. */
export interface Whereabouts {
    /**
     * `elsewhere`: on another screen; `company`: its record is another company's; `right`: the person
     * may not see it; `state`: the record does not show it in its present state; `gone`: the record is
     * deleted; `unknown`: nothing in the database is called so any more.
     */
    readonly reason: "elsewhere" | "company" | "right" | "state" | "gone" | "unknown";
    /** "On the purchase order's form, page Products", in the person's language. */
    readonly where: string;
    /** A sentence for the person; empty for `elsewhere`. */
    readonly words: string;
}

/** Somebody to hand a turn to. */
export type Colleague = Named;
