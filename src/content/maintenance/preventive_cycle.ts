import {
    click,
    exists,
    field,
    fill,
    given,
    holds,
    on,
    pick,
    saved,
    scenario,
    shows,
    status,
    step,
    written,
} from "../../scenario/builders";
import { stageInProgress, stageRepaired } from "./given/stages";
import { openItsRequests, openTheDevice, openTheEquipment } from "./steps/equipment";
import {
    chooseTheTechnician,
    chooseTheUnit,
    letItComeBack,
    nameTheService,
    saveThePlan,
    sayHowOften,
    sayThatItIsPlanned,
} from "./steps/planning";
import { sayThatYouAreOnIt } from "./steps/repairing";
import { openTheRequests, showOnlyWhatIsOpen, startARequest } from "./steps/requests";

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
            ...openTheEquipment,
            why: "Begin at the device, not in the calendar: so none is forgotten that has no service yet.",
        }),
        step("open_device", {
            ...openTheDevice,
            say: "Click the card of the device that has no service planned.",
            why: "A device without a planned service is one that will be found out by an alarm, or by an auditor.",
        }),
        step("requests", {
            ...openItsRequests,
            say: "Click Maintenance at the top.",
            why: "What you begin from here is for this device. Nobody can mix it up with its neighbour.",
        }),
        step("new_request", {
            ...startARequest,
            why: "Two services, such as cleaning and calibration, are two requests: each has its own rhythm.",
            expect: { ...startARequest.expect, text: "A request for this device is open." },
        }),
        step("subject", {
            ...nameTheService,
            why: "The technician takes the checklist and the parts of that service along.",
        }),
        step("type", {
            ...sayThatItIsPlanned,
            why: "Only what is preventive comes back by itself.",
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
            ...chooseTheTechnician,
            why: "Choose someone who is trained on this device, and has time on that day.",
        }),
        step("day", {
            title: "Set the day",
            say: "Set Scheduled Date. For tomorrow you may type +1d.",
            why: "The ward keeps the device free for that day. Ask them before, not after.",
            ...fill(on(REQUEST, field("schedule_date")), "$param.day"),
            expect: { text: "The request has a day.", check: holds("schedule_date") },
        }),
        step("recurrent", {
            ...letItComeBack,
            why: "With the last service done, the next one is planned. The chain does not break when you are on leave.",
        }),
        step("interval", {
            ...sayHowOften,
            say: "Type how many months lie between two services.",
            why: "The manufacturer says how often. Later is a risk, more often is money.",
        }),
        step("unit", {
            ...chooseTheUnit,
            title: "In months",
            say: "Choose Months.",
            why: "Odoo starts with weeks: left so, the device is away from the ward every sixth week.",
        }),
        step("save", {
            ...saveThePlan,
            why: "The technician finds it in the calendar, with a reminder on the day.",
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
            ...sayThatYouAreOnIt,
            title: "Begin the service",
            say: "Fetch the device from the ward, then click In Progress at the top.",
            why: "The ward sees that it is with you, and since when.",
            actor: TECHNICIAN,
            expect: { ...sayThatYouAreOnIt.expect, text: "The service is in progress." },
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
                check: written("description", "request"),
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
            ...openTheRequests,
            title: "Look for the next one",
            why: "The technician has closed the service. You make sure that the chain goes on.",
            actor: PLANNER,
            expect: { ...openTheRequests.expect, check: shows(REQUEST, "kanban") },
        }),
        step("to_do", {
            ...showOnlyWhatIsOpen,
            why: "The one that is done need not be looked at again.",
            actor: PLANNER,
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
