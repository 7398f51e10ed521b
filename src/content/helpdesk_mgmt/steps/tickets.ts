import {
    click,
    control,
    field,
    fill,
    holds,
    makes,
    menu,
    on,
    open,
    pick,
    row,
    shows,
    tab,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const TICKET = "helpdesk.ticket";

/** The tickets, one of them, `$ticket`, and how one is logged. */

export const openYourTickets: StepBody = {
    title: "Open your tickets",
    say: "Open My Tickets, under Tickets.",
    ...click(menu("helpdesk_mgmt.helpdesk_own_ticket_menu")),
    expect: { text: "You see your tickets.", check: shows(TICKET) },
};

export const openAllTickets: StepBody = {
    title: "Open all tickets",
    say: "Open All Tickets, under Tickets.",
    ...click(menu("helpdesk_mgmt.helpdesk_all_ticket_menu")),
    expect: { text: "You see all tickets.", check: shows(TICKET) },
};

export const openTheTicket = {
    title: "Open the ticket",
    ...open(on(TICKET, row("ticket"))),
    expect: { text: "The ticket is open.", check: shows(TICKET, "form") },
} satisfies Partial<StepBody>;

export const turnToTheDates: StepBody = {
    title: "Turn to the dates",
    say: "Open the page Other Information.",
    ...open(on(TICKET, tab("other_info"))),
    expect: { text: "You see the dates of the ticket." },
};

/** Binds `$ticket`. */
export const startATicket: StepBody = {
    title: "Start a new ticket",
    say: "Click New.",
    ...click(on(TICKET, control("new"))),
    expect: { text: "An empty ticket is open.", check: shows(TICKET, "form") },
    binds: makes("ticket", TICKET),
};

/** `$param.caller`. */
export const sayWhoCalled: StepBody = {
    title: "Say who called",
    say: "Type part of the caller's name as Contact and choose it.",
    ...pick(on(TICKET, field("partner_id")), "$param.caller"),
    expect: { text: "The ticket shows the caller.", check: holds("partner_id", "$param.caller") },
};

/** `$param.details`. */
export const writeWhatTheCallerSays = {
    title: "Write what the caller says",
    ...fill(on(TICKET, field("description")), "$param.details"),
    expect: { text: "The description is there.", check: holds("description") },
} satisfies Partial<StepBody>;
