import {
    click,
    field,
    fill,
    given,
    on,
    open,
    read,
    rewritten,
    row,
    saved,
    scenario,
    shows,
    status,
    step,
} from "../../scenario/builders";
import { keepsText, textBefore } from "./given/description";
import { deadNurseCall } from "./given/nurse_call";
import { isMoreUrgent, keepsPriority, priorityBefore } from "./given/priority";
import { stageDone, stageInProgress } from "./given/stages";
import { openYourTickets } from "./steps/tickets";

const TICKET = "helpdesk.ticket";

/** What was solved is broken again: the same ticket goes on, with its history. */
export const reopenTicket = scenario({
    key: "helpdesk_mgmt.reopen_ticket",
    version: 1,
    name: "Reopen a ticket",
    summary:
        "Go on with a closed ticket when the problem is back, and see that it is solved for good.",
    app: "helpdesk_mgmt",
    kind: "task",
    processClass: "enterprise_standard",
    roles: ["helpdesk.agent"],
    minutes: 4,
    exercise: true,
    start: "helpdesk_mgmt.helpdesk_my_tickets_action",
    params: [
        {
            name: "again",
            label: "What is back",
            value: "Back again after two days: the clip holds, but the socket is worn. Needs a new socket.",
        },
        textBefore,
        priorityBefore,
    ],
    given: [
        stageInProgress,
        stageDone,
        given(
            "ticket",
            TICKET,
            [
                ["user_id", "=", "$user"],
                ["stage_id", "=", "$done"],
                ["duplicate_id", "=", false],
            ],
            {
                keeps: { ...keepsText, ...keepsPriority },
                make: {
                    ...deadNurseCall,
                    description: "Plug had worked loose behind the bed. Fixed with a clip.",
                    priority: "1",
                    user_id: "$user",
                    stage_id: "$done",
                },
            },
        ),
    ],
    steps: [
        step("open_tickets", {
            ...openYourTickets,
            why: "Look for the old ticket before you begin a new one: the number that the caller was told finds it.",
        }),
        step("open_ticket", {
            title: "Open the closed ticket",
            say: "Search for its number or title, and open it from Done.",
            why: "A new ticket would begin without the history, and the same thing would be tried again.",
            ...open(on(TICKET, row("ticket"))),
            expect: { text: "The closed ticket is open.", check: shows(TICKET, "form") },
        }),
        step("read", {
            title: "Read how it was solved",
            say: "Read the description: the cause, and what was done.",
            why: "It came back, so the cause was another. Now you know what it was not.",
            ...read(on(TICKET, field("description"))),
            expect: { text: "You know what was tried the first time." },
        }),
        step("reopen", {
            title: "Open it again",
            say: "Click In Progress at the top.",
            why: "The ward sees that you take it up again. In the figures it counts as solved only when it stays solved.",
            ...click(on(TICKET, status("$in_progress"))),
            expect: {
                text: "The ticket is open again.",
                check: saved([["stage_id.closed", "=", false]], "ticket"),
            },
        }),
        step("again", {
            title: "Write what is back",
            say: "In the description, add what the caller says today, and what is different from last time. Then click the cloud at the top to save.",
            why: "Whoever takes it up next sees at a glance that the first solution was not enough.",
            ...fill(on(TICKET, field("description")), "$param.again"),
            expect: {
                text: "The ticket says what is back.",
                check: rewritten("description", "$param.text_before", "ticket"),
            },
        }),
        step("priority", {
            title: "Raise the priority",
            say: "Click one star more than it had. Three are the most.",
            why: "Who calls a second time has lost twice as long. A third time they call your director.",
            ...fill(on(TICKET, field("priority")), "2"),
            expect: {
                text: "The ticket is urgent, open and yours.",
                check: saved(
                    [...isMoreUrgent, ["stage_id.closed", "=", false], ["user_id", "!=", false]],
                    "ticket",
                ),
            },
        }),
        step("tell", {
            title: "Tell the caller",
            say: "Call back: you have seen it, you are on it, and when you come.",
            why: "People forgive a repair that did not last. They do not forgive silence.",
            expect: { text: "The caller knows when you come." },
        }),
    ],
});
