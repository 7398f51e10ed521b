import {
    click,
    field,
    given,
    on,
    read,
    rewritten,
    saved,
    scenario,
    status,
    step,
} from "../../scenario/builders";
import { keepsText, textBefore } from "./given/description";
import { deadNurseCall } from "./given/nurse_call";
import { stageDone, stageInProgress, stageNew } from "./given/stages";
import { closeTheTicket, writeHowItWasSolved } from "./steps/closing";
import { openTheTicket, openYourTickets, turnToTheDates } from "./steps/tickets";

const TICKET = "helpdesk.ticket";

/** An agent solves a ticket that is theirs, and closes it. */
export const resolveTicket = scenario({
    key: "helpdesk_mgmt.resolve_ticket",
    version: 1,
    name: "Resolve and close a ticket",
    summary: "Take up a ticket that is yours, solve it, write down how, and close it.",
    app: "helpdesk_mgmt",
    kind: "task",
    processClass: "enterprise_standard",
    roles: ["helpdesk.agent"],
    minutes: 5,
    start: "helpdesk_mgmt.helpdesk_my_tickets_action",
    params: [
        {
            name: "solution",
            label: "Solution",
            value: "Plug of the nurse call had worked loose behind the bed. Fixed with a clip, tested with the nurse in charge.",
        },
        textBefore,
    ],
    given: [
        stageNew,
        stageInProgress,
        stageDone,
        given(
            "ticket",
            TICKET,
            [
                ["user_id", "=", "$user"],
                ["stage_id", "=", "$new_tickets"],
            ],
            {
                keeps: keepsText,
                make: {
                    ...deadNurseCall,
                    priority: "3",
                    user_id: "$user",
                    stage_id: "$new_tickets",
                },
            },
        ),
    ],
    steps: [
        step("open_tickets", {
            ...openYourTickets,
            why: "These are the people who wait for you, the most stars first.",
        }),
        step("open_ticket", {
            ...openTheTicket,
            say: "Click the ticket that you take up.",
            why: "One after the other: a ticket that you have opened and left looks as if somebody were on it.",
        }),
        step("start", {
            title: "Say that you are on it",
            say: "Click In Progress at the top.",
            why: "The ward sees that somebody is coming, and your colleague does not walk there, too.",
            ...click(on(TICKET, status("$in_progress"))),
            expect: {
                text: "The ticket is in progress.",
                check: saved([["stage_id", "!=", "$new_tickets"]], "ticket"),
            },
        }),
        step("read", {
            title: "Read what was reported",
            say: "Read the description, and the messages at the side.",
            why: "What somebody has tried already, you need not try again in front of the patient.",
            ...read(on(TICKET, field("description"))),
            expect: { text: "You know what is wrong, and where." },
        }),
        step("solve", {
            title: "Solve it, and see that it works",
            say: "Solve the problem, and let the caller try it before you go.",
            why: "It works when the caller says so. A ticket closed too early comes back angrier.",
            expect: { text: "It works, and the caller has tried it." },
        }),
        step("solution", {
            ...writeHowItWasSolved,
            title: "Write down how you solved it",
            say: "In the description, add the cause and what you did. Then click the cloud at the top to save.",
            why: "The next one with this problem is helped in two minutes, by any of your colleagues, at night.",
            expect: {
                text: "The ticket says how it was solved.",
                check: rewritten("description", "$param.text_before", "ticket"),
            },
        }),
        step("done", {
            ...closeTheTicket,
            why: "The caller gets an e-mail that it is solved. It cannot be called back, so close only what the caller has seen to work.",
        }),
        step("dates", {
            ...turnToTheDates,
            title: "See how long it took",
            why: "From assigned to closed is what the hospital promised the wards. Your lead looks at this figure every month.",
        }),
        step("closed_on", {
            title: "Compare it with the promise",
            say: "Look at Closed Date.",
            why: "If it took longer than promised, say why to your lead before the ward does.",
            ...read(on(TICKET, field("closed_date"))),
            expect: { text: "The closed date is today's." },
        }),
    ],
});
