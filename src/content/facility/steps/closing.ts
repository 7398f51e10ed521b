import { rewritten, step } from "../../../scenario/builders";
import type { Step } from "../../../scenario/types";
import { closeTheTicket, writeHowItWasSolved } from "../../helpdesk_mgmt/steps/closing";
import { openTheTicket, openYourTickets } from "../../helpdesk_mgmt/steps/tickets";
import { AGENT } from "./people";

/** The service desk tells the caller, and closes the ticket. */
export const closing: readonly Step[] = [
    step("back_to_tickets", {
        ...openYourTickets,
        title: "Go back to your tickets",
        say: "Open My Tickets, under Tickets, in Helpdesk.",
        why: "Maintenance is done. The caller does not know yet.",
        actor: AGENT,
    }),
    step("open_ticket", {
        ...openTheTicket,
        say: "Click the ticket with the number that stands on the request.",
        why: "Close the one that was repaired. Two faults of one ward look alike in the list.",
        actor: AGENT,
    }),
    step("call_back", {
        title: "Ask the caller",
        say: "Call the person who reported it: does it work again?",
        why: "Repaired is what the workshop says. Solved is what the caller says.",
        actor: AGENT,
        expect: { text: "The person who reported it says that it works." },
    }),
    step("solution", {
        ...writeHowItWasSolved,
        title: "Write how it was solved",
        say: "In the description, add the cause, what was done, and that the caller has confirmed it. Then click the cloud at the top to save.",
        why: "If it breaks again next week, the desk knows at once what it was.",
        actor: AGENT,
        expect: {
            ...writeHowItWasSolved.expect,
            check: rewritten("description", "$param.ticket_said", "ticket"),
        },
    }),
    step("close", {
        ...closeTheTicket,
        why: "The caller gets an e-mail that it is solved. It cannot be called back, so close only what they have confirmed.",
        actor: AGENT,
    }),
];
