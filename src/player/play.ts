import { isOnTheWay, natureOf } from "../scenario/checks";
import type { Scenario, Step } from "../scenario/types";
import type { Bindings } from "./judge";
import type { Page } from "./page";
import type { Candidate, CheckVerdict, Entry, Mode, Named, Score, Turn } from "./protocol";

/**
 * `waiting`: the next step is somebody else's. `abroad`: the page shows another company than the one it
 * is played in; nothing counts here. `elsewhere`: it goes on in another tab; nothing is sent and nothing
 * listened to here.
 */
export type PlayStatus =
    "playing" | "paused" | "waiting" | "abroad" | "elsewhere" | "done" | "stopped";

/** What puts a step behind the person; in `test` it is the tester's verdict. */
export type Passed = "done" | "skipped" | "failed" | "blocked";

/** Before anything else is sent to the server, or once all that waits is sent. */
export type When = "first" | "after";

/** A run being played: all that the interface shows is a function of this. Never mutated. */
export interface Play {
    readonly run: string;
    readonly mode: Mode;
    readonly script: Scenario;
    readonly status: PlayStatus;
    /** Index of the step shown; behind `front` while the person looks back. */
    readonly at: number;
    /** Index of the first step that is not behind the person; `steps.length` at the end. */
    readonly front: number;
    /** Of each step before `front`, save those that are passed over: see `isPassedOver`. */
    readonly outcomes: Readonly<Record<string, Passed>>;
    readonly bindings: Bindings;
    /** Records that Odoo may have saved by itself, per name that is not bound. */
    readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
    readonly page: Page;
    /** When the step shown began, in ms of the clock. */
    readonly since: number;
    /** What was sent and not answered yet, and what waits behind it. Order is kept. */
    readonly flight: readonly Entry[];
    readonly queue: readonly Entry[];
    /** Something was written since `flight` left: what the server says of it may be of before. */
    readonly outdated: boolean;
    /** The server could not be reached: `flight` is sent again as it is. */
    readonly offline: boolean;
    /** What the server found missing when it last looked at this step, in the person's words. */
    readonly saw: string | null;
    /** The person has acted on the step shown: what is missing of it is worth saying. */
    readonly tried: boolean;
    /** Which steps were put to the server, of which records, since something was written. */
    readonly asked: readonly string[];
    /** Steps that stay open until something is written, whatever the page shows of them. */
    readonly held: readonly string[];
    /** Acts that the person did, and that the server declined for what was not saved. */
    readonly acts: readonly string[];
    /** What the server said of each step when it was last asked where the run stands. */
    readonly holds: Readonly<Record<string, CheckVerdict>>;
    /** Steps that the server has as done. */
    readonly stored: readonly string[];
    /** Steps that are not to be done, since their `when` does not hold. */
    readonly leftOut: readonly string[];
    /** Whether the server told that after all that was written and recorded, or is being asked. */
    readonly news: "fresh" | "asked" | "stale";
    /** The step that the run began at; those before it are set-up. null: the first. */
    readonly from: string | null;
    /** How often help was asked for, per step: 1 unlocks its words, 2 pointing. */
    readonly hints: Readonly<Record<string, number>>;
    /** Steps that Golive did. */
    readonly helped: readonly string[];
    /** What was recorded of the target's absence since the step is shown. */
    readonly sighted: readonly string[];
    /** Keys of the script's roles that this person holds, and names of all of them. */
    readonly roles: readonly string[];
    readonly roleNames: Readonly<Record<string, string>>;
    /** What the records are called that steps work on. */
    readonly worksOn: string;
    /** Ids of the actions whose xml ids anchors name. */
    readonly actions: Readonly<Record<string, number>>;
    readonly turn: Turn | null;
    readonly score: Score | null;
    /** Golive may act for the person here. */
    readonly mayAct: boolean;
    /** The company that the run is played in, where the page shows another. */
    readonly company: Named | null;
    /** The server is to be asked where the run stands. */
    readonly reload: When | null;
    /** It was asked. */
    readonly loading: When | null;
}

export function stepAt(play: Play, index: number): Step | undefined {
    return play.script.steps[index];
}

/** Whether the person looks back at a step that is behind them. */
export function isLookingBack(play: Play): boolean {
    return play.at < play.front;
}

/** A step that only the person can end: they say that they have read or done it. */
export function isSaid(step: Step): boolean {
    return natureOf(step) === "told";
}

/** A step that leaves nothing behind: passed over when a later outcome shows that it was taken. */
export function isLight(step: Step): boolean {
    return !step.binds && (step.optional === true || isOnTheWay(step));
}

/** It stands before the step that the run began at. */
export function isSetUp(
    { script: { steps }, from }: Pick<Play, "script" | "from">,
    step: Step,
): boolean {
    return steps.indexOf(step) < steps.findIndex(({ key }) => key === from);
}

/** Nobody has to do it, and nothing is recorded of it: set-up, or left out since `when` does not hold. */
export function isPassedOver(play: Pick<Play, "script" | "from" | "leftOut">, step: Step): boolean {
    return isSetUp(play, step) || play.leftOut.includes(step.key);
}

/** The role that does a step; undefined: anybody. */
function actorOf({ script }: Play, step: Step): string | undefined {
    return step.actor ?? script.roles[0];
}

/** Whether the step is this person's to do: they hold its role, or took the turn. */
export function isMine(play: Play, step: Step): boolean {
    const actor = actorOf(play, step);
    // Who holds the role of a turn still has to take it, and it may be a colleague's.
    return play.turn && play.turn.role === actor
        ? play.turn.mine
        : actor === undefined || play.roles.includes(actor);
}
