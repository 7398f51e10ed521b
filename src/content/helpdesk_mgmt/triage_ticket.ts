import {
    click,
    field,
    fill,
    filter,
    given,
    on,
    pick,
    read,
    saved,
    scenario,
    status,
    step,
} from "../../scenario/builders";
import { deadNurseCall } from "./given/nurse_call";
import { stageInProgress, stageNew } from "./given/stages";
import { teamWithPeople } from "./given/team";
import { chooseThePerson, chooseTheTeam } from "./steps/assigning";
import { openAllTickets, openTheTicket } from "./steps/tickets";

const TICKET = "helpdesk.ticket";

/** A dispatcher decides how urgent a new ticket is, which team helps, and who of it. */
export const triageTicket = scenario({
    key: "helpdesk_mgmt.triage_ticket",
    version: 1,
    name: "Triage, assign and route a ticket",
    summary: "Decide how urgent a new ticket is and give it to the team and person who can help.",
    app: "helpdesk_mgmt",
    kind: "task",
    processClass: "enterprise_standard",
    roles: ["helpdesk.dispatcher"],
    minutes: 4,
    start: "helpdesk_mgmt.helpdesk_ticket_action",
    params: [
        { name: "category", label: "Category" },
        { name: "team", label: "Team" },
        { name: "person", label: "Assigned user" },
    ],
    given: [
        stageNew,
        stageInProgress,
        teamWithPeople,
        given(
            "ticket",
            TICKET,
            [
                ["stage_id", "=", "$new_tickets"],
                ["user_id", "=", false],
                ["team_id", "=", false],
            ],
            {
                make: {
                    ...deadNurseCall,
                    user_id: false,
                    team_id: false,
                    stage_id: "$new_tickets",
                },
            },
        ),
    ],
    steps: [
        step("open_tickets", {
            ...openAllTickets,
            why: "Whoever triages sees all of them. A ticket that nobody sees is a caller who calls again.",
        }),
        step("unassigned", {
            title: "Show what nobody has",
            say: "Open the search and choose Unassigned.",
            why: "This is your work: what is left in this list at the end of the hour waits for nobody.",
            ...click(on(TICKET, filter("unassigned"))),
            expect: { text: "You see the tickets that nobody has." },
            optional: true,
        }),
        step("open_ticket", {
            ...openTheTicket,
            title: "Open the new ticket",
            say: "Click the oldest ticket.",
            why: "Who called first has waited longest. Only a patient at risk goes before.",
        }),
        step("read", {
            title: "Read what happened",
            say: "Read the description. Who cannot work, and is a patient at risk?",
            why: "The loudest caller is not always the most urgent one. You decide by what is at stake.",
            ...read(on(TICKET, field("description"))),
            expect: { text: "You can say how urgent it is." },
        }),
        step("priority", {
            title: "Set how urgent it is",
            say: "One star is for a nuisance, two where work is hindered, three where a patient is at risk. Leave them where they are right.",
            why: "The team works by the stars. Three on everything means three on nothing.",
            ...fill(on(TICKET, field("priority")), "3"),
            expect: { text: "The ticket has its priority." },
            // The agent who heard the caller may have said it already.
            optional: true,
        }),
        step("category", {
            title: "Check the category",
            say: "Choose the category, or correct it.",
            why: "A wrong category sends the next ticket of this kind the wrong way, too.",
            ...pick(on(TICKET, field("category_id")), "$param.category"),
            expect: {
                text: "The ticket has a category.",
                check: saved([["category_id", "!=", false]], "ticket"),
            },
        }),
        step("team", {
            ...chooseTheTeam,
            title: "Send it to the team",
            say: "Choose the Team that can help.",
            why: "The team sees it at once. Choose who can solve it, not who is nearest: a ticket that comes back has cost an hour.",
        }),
        step("person", {
            ...chooseThePerson,
            title: "Give it to somebody",
            say: "Choose an Assigned user. Only people of the team are offered.",
            why: "With a name on it, one person feels asked. Look who is on duty: a ticket of somebody on leave stands still.",
        }),
        step("in_progress", {
            title: "Say that it is taken care of",
            say: "Click In Progress at the top.",
            why: "It leaves the list of what nobody has seen. The clock of how long callers wait for a first answer stops here.",
            ...click(on(TICKET, status("$in_progress"))),
            expect: {
                text: "The ticket is in progress, with a team and a name.",
                check: saved(
                    [
                        ["priority", "in", ["1", "2", "3"]],
                        ["unattended", "=", false],
                        ["stage_id.closed", "=", false],
                        ["team_id", "!=", false],
                        ["user_id", "!=", false],
                    ],
                    "ticket",
                ),
            },
        }),
    ],
});
