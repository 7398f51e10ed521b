import { click, menu, on, read, scenario, shows, step, viewOf } from "../../scenario/builders";

const REPORT = "helpdesk.ticket";

/** See how many tickets there are, of which teams, and how they change. For who reads figures and enters none. */
export const readBacklog = scenario({
    key: "helpdesk_mgmt.read_backlog",
    version: 1,
    name: "Read the service desk's backlog",
    summary: "See how many tickets there are, of which teams, and how they change.",
    processClass: "enterprise_standard",
    app: "helpdesk_mgmt",
    kind: "task",
    roles: ["helpdesk.reporting"],
    minutes: 4,
    start: "helpdesk_mgmt.helpdesk_ticket_reporting_action",
    models: [REPORT],
    steps: [
        step("open_report", {
            title: "Open the report",
            say: "Open Tickets, under Reporting.",
            why: "It counts the tickets themselves. What people only said on the telephone is not in it, which is why every call becomes a ticket.",
            ...click(menu("helpdesk_mgmt.helpdesk_ticket_reporting_analysis")),
            expect: {
                text: "You see the tickets in rows and columns.",
                check: shows(REPORT, "pivot"),
            },
        }),
        step("read_table", {
            title: "Read the table",
            say: "Look at the rows and at the total.",
            why: "A backlog that grows says that more is asked than can be done. One team whose share grows needs people, or fewer causes.",
            ...read(on(REPORT, viewOf("pivot"))),
            expect: { text: "You can say how many tickets there are, and where." },
        }),
        step("as_graph", {
            title: "See it as a graph",
            say: "Click the graph view at the top right.",
            why: "A meeting sees in a picture what it would not find in a table.",
            ...click(on(REPORT, viewOf("graph"))),
            expect: { text: "You see the tickets as bars.", check: shows(REPORT, "graph") },
        }),
    ],
});
