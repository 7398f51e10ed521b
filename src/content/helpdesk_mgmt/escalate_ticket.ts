import {
    changed,
    click,
    field,
    fill,
    given,
    on,
    open,
    read,
    rewritten,
    saved,
    scenario,
    status,
    step,
    tab,
} from "../../scenario/builders";
import { keepsText, textBefore } from "./given/description";
import { stageAwaiting, stageInProgress } from "./given/stages";
import { chooseThePerson, chooseTheTeam } from "./steps/assigning";
import { openTheTicket, openYourTickets, turnToTheDates } from "./steps/tickets";

const TICKET = "helpdesk.ticket";
const AGENT = "helpdesk.agent";
const DISPATCHER = "helpdesk.dispatcher";

/** The promised time runs out: the agent says so, the dispatcher gets it to who can help. */
export const escalateTicket = scenario({
    key: "helpdesk_mgmt.escalate_ticket",
    version: 1,
    name: "Escalate a ticket that takes too long",
    summary: "Say in time that a ticket cannot be solved as promised, and get it to who can help.",
    app: "helpdesk_mgmt",
    kind: "process",
    processClass: "compliance_sensitive",
    roles: [AGENT, DISPATCHER],
    minutes: 6,
    exercise: true,
    start: "helpdesk_mgmt.helpdesk_my_tickets_action",
    params: [
        {
            name: "why_late",
            label: "Why it takes too long",
            value: "Promised for 10:00. Server of the laboratory printers is down, only the second line may restart it. Labels are written by hand meanwhile.",
        },
        { name: "team", label: "Team of the second line" },
        { name: "person", label: "Who takes over" },
        textBefore,
        { name: "team_before", label: "Team at the beginning" },
        { name: "person_before", label: "Assigned user at the beginning" },
    ],
    given: [
        stageInProgress,
        stageAwaiting,
        given(
            "ticket",
            TICKET,
            [
                ["user_id", "=", "$user"],
                ["stage_id", "=", "$in_progress"],
                ["priority", "!=", "3"],
            ],
            {
                keeps: { ...keepsText, team_before: "team_id", person_before: "user_id" },
                make: {
                    name: "Laboratory: no labels are printed",
                    description: "All label printers of the laboratory stand still.",
                    partner_name: "Laboratory, shift lead",
                    priority: "1",
                    user_id: "$user",
                    stage_id: "$in_progress",
                },
            },
        ),
        given(
            "second_line",
            "helpdesk.ticket.team",
            [
                ["id", "!=", "$param.team_before"],
                ["user_ids", "any", [["id", "!=", "$param.person_before"]]],
            ],
            { shared: true, fills: { team: "name" } },
        ),
        given(
            "colleague",
            "res.users",
            [
                ["id", "!=", "$param.person_before"],
                ["helpdesk_team_ids", "any", [["id", "=", "$second_line"]]],
            ],
            { shared: true, fills: { person: "name" } },
        ),
    ],
    steps: [
        step("open_tickets", {
            ...openYourTickets,
            why: "Go through them at noon: what will not be done by the time you promised has to be said now, not then.",
        }),
        step("open_ticket", {
            ...openTheTicket,
            say: "Click the ticket that takes too long.",
            why: "Asking for help in time is part of the work. A ticket that nobody knows to be stuck stays stuck.",
        }),
        step("other_information", {
            ...turnToTheDates,
            why: "Here you see since when it is yours.",
        }),
        step("assigned", {
            title: "Compare with what was promised",
            say: "Look at Assigned Date, and compare it with the time that your hospital promises for this priority.",
            why: "The wards plan with this promise. Broken without a word, it is worth nothing the next time.",
            ...read(on(TICKET, field("assigned_date"))),
            expect: { text: "You know by how much the promise is missed." },
        }),
        step("description", {
            title: "Go back to the description",
            say: "Open the page Description.",
            why: "What you write next goes to whoever takes over.",
            ...open(on(TICKET, tab("description"))),
            expect: { text: "You see the description." },
        }),
        step("why_late", {
            title: "Say why, and what is needed",
            say: "Add what was promised, what you tried, what you cannot do, and how the ward helps itself meanwhile. Then click the cloud at the top to save.",
            why: "The second line can begin at once, instead of asking you what you know.",
            ...fill(on(TICKET, field("description")), "$param.why_late"),
            expect: {
                text: "The ticket says why it takes too long.",
                check: rewritten("description", "$param.text_before", "ticket"),
            },
        }),
        step("priority", {
            title: "Give it the highest priority",
            say: "Click the third star.",
            why: "So it stands on top of your dispatcher's list, above everything that has time.",
            ...fill(on(TICKET, field("priority")), "3"),
            expect: {
                text: "It has the highest priority.",
                check: saved([["priority", "=", "3"]], "ticket"),
            },
        }),
        step("awaiting", {
            title: "Say that you wait for help",
            say: "Click Awaiting at the top.",
            why: "In progress would mean that you work on it. Awaiting says: without help it does not go on.",
            ...click(on(TICKET, status("$awaiting"))),
            expect: {
                text: "The ticket waits for help, on top of the list.",
                check: saved(
                    [
                        ["priority", "=", "3"],
                        ["stage_id", "!=", "$in_progress"],
                        ["stage_id.closed", "=", false],
                    ],
                    "ticket",
                ),
            },
        }),
        step("open_escalated", {
            title: "Open the escalated ticket",
            say: "Open the ticket that was passed to you, and read why it takes too long.",
            why: "An agent asks for help once. Who gets none does not ask again.",
            actor: DISPATCHER,
            ...read(on(TICKET, field("description"))),
            expect: { text: "The ticket that was passed to you is open." },
        }),
        step("team", {
            ...chooseTheTeam,
            title: "Choose who can help",
            say: "Choose the Team of the second line, or of the vendor's contact.",
            why: "Only who may restart the server can help. More of the same hands do not.",
            actor: DISPATCHER,
            expect: {
                text: "The ticket stands with another team.",
                check: changed("team_id", "$param.team_before", "ticket"),
            },
        }),
        step("person", {
            ...chooseThePerson,
            title: "Choose who takes over",
            say: "Call somebody of that team, and choose them as Assigned user.",
            why: "An escalation goes by voice first. The name says who has said yes.",
            actor: DISPATCHER,
            expect: {
                text: "The ticket belongs to somebody else.",
                check: changed("user_id", "$param.person_before", "ticket"),
            },
        }),
        step("in_progress", {
            title: "Say that it goes on",
            say: "Click In Progress at the top.",
            why: "The ward and the agent see that somebody works on it again.",
            actor: DISPATCHER,
            ...click(on(TICKET, status("$in_progress"))),
            expect: {
                text: "The ticket goes on, urgent, with a team and a name.",
                check: saved(
                    [
                        ["priority", "=", "3"],
                        ["team_id", "!=", false],
                        ["team_id", "!=", "$param.team_before"],
                        ["user_id", "!=", false],
                        ["user_id", "!=", "$param.person_before"],
                        ["stage_id", "=", "$in_progress"],
                    ],
                    "ticket",
                ),
            },
        }),
        step("tell", {
            title: "Tell the ward a new time",
            say: "Call the ward: who is on it, and by when. Then keep that time.",
            why: "A new time that holds is worth more than the first one that did not.",
            actor: DISPATCHER,
            expect: { text: "The ward knows who is on it, and by when." },
        }),
    ],
});
