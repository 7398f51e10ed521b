import { click, field, fill, on, saved, status } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const TICKET = "helpdesk.ticket";

/** A ticket that is solved: `$ticket`. */

/** `$param.solution`. */
export const writeHowItWasSolved = {
    ...fill(on(TICKET, field("description")), "$param.solution"),
    // Where the run was given the ticket, its scenario asks that something was added.
    expect: { text: "The ticket says how it was solved." },
} satisfies Partial<StepBody>;

/** In the stage `$done`. */
export const closeTheTicket: StepBody = {
    title: "Close the ticket",
    say: "Click Done. Where there is little room, it is behind the three dots beside the stages.",
    ...click(on(TICKET, status("$done"))),
    irreversible: true,
    expect: {
        text: "The ticket is closed, with today as its day.",
        check: saved(
            [
                ["stage_id", "=", "$done"],
                ["closed_date", "!=", false],
            ],
            "ticket",
        ),
    },
};
