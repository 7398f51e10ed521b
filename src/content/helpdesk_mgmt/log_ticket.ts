import {
    click,
    control,
    field,
    fill,
    holds,
    on,
    open,
    pick,
    saved,
    scenario,
    step,
    tab,
} from "../../scenario/builders";
import {
    openYourTickets,
    sayWhoCalled,
    startATicket,
    writeWhatTheCallerSays,
} from "./steps/tickets";

const TICKET = "helpdesk.ticket";

/** Somebody calls the service desk. */
export const logTicket = scenario({
    key: "helpdesk_mgmt.log_ticket",
    version: 1,
    name: "Log a ticket",
    summary: "Write down what somebody calls about, so that anyone at the desk can go on with it.",
    app: "helpdesk_mgmt",
    kind: "task",
    processClass: "enterprise_standard",
    roles: ["helpdesk.agent"],
    minutes: 4,
    start: "helpdesk_mgmt.helpdesk_my_tickets_action",
    params: [
        { name: "title", label: "What it is about" },
        { name: "caller", label: "Who called" },
        { name: "channel", label: "Channel" },
        { name: "category", label: "Category" },
        { name: "details", label: "What the caller says" },
    ],
    steps: [
        step("open_tickets", {
            ...openYourTickets,
            why: "Open it before you lift the receiver. While the caller talks, you write, and nothing has to be asked twice.",
        }),
        step("new_ticket", {
            ...startATicket,
            why: "One ticket is one problem. If somebody reports the printer and the lamp, that is two teams and two tickets.",
        }),
        step("title", {
            title: "Say what it is about",
            say: "Write place and problem in a few words, for example: Ward 4, bed 12, nurse call dead.",
            why: "The dispatcher reads fifty of these lines. With place and problem in it, nobody has to open the ticket to send it on.",
            ...fill(on(TICKET, field("name")), "$param.title"),
            expect: { text: "The ticket has a title.", check: holds("name", "$param.title") },
        }),
        step("caller", {
            ...sayWhoCalled,
            why: "The contact is told when the ticket is closed, and is called back when there is a question.",
        }),
        step("channel", {
            title: "Say how they reached you",
            say: "Choose the Channel, Phone for a call.",
            why: "How many still call shows whether the wards know the form. The desk is staffed by it.",
            ...pick(on(TICKET, field("channel_id")), "$param.channel"),
            expect: {
                text: "The ticket has a channel.",
                check: holds("channel_id", "$param.channel"),
            },
        }),
        step("category", {
            title: "Choose the category",
            say: "Choose the category that fits the problem, not the person.",
            why: "The category tells which team can help, and what fails most often in your house.",
            ...pick(on(TICKET, field("category_id")), "$param.category"),
            expect: {
                text: "The ticket has a category.",
                check: holds("category_id", "$param.category"),
            },
        }),
        step("description_page", {
            title: "Turn to the description",
            say: "Open the page Description.",
            why: "Here stands what you would otherwise shout across the room.",
            ...open(on(TICKET, tab("description"))),
            expect: { text: "You see room for the description." },
        }),
        step("details", {
            ...writeWhatTheCallerSays,
            say: "Write since when, what was tried, whom it stops from working, and when somebody may come in.",
            why: "A technician in front of a closed operating theatre has come for nothing.",
        }),
        step("priority", {
            title: "Say how urgent it is",
            say: "One star stands for a nuisance. Click the second where work is hindered, the third where a patient is at risk.",
            why: "You are the only one who heard the caller. If you do not say that it is urgent, nobody knows.",
            ...fill(on(TICKET, field("priority")), "2"),
            expect: { text: "The stars show the priority." },
            // A nuisance has its star from the beginning.
            optional: true,
        }),
        step("save", {
            title: "Save the ticket",
            say: "Click the cloud at the top to save, and tell the caller the number.",
            why: "The number is the caller's receipt. With it they need not explain everything again to the next one.",
            ...click(on(TICKET, control("save"))),
            expect: {
                text: "The ticket has a number and everything that the next one needs.",
                check: saved(
                    [
                        ["number", "not in", ["/", false]],
                        ["partner_id", "!=", false],
                        ["category_id", "!=", false],
                        ["priority", "in", ["1", "2", "3"]],
                        ["stage_id.closed", "=", false],
                    ],
                    "ticket",
                ),
            },
        }),
    ],
});
