import { isOnTheWay, natureOf } from "./checks";
import type { Scenario, Step } from "./types";

/** A line of the run; only `done` and `skipped` say whether the step is behind. */
export interface StepResult {
    readonly step: string;
    readonly outcome: string;
}

/** What the server says of each step's outcome now, by the step's key. */
export type Holds = Readonly<Record<string, "passed" | "failed" | "cannot_tell" | "none">>;

/** What is on the screen. */
export interface Shown {
    readonly model: string | null;
    readonly view: string | null;
}

/**
 * The index of the step at which a run goes on: the earliest whose outcome no longer holds, whatever
 * was recorded since; `steps.length` when there is none.
 *
 * A step that the person left out is behind. An optional one too, as soon as something lasting after it
 * holds or nothing else is left to do. Waypoints lead somewhere: directly before the step at which the
 * run goes on they are walked again, unless the screen is where they lead; when something lasting after
 * them holds, they are behind.
 */
export function position(
    { steps }: Pick<Scenario, "steps">,
    results: readonly StepResult[],
    holds: Holds,
    shown: Shown | null = null,
): number {
    const run = standing(results, holds);
    const held = steps.map((step) => natureOf(step) === "lasting" && run.isThere(step));
    const lastHeld = held.lastIndexOf(true);
    const isOpen = (step: Step, index: number): boolean =>
        !run.isBehind(step) && !(index < lastHeld && (step.optional === true || isOnTheWay(step)));
    if (!steps.some((step, index) => step.optional !== true && isOpen(step, index))) {
        return steps.length;
    }
    return walkBack(steps, steps.findIndex(isOpen), lastHeld, run, shown);
}

/** What this run has recorded and holds. */
interface Standing {
    /** The outcome is there. What nobody can judge now counts as it was recorded. */
    isThere(step: Step): boolean;
    isSkipped(step: Step): boolean;
    isBehind(step: Step): boolean;
}

function standing(results: readonly StepResult[], holds: Holds): Standing {
    const said = new Map<string, "done" | "skipped">();
    for (const { step, outcome } of results) {
        if (outcome === "done" || outcome === "skipped") {
            said.set(step, outcome);
        }
    }
    const isThere = ({ key }: Step): boolean => {
        const verdict = Object.hasOwn(holds, key) ? holds[key] : undefined;
        return verdict === "passed" || (verdict !== "failed" && said.get(key) === "done");
    };
    const isSkipped = ({ key }: Step): boolean => said.get(key) === "skipped";
    return { isThere, isSkipped, isBehind: (step) => isThere(step) || isSkipped(step) };
}

/** The first of the waypoints directly before `open` that the screen does not make up for. */
function walkBack(
    steps: readonly Step[],
    open: number,
    lastHeld: number,
    run: Standing,
    shown: Shown | null,
): number {
    let first = open;
    for (let index = open - 1; index > lastHeld; index--) {
        const step = steps[index];
        if (!step || !isOnTheWay(step) || isMet(step, shown)) {
            break;
        }
        first = run.isSkipped(step) ? first : index;
    }
    return first;
}

function isMet(step: Step, shown: Shown | null): boolean {
    const check = step.expect?.check;
    if (!shown || step.binds || !check || !("screen" in check)) {
        return false;
    }
    const { model, view } = check.screen;
    return shown.model === model && (view === undefined || shown.view === view);
}
