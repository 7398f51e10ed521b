import {
    click,
    control,
    field,
    fill,
    holds,
    menu,
    on,
    saved,
    shows,
    status,
    step,
} from "../../../scenario/builders";
import type { Step } from "../../../scenario/types";
import {
    openYourTickets,
    sayWhoCalled,
    startATicket,
    writeWhatTheCallerSays,
} from "../../helpdesk_mgmt/steps/tickets";
import { startARequest } from "../../maintenance/steps/requests";
import { AGENT, REQUEST, TICKET } from "./people";

/** The service desk logs the call and passes the work to Maintenance. */
export const reporting: readonly Step[] = [
    step("open_tickets", {
        ...openYourTickets,
        say: "Open My Tickets, under Tickets, in Helpdesk.",
        why: "Somebody calls: something in the house is broken. Begin to write while they talk.",
        actor: AGENT,
    }),
    step("new_ticket", {
        ...startATicket,
        why: "The ticket is for the caller: it stays open until they can work again.",
        actor: AGENT,
    }),
    step("title", {
        title: "Say what is broken, and where",
        say: "Write place and fault in a few words.",
        why: "The caller recognises it in the e-mail, your colleague in the list.",
        actor: AGENT,
        ...fill(on(TICKET, field("name")), "$param.fault"),
        expect: { text: "The ticket has a title.", check: holds("name", "$param.fault") },
    }),
    step("caller", {
        ...sayWhoCalled,
        why: "The caller is told when it works again. Without a name you can tell nobody.",
        actor: AGENT,
        expect: { text: "The ticket shows the caller.", check: holds("partner_id") },
    }),
    step("details", {
        ...writeWhatTheCallerSays,
        say: "In the description, write since when, whom it stops from working, and when somebody may come in.",
        why: "The technician will not have heard the call. All that they know is what you write.",
        actor: AGENT,
    }),
    step("save_ticket", {
        title: "Save the ticket",
        say: "Click the cloud at the top to save, and note the number.",
        why: "You will write this number on the work for Maintenance. It is all that ties the two together.",
        actor: AGENT,
        ...click(on(TICKET, control("save"))),
        expect: {
            text: "The ticket has a number.",
            check: saved(
                [
                    ["number", "not in", ["/", false]],
                    ["partner_id", "!=", false],
                ],
                "ticket",
            ),
        },
    }),
    step("awaiting", {
        title: "Say that it waits for Maintenance",
        say: "Click Awaiting at the top.",
        why: "Your colleagues see that the desk has done its part, and that the caller still waits.",
        actor: AGENT,
        ...click(on(TICKET, status("$awaiting"))),
        expect: {
            text: "The ticket waits, and is not closed.",
            check: saved(
                ["|", ["stage_id", "=", "$awaiting"], ["stage_id.closed", "=", true]],
                "ticket",
            ),
        },
        keeps: { ticket_said: "description" },
    }),
    step("open_requests", {
        title: "Go to Maintenance",
        say: "Open Maintenance Requests, under Maintenance, in Maintenance.",
        why: "The workshop works from this list, not from your tickets.",
        actor: AGENT,
        ...click(menu("maintenance.menu_m_request_form")),
        expect: { text: "You see the requests that you follow.", check: shows(REQUEST) },
    }),
    step("new_request", {
        ...startARequest,
        title: "Start a request",
        why: "The request is for the workshop: what is to be repaired, by whom, until when.",
        actor: AGENT,
    }),
    step("subject", {
        title: "Write number and fault",
        say: "Write the ticket's number, then the fault.",
        why: "Odoo does not tie a ticket to a request. With the number in the subject, each finds the other.",
        actor: AGENT,
        ...fill(on(REQUEST, field("name")), "$param.subject"),
        expect: { text: "The request has a subject.", check: holds("name", "$param.subject") },
    }),
    step("for_the_technician", {
        title: "Write what the technician needs",
        say: "Under Notes, write room, person to ask, and when they may come in.",
        why: "A technician in front of a locked door comes back tomorrow.",
        actor: AGENT,
        ...fill(on(REQUEST, field("description")), "$param.details"),
        expect: { text: "The notes are there.", check: holds("description") },
    }),
    step("save_request", {
        title: "Send it to Maintenance",
        say: "Click the cloud at the top to save.",
        why: "Only now does the workshop see it. You follow it, and are told when it is repaired.",
        actor: AGENT,
        ...click(on(REQUEST, control("save"))),
        expect: {
            text: "The request is with Maintenance.",
            check: saved(
                [
                    ["maintenance_team_id", "!=", false],
                    ["archive", "=", false],
                ],
                "request",
            ),
        },
        keeps: { request_said: "description" },
    }),
];
