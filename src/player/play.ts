import { natureOf } from "../scenario/checks";
import type { Scenario, Step } from "../scenario/types";
import type { Bindings } from "./judge";
import type { Page } from "./page";
import type { Candidate, CheckVerdict, Entry, Mode } from "./protocol";

export type PlayStatus = "playing" | "paused" | "done" | "stopped";
export type Passed = "done" | "skipped";

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
    /** The server could not be reached: `flight` is sent again as it is. */
    readonly offline: boolean;
    /** What the server found missing when it last looked at this step, in the person's words. */
    readonly saw: string | null;
    /** The person has acted on the step shown: what is missing of it is worth saying. */
    readonly tried: boolean;
    /** Which steps were put to the server, of which records, since something was written. */
    readonly asked: readonly string[];
    /** What the server said of each step when the run was loaded. */
    readonly holds: Readonly<Record<string, CheckVerdict>>;
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
    const nature = natureOf(step);
    return !step.binds && (step.optional === true || nature === "waypoint" || nature === "act");
}
