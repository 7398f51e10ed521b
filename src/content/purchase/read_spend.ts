import {
    click,
    groupBy,
    menu,
    on,
    read,
    scenario,
    shows,
    step,
    viewOf,
} from "../../scenario/builders";

const REPORT = "purchase.report";

/** See with whom the money went, for what, and when. For who reads figures and enters none. */
export const readSpend = scenario({
    key: "purchase.read_spend",
    version: 1,
    name: "Read what was spent",
    summary: "See with whom the money went, for what, and when.",
    processClass: "enterprise_standard",
    app: "purchase",
    kind: "task",
    roles: ["procurement.reporting"],
    minutes: 4,
    start: "purchase.action_purchase_order_report_all",
    models: [REPORT],
    steps: [
        step("open_report", {
            title: "Open the report",
            say: "Open Purchase, under Reporting.",
            why: "It is counted from the orders themselves, so nobody has to send you a list, and two people see the same figures.",
            ...click(menu("purchase.purchase_report")),
            expect: { text: "You see the purchases as a graph.", check: shows(REPORT) },
        }),
        step("as_table", {
            title: "See it as a table",
            say: "Click the pivot view at the top right.",
            why: "A graph shows the trend; a table shows the amount that you have to explain.",
            ...click(on(REPORT, viewOf("pivot"))),
            expect: {
                text: "You see the amounts in rows and columns.",
                check: shows(REPORT, "pivot"),
            },
        }),
        step("by_vendor", {
            title: "Put it by vendor",
            say: "Open the arrow beside the search, and choose Vendor under Group By.",
            why: "Most of the money goes to a few vendors. They are the ones to negotiate with, and to worry about when one of them cannot deliver.",
            ...click(on(REPORT, groupBy("group_partner_id"))),
            expect: { text: "There is a row for each vendor." },
        }),
        step("read_total", {
            title: "Read the total",
            say: "Look at the row Total, and at the largest vendor below it.",
            why: "What stands here are confirmed orders, before tax: what the hospital promised to pay, not what it paid.",
            ...read(on(REPORT, viewOf("pivot"))),
            expect: { text: "You can say which vendor gets most, and how much." },
        }),
        step("back_to_graph", {
            title: "Show it to others",
            say: "Click the graph view.",
            why: "A picture is what a meeting remembers. Everything that you chose stays chosen.",
            ...click(on(REPORT, viewOf("graph"))),
            expect: { text: "You see a bar for each vendor.", check: shows(REPORT, "graph") },
        }),
    ],
});
