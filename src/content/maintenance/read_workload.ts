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

const REPORT = "maintenance.request";

/** See how many requests there are, where they stand, and with whom. For who reads figures and enters none. */
export const readWorkload = scenario({
    key: "maintenance.read_workload",
    version: 1,
    name: "Read the maintenance workload",
    summary: "See how many requests there are, where they stand, and with whom.",
    processClass: "enterprise_standard",
    app: "maintenance",
    kind: "task",
    roles: ["maintenance.reporting"],
    minutes: 4,
    start: "maintenance.maintenance_request_action_reports",
    models: [REPORT],
    steps: [
        step("open_report", {
            title: "Open the report",
            say: "Open Maintenance Requests Analysis, under Reporting.",
            why: "It counts the requests as they are now: what waits, what is under way and what is done.",
            ...click(menu("maintenance.maintenance_request_reporting")),
            expect: { text: "You see the requests as a graph.", check: shows(REPORT, "graph") },
        }),
        step("as_table", {
            title: "See it as a table",
            say: "Click the pivot view at the top right.",
            why: "A table shows how many, to the last one.",
            ...click(on(REPORT, viewOf("pivot"))),
            expect: {
                text: "You see the requests in rows and columns.",
                check: shows(REPORT, "pivot"),
            },
        }),
        step("by_stage", {
            title: "Put it by stage",
            say: "Open the arrow beside the search, and choose Stage under Group By.",
            why: "Many requests in one stage say where work is stuck: waiting for parts, for people, or for nobody to look.",
            ...click(on(REPORT, groupBy("stages"))),
            expect: { text: "There is a row for each stage." },
        }),
        step("read_open", {
            title: "Read what is open",
            say: "Look at how many requests stand in the stages before Repaired.",
            why: "An open request is a device that a patient may be waiting for. A number that grows each week needs an answer.",
            ...read(on(REPORT, viewOf("pivot"))),
            expect: { text: "You can say how many requests are open." },
        }),
    ],
});
