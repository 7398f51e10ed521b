import {
    click,
    control,
    field,
    fill,
    holds,
    makes,
    menu,
    on,
    pick,
    saved,
    scenario,
    shows,
    step,
    tick,
} from "../../scenario/builders";
import { equipmentToChoose } from "./given/equipment";

const REQUEST = "maintenance.request";

/** A planner sets up a service that comes back by itself. */
export const planPreventive = scenario({
    key: "maintenance.plan_preventive",
    version: 1,
    name: "Plan preventive maintenance",
    summary:
        "Set up a service that comes back by itself, for the right equipment, day and technician.",
    app: "maintenance",
    kind: "task",
    processClass: "compliance_sensitive",
    roles: ["maintenance.planner"],
    minutes: 5,
    start: "maintenance.hr_equipment_request_action",
    params: [
        { name: "service", label: "Service", value: "Yearly safety inspection" },
        { name: "equipment", label: "Equipment" },
        { name: "technician", label: "Technician" },
        { name: "first", label: "First time", value: "+14d" },
        { name: "interval", label: "Every", value: 1 },
        { name: "unit", label: "Unit", value: "year" },
    ],
    given: [equipmentToChoose],
    steps: [
        step("open_requests", {
            title: "Open the maintenance requests",
            say: "Open Maintenance Requests, under Maintenance.",
            why: "A planned service is a request like any other, only that nothing has failed yet.",
            ...click(menu("maintenance.menu_m_request_form")),
            expect: { text: "You see the requests by stage.", check: shows(REQUEST) },
        }),
        step("new_request", {
            title: "Start a new request",
            say: "Click New.",
            why: "One request is one service of one piece of equipment. So each can be done, late or failed by itself.",
            ...click(on(REQUEST, control("new"))),
            expect: { text: "An empty request is open.", check: shows(REQUEST, "form") },
            binds: makes("request", REQUEST),
        }),
        step("subject", {
            title: "Name the service",
            say: "Write what is to be done, as the manufacturer calls it.",
            why: "The technician takes the checklist and the test device of that service along.",
            ...fill(on(REQUEST, field("name")), "$param.service"),
            expect: { text: "The request has a subject.", check: holds("name", "$param.service") },
        }),
        step("equipment", {
            title: "Choose the equipment",
            say: "Type part of its name, and choose the one with the right serial number.",
            why: "The inspection counts for this one device. An auditor asks for the proof by serial number.",
            ...pick(on(REQUEST, field("equipment_id")), "$param.equipment"),
            expect: {
                text: "The request shows the equipment.",
                check: holds("equipment_id", "$param.equipment"),
            },
        }),
        step("type", {
            title: "Say that it is planned",
            say: "Choose Preventive.",
            why: "Preventive work can repeat, and is left out when failures are counted. Planned as Corrective, a good device looks unreliable.",
            ...fill(on(REQUEST, field("maintenance_type")), "preventive"),
            expect: {
                text: "Preventive is chosen.",
                check: holds("maintenance_type", "preventive"),
            },
        }),
        step("responsible", {
            title: "Choose the technician",
            say: "Choose who is to do it as Responsible.",
            why: "Without a name it is everybody's work and nobody does it. Choose someone who is trained on this equipment.",
            ...pick(on(REQUEST, field("user_id")), "$param.technician"),
            expect: {
                text: "The request has a responsible.",
                check: holds("user_id", "$param.technician"),
            },
        }),
        step("date", {
            title: "Set the first day",
            say: "Set Scheduled Date. +14d stands for two weeks from now.",
            why: "Agree the day with the ward: while it is serviced they need another one. After the due date they may not use it.",
            ...fill(on(REQUEST, field("schedule_date")), "$param.first"),
            expect: { text: "The request has a day.", check: holds("schedule_date") },
        }),
        step("recurrent", {
            title: "Let it come back",
            say: "Tick Recurrent.",
            why: "When this service is done, the next one is planned at once. Nobody has to remember it in a year.",
            ...tick(on(REQUEST, field("recurring_maintenance"))),
            expect: { text: "Recurrent is ticked.", check: holds("recurring_maintenance", true) },
        }),
        step("interval", {
            title: "Say how often",
            say: "Type how many days, weeks, months or years lie between two services.",
            why: "The manufacturer or the law says how often. Later is a risk to patients, more often takes it from the ward for nothing.",
            ...fill(on(REQUEST, field("repeat_interval")), "$param.interval"),
            expect: {
                text: "The interval is set.",
                check: holds("repeat_interval", "$param.interval"),
            },
        }),
        step("unit", {
            title: "In days, weeks, months or years",
            say: "Choose the unit, Years for a yearly inspection.",
            why: "Odoo starts with weeks: left so, a yearly inspection is due next week.",
            ...fill(on(REQUEST, field("repeat_unit")), "$param.unit"),
            expect: { text: "The unit is set.", check: holds("repeat_unit", "$param.unit") },
        }),
        step("save", {
            title: "Save the plan",
            say: "Click the cloud at the top to save.",
            why: "The technician finds it in their calendar, with a reminder on the day.",
            ...click(on(REQUEST, control("save"))),
            expect: {
                text: "The service is planned, has a technician and comes back by itself.",
                check: saved(
                    [
                        ["maintenance_type", "=", "preventive"],
                        ["recurring_maintenance", "=", true],
                        ["schedule_date", "!=", false],
                        ["equipment_id", "!=", false],
                        ["user_id", "!=", false],
                    ],
                    "request",
                ),
            },
        }),
        step("calendar", {
            title: "See it in the calendar",
            say: "Open Maintenance Calendar, under Maintenance.",
            why: "Check that not five services of one ward fall on the same morning.",
            ...click(menu("maintenance.menu_m_request_calendar")),
            expect: {
                text: "The calendar shows what is planned.",
                check: shows(REQUEST, "calendar"),
            },
        }),
    ],
});
