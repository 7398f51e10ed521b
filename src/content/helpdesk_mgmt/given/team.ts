import { given } from "../../../scenario/builders";
import type { Given } from "../../../scenario/types";

/** A team with somebody in it, to whom a ticket can be given. */
export const teamWithPeople: Given = given(
    "team",
    "helpdesk.ticket.team",
    [["user_ids", "!=", false]],
    {
        shared: true,
    },
);
