import {
    click,
    field,
    fill,
    holds,
    menu,
    on,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { equipmentToChoose } from "./given/equipment";
import {
    chooseTheTechnician,
    chooseTheUnit,
    letItComeBack,
    nameTheService,
    saveThePlan,
    sayHowOften,
    sayThatItIsPlanned,
} from "./steps/planning";
import { chooseTheEquipment, openTheRequests, startARequest } from "./steps/requests";

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
            ...openTheRequests,
            why: "A planned service is a request like any other, only that nothing has failed yet.",
        }),
        step("new_request", {
            ...startARequest,
            why: "One request is one service of one piece of equipment. So each can be done, late or failed by itself.",
        }),
        step("subject", {
            ...nameTheService,
            why: "The technician takes the checklist and the test device of that service along.",
        }),
        step("equipment", {
            ...chooseTheEquipment,
            say: "Type part of its name, and choose the one with the right serial number.",
            why: "The inspection counts for this one device. An auditor asks for the proof by serial number.",
        }),
        step("type", {
            ...sayThatItIsPlanned,
            why: "Preventive work can repeat, and is left out when failures are counted. Planned as Corrective, a good device looks unreliable.",
        }),
        step("responsible", {
            ...chooseTheTechnician,
            why: "Without a name it is everybody's work and nobody does it. Choose someone who is trained on this equipment.",
        }),
        step("date", {
            title: "Set the first day",
            say: "Set Scheduled Date. For two weeks from now you may type +14d.",
            why: "Agree the day with the ward: while it is serviced they need another one. After the due date they may not use it.",
            ...fill(on(REQUEST, field("schedule_date")), "$param.first"),
            expect: { text: "The request has a day.", check: holds("schedule_date") },
        }),
        step("recurrent", {
            ...letItComeBack,
            why: "When this service is done, the next one is planned at once. Nobody has to remember it in a year.",
        }),
        step("interval", {
            ...sayHowOften,
            say: "Type how many days, weeks, months or years lie between two services.",
            why: "The manufacturer or the law says how often. Later is a risk to patients, more often takes it from the ward for nothing.",
        }),
        step("unit", {
            ...chooseTheUnit,
            title: "In days, weeks, months or years",
            say: "Choose the unit, Years for a yearly inspection.",
            why: "Odoo starts with weeks: left so, a yearly inspection is due next week.",
        }),
        step("save", {
            ...saveThePlan,
            why: "The technician finds it in their calendar, with a reminder on the day.",
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
