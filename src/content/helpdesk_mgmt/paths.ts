import { learn, path, practice } from "../../scenario/path";

/** What the roles of the service desk have to learn: each in the depth that its work asks for. */

export const agent = path({
    role: "helpdesk.agent",
    name: "Working at the service desk",
    lines: [
        learn("helpdesk_mgmt.log_ticket", 5),
        learn("helpdesk_mgmt.resolve_ticket", 7),
        learn("helpdesk_mgmt.reopen_ticket", 14),
        learn("helpdesk_mgmt.escalate_ticket", 14),
        learn("helpdesk_mgmt.fault_to_closed_ticket", 28),
        learn("helpdesk_mgmt.fault_with_part_in_stock", 28),
        practice("helpdesk_mgmt.log_ticket", 7),
        practice("helpdesk_mgmt.resolve_ticket", 14),
    ],
});

export const dispatcher = path({
    role: "helpdesk.dispatcher",
    name: "Routing tickets",
    lines: [
        learn("helpdesk_mgmt.triage_ticket", 5),
        learn("helpdesk_mgmt.wrong_team", 7),
        learn("helpdesk_mgmt.duplicate_ticket", 14),
        learn("helpdesk_mgmt.escalate_ticket", 14),
        practice("helpdesk_mgmt.triage_ticket", 14),
    ],
});

export const approver = path({
    role: "helpdesk.approver",
    name: "Deciding at the service desk",
    lines: [learn("helpdesk_mgmt.escalate_ticket", 14)],
});

export const owner = path({
    role: "helpdesk.process_owner",
    name: "Owning the service desk's process",
    lines: [learn("helpdesk_mgmt.read_backlog", 7)],
});

export const superUser = path({
    role: "helpdesk.super_user",
    name: "Helping others at the desk",
    lines: [
        learn("helpdesk_mgmt.log_ticket", 5),
        learn("helpdesk_mgmt.triage_ticket", 5),
        learn("helpdesk_mgmt.resolve_ticket", 7),
        learn("helpdesk_mgmt.escalate_ticket", 10),
        practice("helpdesk_mgmt.log_ticket", 14, "joined"),
        practice("helpdesk_mgmt.triage_ticket", 14, "joined"),
    ],
});

export const reporting = path({
    role: "helpdesk.reporting",
    name: "Reading the service desk's figures",
    lines: [learn("helpdesk_mgmt.read_backlog", 7), practice("helpdesk_mgmt.read_backlog", 14)],
});

export const executive = path({
    role: "helpdesk.executive",
    name: "Deciding on support services",
    lines: [learn("helpdesk_mgmt.read_backlog", 30)],
});
