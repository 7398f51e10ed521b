import {
    click,
    field,
    fill,
    menu,
    on,
    open,
    row,
    saved,
    shows,
    status,
    step,
} from "../../../scenario/builders";
import type { Step } from "../../../scenario/types";
import { AGENT, TICKET } from "./people";

/** The service desk tells the caller, and closes the ticket. */
export const closing: readonly Step[] = [
    step("back_to_tickets", {
        title: "Go back to your tickets",
        say: "Open My Tickets, under Tickets, in Helpdesk.",
        why: "Maintenance is done. The caller does not know yet.",
        actor: AGENT,
        ...click(menu("helpdesk_mgmt.helpdesk_own_ticket_menu")),
        expect: { text: "You see your tickets.", check: shows(TICKET) },
    }),
    step("open_ticket", {
        title: "Open the ticket",
        say: "Click the ticket with the number that stands on the request.",
        why: "Close the one that was repaired. Two faults of one ward look alike in the list.",
        actor: AGENT,
        ...open(on(TICKET, row("ticket"))),
        expect: { text: "The ticket is open.", check: shows(TICKET, "form") },
    }),
    step("call_back", {
        title: "Ask the caller",
        say: "Call the person who reported it: does it work again?",
        why: "Repaired is what the workshop says. Solved is what the caller says.",
        actor: AGENT,
        expect: { text: "The person who reported it says that it works." },
    }),
    step("solution", {
        title: "Write how it was solved",
        say: "In the description, add the cause, what was done, and that the caller has confirmed it.",
        why: "If it breaks again next week, the desk knows at once what it was.",
        actor: AGENT,
        ...fill(on(TICKET, field("description")), "$param.solution"),
        // No check: what was there before fills the field, too.
        expect: { text: "The ticket says how it was solved." },
    }),
    step("close", {
        title: "Close the ticket",
        say: "Click Done. Where there is little room, it is behind the three dots beside the stages.",
        why: "The caller gets an e-mail that it is solved. It cannot be called back, so close only what they have confirmed.",
        actor: AGENT,
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
    }),
];
