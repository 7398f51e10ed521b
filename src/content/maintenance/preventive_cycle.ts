import {
    buttonIn,
    click,
    control,
    exists,
    field,
    fill,
    filter,
    given,
    holds,
    makes,
    menu,
    on,
    open,
    pick,
    row,
    saved,
    scenario,
    shows,
    status,
    step,
    tick,
} from "../../scenario/builders";
import { stageInProgress, stageRepaired } from "./given/stages";

const EQUIPMENT = "maintenance.equipment";
const REQUEST = "maintenance.request";
const PLANNER = "maintenance.planner";
const TECHNICIAN = "maintenance.technician";

/** Planned, done, planned again: one turn of a service, through the hands of two people. */
export const preventiveCycle = scenario({
    key: "maintenance.preventive_cycle",
    version: 1,
    name: "Preventive maintenance cycle",
    summary: "Plan a service from the device, have it done, and see that the next one is planned.",
    app: "maintenance",
    kind: "process",
    processClass: "compliance_sensitive",
    roles: [PLANNER, TECHNICIAN],
    minutes: 10,
    start: "maintenance.hr_equipment_action",
    params: [
        { name: "service", label: "Service", value: "Half-yearly service" },
        { name: "team", label: "Maintenance team", from: { site: "maintenance.team" } },
        { name: "technician", label: "Technician" },
        { name: "day", label: "Day", value: "+1d" },
        { name: "interval", label: "Every", value: 6 },
        { name: "unit", label: "Unit", value: "month" },
        {
            name: "result",
            label: "Result",
            value: "Filter changed, leakage current 0.2 mA, alarm test passed. Next filter is in the storeroom.",
        },
    ],
    given: [
        stageInProgress,
        stageRepaired,
        given(
            "equipment",
            EQUIPMENT,
            [
                ["active", "=", true],
                "!",
                [
                    "maintenance_ids",
                    "any",
                    [
                        ["maintenance_type", "=", "preventive"],
                        ["stage_id.done", "=", false],
                        ["archive", "=", false],
                    ],
                ],
            ],
            { make: { name: "Ventilator, intensive care", model: "V 500" } },
        ),
    ],
    steps: [
        step("open_equipment", {
            title: "Open the equipment",
            say: "Open Equipment.",
            why: "Begin at the device, not in the calendar: so none is forgotten that has no service yet.",
            ...click(menu("maintenance.menu_equipment_form")),
            expect: { text: "You see the equipment.", check: shows(EQUIPMENT) },
        }),
        step("open_device", {
            title: "Open the device",
            say: "Click the card of the device that has no service planned.",
            why: "A device without a planned service is one that will be found out by an alarm, or by an auditor.",
            ...open(on(EQUIPMENT, row("equipment"))),
            expect: { text: "The device is open.", check: shows(EQUIPMENT, "form") },
        }),
        step("requests", {
            title: "Open its requests",
            say: "Click Maintenance at the top.",
            why: "What you begin from here is for this device. Nobody can mix it up with its neighbour.",
            ...click(
                on(
                    EQUIPMENT,
                    buttonIn("box", "maintenance.hr_equipment_request_action_from_equipment"),
                ),
            ),
            expect: { text: "You see the requests of this device.", check: shows(REQUEST) },
        }),
        step("new_request", {
            title: "Start a new request",
            say: "Click New.",
            why: "Two services, such as cleaning and calibration, are two requests: each has its own rhythm.",
            ...click(on(REQUEST, control("new"))),
            expect: {
                text: "A request for this device is open.",
                check: shows(REQUEST, "form"),
            },
            binds: makes("request", REQUEST),
        }),
        step("subject", {
            title: "Name the service",
            say: "Write what is to be done, as the manufacturer calls it.",
            why: "The technician takes the checklist and the parts of that service along.",
            ...fill(on(REQUEST, field("name")), "$param.service"),
            expect: { text: "The request has a subject.", check: holds("name", "$param.service") },
        }),
        step("type", {
            title: "Say that it is planned",
            say: "Choose Preventive.",
            why: "Only what is preventive comes back by itself.",
            ...fill(on(REQUEST, field("maintenance_type")), "preventive"),
            expect: {
                text: "Preventive is chosen.",
                check: holds("maintenance_type", "preventive"),
            },
        }),
        step("team", {
            title: "Choose the team",
            say: "Check the Team that came with the device, or choose one.",
            why: "If the technician falls ill, the team still sees the service. Without a team it cannot be saved.",
            ...pick(on(REQUEST, field("maintenance_team_id")), "$param.team"),
            expect: {
                text: "The request has a team.",
                check: holds("maintenance_team_id", "$param.team"),
            },
        }),
        step("responsible", {
            title: "Choose the technician",
            say: "Choose who is to do it as Responsible.",
            why: "Choose someone who is trained on this device, and has time on that day.",
            ...pick(on(REQUEST, field("user_id")), "$param.technician"),
            expect: {
                text: "The request has a responsible.",
                check: holds("user_id", "$param.technician"),
            },
        }),
        step("day", {
            title: "Set the day",
            say: "Set Scheduled Date. +1d stands for tomorrow.",
            why: "The ward keeps the device free for that day. Ask them before, not after.",
            ...fill(on(REQUEST, field("schedule_date")), "$param.day"),
            expect: { text: "The request has a day.", check: holds("schedule_date") },
        }),
        step("recurrent", {
            title: "Let it come back",
            say: "Tick Recurrent.",
            why: "With the last service done, the next one is planned. The chain does not break when you are on leave.",
            ...tick(on(REQUEST, field("recurring_maintenance"))),
            expect: { text: "Recurrent is ticked.", check: holds("recurring_maintenance", true) },
        }),
        step("interval", {
            title: "Say how often",
            say: "Type how many months lie between two services.",
            why: "The manufacturer says how often. Later is a risk, more often is money.",
            ...fill(on(REQUEST, field("repeat_interval")), "$param.interval"),
            expect: {
                text: "The interval is set.",
                check: holds("repeat_interval", "$param.interval"),
            },
        }),
        step("unit", {
            title: "In months",
            say: "Choose Months.",
            why: "Odoo starts with weeks: left so, the device is away from the ward every sixth week.",
            ...fill(on(REQUEST, field("repeat_unit")), "$param.unit"),
            expect: { text: "The unit is set.", check: holds("repeat_unit", "$param.unit") },
        }),
        step("save", {
            title: "Save the plan",
            say: "Click the cloud at the top to save.",
            why: "The technician finds it in the calendar, with a reminder on the day.",
            ...click(on(REQUEST, control("save"))),
            expect: {
                text: "The service of this device is planned and comes back.",
                check: saved(
                    [
                        ["equipment_id", "=", "$equipment"],
                        ["maintenance_type", "=", "preventive"],
                        ["recurring_maintenance", "=", true],
                        ["schedule_date", "!=", false],
                        ["user_id", "!=", false],
                    ],
                    "request",
                ),
            },
        }),
        step("start", {
            title: "Begin the service",
            say: "Fetch the device from the ward, then click In Progress at the top.",
            why: "The ward sees that it is with you, and since when.",
            actor: TECHNICIAN,
            ...click(on(REQUEST, status("$in_progress"))),
            expect: {
                text: "The service is in progress.",
                check: saved(
                    ["|", ["stage_id", "=", "$in_progress"], ["stage_id.done", "=", true]],
                    "request",
                ),
            },
        }),
        step("service", {
            title: "Do the service",
            say: "Work through the manufacturer's checklist, measure, and write down every value.",
            why: "A tick without a value proves nothing to an auditor, and nothing to you in half a year.",
            actor: TECHNICIAN,
            expect: { text: "Every value is measured and written down." },
        }),
        step("result", {
            title: "Write down the result",
            say: "Under Notes, write what you changed and measured.",
            why: "Half a year from now somebody compares their value with yours: a device that drifts fails soon.",
            actor: TECHNICIAN,
            ...fill(on(REQUEST, field("description")), "$param.result"),
            expect: {
                text: "The notes hold the result.",
                check: saved([["description", "!=", false]], "request"),
            },
        }),
        step("done", {
            title: "Close the service",
            say: "Click Repaired at the top. It stands for done here, too.",
            why: "At this moment the next service is planned. Left open, the chain ends here, and nobody notices.",
            actor: TECHNICIAN,
            ...click(on(REQUEST, status("$repaired"))),
            expect: {
                text: "The service is done, with today as its close date.",
                check: saved(
                    [
                        ["stage_id.done", "=", true],
                        ["close_date", "!=", false],
                    ],
                    "request",
                ),
            },
        }),
        step("open_requests", {
            title: "Look for the next one",
            say: "Open Maintenance Requests, under Maintenance.",
            why: "The technician has closed the service. You make sure that the chain goes on.",
            actor: PLANNER,
            ...click(menu("maintenance.menu_m_request_form")),
            expect: { text: "You see the requests by stage.", check: shows(REQUEST, "kanban") },
        }),
        step("to_do", {
            title: "Show only what is open",
            say: "Open the search and choose To Do.",
            why: "The one that is done need not be looked at again.",
            actor: PLANNER,
            ...click(on(REQUEST, filter("todo"))),
            expect: { text: "You see only what is still to be done." },
            optional: true,
        }),
        step("next", {
            title: "See that the next one is planned",
            say: "Find the card of the same device and service, in the first column, with its next day.",
            why: "If it is not there, Recurrent was not ticked. Then plan it by hand, today.",
            actor: PLANNER,
            expect: {
                text: "The next service of this device is planned, and is still to come.",
                check: exists(
                    REQUEST,
                    [
                        ["id", "!=", "$request"],
                        ["equipment_id", "=", "$equipment"],
                        ["maintenance_type", "=", "preventive"],
                        ["recurring_maintenance", "=", true],
                        ["stage_id.done", "=", false],
                        ["archive", "=", false],
                        ["schedule_date", ">", "$started"],
                    ],
                    { by: "anyone" },
                ),
            },
        }),
    ],
});
