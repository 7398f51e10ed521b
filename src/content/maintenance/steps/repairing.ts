import { click, field, fill, on, saved, status } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const REQUEST = "maintenance.request";

/** The work on a request, `$request`, through the stages `$in_progress` and `$repaired`. */

export const sayThatYouAreOnIt: StepBody = {
    title: "Say that you are on it",
    say: "Click In Progress at the top.",
    ...click(on(REQUEST, status("$in_progress"))),
    expect: {
        text: "The request is in progress.",
        check: saved(
            ["|", ["stage_id", "=", "$in_progress"], ["stage_id.done", "=", true]],
            "request",
        ),
    },
};

/** `$param.work_done`. */
export const writeDownWhatYouDid = {
    title: "Write down what you did",
    ...fill(on(REQUEST, field("description")), "$param.work_done"),
    // Where the run was given the request, its scenario asks that something was added.
    expect: { text: "The notes say what was done." },
} satisfies Partial<StepBody>;

export const closeAsRepaired: StepBody = {
    title: "Close the request",
    say: "Click Repaired at the top.",
    ...click(on(REQUEST, status("$repaired"))),
    expect: {
        text: "The request is repaired, with today as its close date.",
        check: saved(
            [
                ["stage_id", "=", "$repaired"],
                ["close_date", "!=", false],
            ],
            "request",
        ),
    },
};
