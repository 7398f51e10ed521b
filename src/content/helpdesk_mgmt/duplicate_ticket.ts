import {
    button,
    buttonIn,
    click,
    field,
    given,
    inDialog,
    on,
    open,
    pick,
    read,
    row,
    saved,
    scenario,
    shows,
    status,
    step,
} from "../../scenario/builders";
import { stageCancelled, stageNew } from "./given/stages";
import { openAllTickets } from "./steps/tickets";

const TICKET = "helpdesk.ticket";
const WINDOW = "helpdesk.ticket.duplicate.wizard";

/** Two callers, one problem: one ticket goes on, the other says where. */
export const duplicateTicket = scenario({
    key: "helpdesk_mgmt.duplicate_ticket",
    version: 1,
    name: "Two tickets about the same problem",
    summary: "Tie a second ticket to the first one about the same problem, and close it.",
    app: "helpdesk_mgmt",
    kind: "task",
    processClass: "enterprise_standard",
    roles: ["helpdesk.dispatcher"],
    minutes: 4,
    exercise: true,
    start: "helpdesk_mgmt.helpdesk_ticket_action",
    params: [{ name: "first", label: "First ticket" }],
    given: [
        stageNew,
        stageCancelled,
        given(
            "original",
            TICKET,
            [
                ["stage_id.closed", "=", false],
                ["duplicate_id", "=", false],
            ],
            {
                shared: true,
                make: {
                    name: "Lift B stands still, nobody inside",
                    description: "Lift B stands on the second floor, doors open, nobody inside.",
                    partner_name: "Porter's lodge",
                    user_id: false,
                    stage_id: "$new_tickets",
                },
            },
        ),
        given(
            "ticket",
            TICKET,
            [
                ["id", ">", "$original"],
                ["stage_id", "=", "$new_tickets"],
                ["duplicate_id", "=", false],
                ["duplicate_ids", "=", false],
            ],
            {
                make: {
                    name: "Lift B does not come",
                    description: "Lift B stands on the second floor and does not come.",
                    partner_name: "Ward 6, ward clerk",
                    user_id: false,
                    stage_id: "$new_tickets",
                },
            },
        ),
    ],
    steps: [
        step("open_tickets", {
            ...openAllTickets,
            why: "When a lift stops, ten people call. One technician is enough, and one ticket.",
        }),
        step("open_ticket", {
            title: "Open the second ticket",
            say: "Click the younger of the two tickets.",
            why: "The older one goes on: somebody works on it already, and its clock has run longer.",
            ...open(on(TICKET, row("ticket"))),
            expect: { text: "The second ticket is open.", check: shows(TICKET, "form") },
        }),
        step("compare", {
            title: "See that it is the same",
            say: "Read the description: is it the same place, the same thing, the same cause?",
            why: "Two lifts on one day are two faults. Tie the wrong ones together, and one of them is never repaired.",
            ...read(on(TICKET, field("description"))),
            expect: { text: "You are sure that both are about the same." },
        }),
        step("mark", {
            title: "Mark it as a duplicate",
            say: "Click Mark as duplicate at the top.",
            why: "Both callers are counted, and the work is done once.",
            ...click(on(TICKET, button("action_open_duplicate_wizard"))),
            expect: {
                text: "A window asks for the first ticket.",
                check: shows(WINDOW),
            },
            // Where the hospital has not switched it on, only the stage tells.
            when: saved([["duplicate_tracking_enabled", "=", true]], "ticket"),
        }),
        step("first", {
            title: "Choose the first ticket",
            say: "Type the number or title of the first ticket, and choose it.",
            why: "Whoever opens the second one is led to the first, and sees what is being done.",
            ...pick(on(WINDOW, inDialog(field("duplicate_of_id"))), "$param.first"),
            expect: {
                text: "The first ticket is chosen.",
                check: { form: { model: WINDOW, field: "duplicate_of_id" } },
            },
            when: saved([["duplicate_tracking_enabled", "=", true]], "ticket"),
        }),
        step("confirm", {
            title: "Tie them together",
            say: "Click Mark as duplicate in the window.",
            why: "From now on the second ticket says of which one it is a duplicate.",
            ...click(on(WINDOW, inDialog(buttonIn("footer", "action_confirm")))),
            expect: {
                text: "The ticket shows of which one it is a duplicate.",
                check: saved([["duplicate_id", "!=", false]], "ticket"),
            },
            when: saved([["duplicate_tracking_enabled", "=", true]], "ticket"),
        }),
        step("cancel", {
            title: "Close the second ticket",
            say: "Click Cancelled. Where there is little room, it is behind the three dots beside the stages.",
            why: "The caller gets an e-mail that this ticket is closed. Tell them the number of the other one, or they think that nothing happens.",
            ...click(on(TICKET, status("$cancelled"))),
            irreversible: true,
            expect: {
                text: "The second ticket is closed, the first one goes on.",
                check: saved([["stage_id.closed", "=", true]], "ticket"),
            },
        }),
    ],
});
