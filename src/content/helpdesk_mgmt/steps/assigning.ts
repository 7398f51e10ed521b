import { field, on, pick, saved } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const TICKET = "helpdesk.ticket";

/** Who is to help with a ticket: `$ticket`. */

/** `$param.team`. */
export const chooseTheTeam = {
    ...pick(on(TICKET, field("team_id")), "$param.team"),
    expect: { text: "The ticket has a team.", check: saved([["team_id", "!=", false]], "ticket") },
} satisfies Partial<StepBody>;

/** `$param.person`. */
export const chooseThePerson = {
    ...pick(on(TICKET, field("user_id")), "$param.person"),
    expect: {
        text: "The ticket belongs to somebody of the team.",
        check: saved([["user_id", "!=", false]], "ticket"),
    },
} satisfies Partial<StepBody>;
