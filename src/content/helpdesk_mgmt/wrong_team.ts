import {
    field,
    fill,
    given,
    on,
    pick,
    read,
    rewritten,
    saved,
    scenario,
    step,
} from "../../scenario/builders";
import { keepsText, textBefore } from "./given/description";
import { isMoreUrgent, keepsPriority, priorityBefore } from "./given/priority";
import { teamWithPeople } from "./given/team";
import { chooseThePerson } from "./steps/assigning";
import { openAllTickets, openTheTicket } from "./steps/tickets";

const TICKET = "helpdesk.ticket";

/** A ticket stands with a team that cannot help: it is sent on, with what is known by now. */
export const wrongTeam = scenario({
    key: "helpdesk_mgmt.wrong_team",
    version: 1,
    name: "A ticket with the wrong team",
    summary:
        "Send a ticket that came to the wrong team on to the right one, and nobody has to ask again.",
    app: "helpdesk_mgmt",
    kind: "task",
    processClass: "locally_variable",
    roles: ["helpdesk.dispatcher"],
    minutes: 4,
    exercise: true,
    start: "helpdesk_mgmt.helpdesk_ticket_action",
    params: [
        { name: "team", label: "Right team" },
        { name: "person", label: "Assigned user" },
        {
            name: "found",
            label: "What is known by now",
            value: "Not a fault of the program: the cable of the screen is cut. Needs Medical Engineering, access after 14:00.",
        },
        textBefore,
        priorityBefore,
    ],
    given: [
        { ...teamWithPeople, fills: { team: "name" } },
        given("wrong", "helpdesk.ticket.team", [["name", "!=", "$param.team"]], { shared: true }),
        given(
            "ticket",
            TICKET,
            [
                ["team_id", "=", "$wrong"],
                ["stage_id.closed", "=", false],
            ],
            {
                keeps: { ...keepsText, ...keepsPriority },
                make: {
                    name: "Theatre 2: monitor stays dark",
                    description: "Monitor of the anaesthesia station stays dark.",
                    partner_name: "Theatre 2, nurse in charge",
                    team_id: "$wrong",
                    user_id: false,
                },
            },
        ),
    ],
    steps: [
        step("open_tickets", {
            ...openAllTickets,
            why: "The team has told you that this is not theirs. Until you act, nobody works on it.",
        }),
        step("open_ticket", {
            ...openTheTicket,
            say: "Search for its number and open it.",
            why: "Do not begin a new one: the caller has this number, and waits since it was given.",
        }),
        step("read", {
            title: "Read why it came here",
            say: "Read the description and the messages at the side.",
            why: "If the category led it here, the next ten will come the same way: tell your lead.",
            ...read(on(TICKET, field("description"))),
            expect: { text: "You know whose work it is." },
        }),
        step("found", {
            title: "Write what is known by now",
            say: "In the description, add what the first team found out, and when somebody may come in. Then click the cloud at the top to save.",
            why: "Without it the next team begins from nothing, and the ward is asked a third time.",
            ...fill(on(TICKET, field("description")), "$param.found"),
            expect: {
                text: "The ticket says what is known.",
                check: rewritten("description", "$param.text_before", "ticket"),
            },
        }),
        step("team", {
            title: "Choose the right team",
            say: "Choose another Team. Who had the ticket so far is taken off it.",
            why: "It leaves the list of the one team and stands in that of the other. If you only call them, it stands with nobody.",
            ...pick(on(TICKET, field("team_id")), "$param.team"),
            expect: {
                text: "The ticket stands with another team.",
                check: saved(
                    [
                        ["team_id", "!=", "$wrong"],
                        ["team_id", "!=", false],
                    ],
                    "ticket",
                ),
            },
        }),
        step("person", {
            ...chooseThePerson,
            title: "Give it to somebody there",
            say: "Choose an Assigned user of that team.",
            why: "It has waited long enough. A name today is better than the queue tomorrow.",
        }),
        step("priority", {
            title: "Make up for the time lost",
            say: "Click one star more than it had. Three are the most.",
            why: "The caller cannot help that it went the wrong way. The promised time runs since they called.",
            ...fill(on(TICKET, field("priority")), "2"),
            expect: {
                text: "The ticket is with the right team, with a name, and urgent.",
                check: saved(
                    [
                        ...isMoreUrgent,
                        ["team_id", "!=", "$wrong"],
                        ["team_id", "!=", false],
                        ["user_id", "!=", false],
                        ["stage_id.closed", "=", false],
                    ],
                    "ticket",
                ),
            },
        }),
        step("tell", {
            title: "Tell the caller",
            say: "Call back and say who takes care of it now, and by when.",
            why: "They have watched the first team leave. Tell them before they call again.",
            expect: { text: "The caller knows who takes care of it." },
        }),
    ],
});
