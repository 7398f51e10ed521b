import type { Step } from "../scenario/types";
import type { Play } from "./play";

/** How a step of the road stands. */
export type StepState =
    | "now"
    | "todo"
    | "done"
    /** Golive did it for the person. */
    | "helped"
    | "skipped"
    | "failed"
    | "blocked"
    /** It lies before the step that the run began at. */
    | "setup"
    /** Its condition does not hold. */
    | "unneeded";

export function stateOf(play: Play, step: Step, index: number): StepState {
    const outcome = play.outcomes[step.key];
    if (index < play.script.steps.findIndex(({ key }) => key === play.from)) {
        return "setup";
    }
    if (index === play.front) {
        return "now";
    }
    if (outcome === "failed" || outcome === "blocked") {
        return outcome;
    }
    if (play.leftOut.includes(step.key) && outcome !== "done") {
        // Whether it is needed may turn out on the way.
        return index > play.front ? "todo" : "unneeded";
    }
    if (!outcome) {
        return "todo";
    }
    return outcome === "done" && play.helped.includes(step.key) ? "helped" : outcome;
}
