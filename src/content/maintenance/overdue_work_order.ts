import {
    changed,
    click,
    field,
    fill,
    given,
    on,
    open,
    pick,
    read,
    rewritten,
    row,
    saved,
    scenario,
    shows,
    status,
    step,
} from "../../scenario/builders";
import { equipment } from "./given/equipment";
import { keepsNotes, notesBefore } from "./given/notes";
import { stageInProgress, stageNew } from "./given/stages";
import { openTheRequests, setANewDay } from "./steps/requests";

const REQUEST = "maintenance.request";

/** Its day has passed and nobody has begun: who plans decides what happens with it today. */
export const overdueWorkOrder = scenario({
    key: "maintenance.overdue_work_order",
    version: 1,
    name: "Rescue an overdue work order",
    summary: "Find work whose day has passed, give it to somebody who has time, and set it going.",
    app: "maintenance",
    kind: "task",
    processClass: "compliance_sensitive",
    roles: ["maintenance.planner"],
    minutes: 5,
    start: "maintenance.hr_equipment_request_action",
    params: [
        { name: "technician", label: "Technician" },
        { name: "new_day", label: "New day", value: "+1d" },
        {
            name: "note",
            label: "Why it was late",
            value: "Late: the technician was ill. Ward informed, device out of use until it is done.",
        },
        notesBefore,
        { name: "responsible_before", label: "Responsible at the beginning" },
    ],
    given: [
        stageNew,
        stageInProgress,
        equipment,
        given(
            "request",
            REQUEST,
            [
                ["schedule_date", "<", "$started"],
                ["stage_id", "=", "$new_request"],
                ["archive", "=", false],
            ],
            {
                keeps: { ...keepsNotes, responsible_before: "user_id" },
                make: {
                    name: "Yearly safety inspection",
                    maintenance_type: "preventive",
                    equipment_id: "$equipment",
                    schedule_date: "2026-01-12 08:00:00",
                    stage_id: "$new_request",
                },
            },
        ),
        given("technicians", "res.groups", [["all_user_ids", "!=", false]], {
            ref: "maintenance.group_equipment_manager",
            shared: true,
            fills: {},
        }),
        given(
            "colleague",
            "res.users",
            [
                ["id", "!=", "$param.responsible_before"],
                ["all_group_ids", "in", ["$technicians"]],
            ],
            { shared: true, fills: { technician: "name" } },
        ),
    ],
    steps: [
        step("open_requests", {
            ...openTheRequests,
            say: "Open Maintenance Requests, under Maintenance. A red clock on a card means that its day has passed.",
            why: "Look every morning. One day late is a telephone call; a month late is a finding of the auditor.",
        }),
        step("open_request", {
            title: "Open the late one",
            say: "Click the card of the request that is late.",
            why: "Take the oldest first: the longer it waits, the less anyone can say for the device.",
            ...open(on(REQUEST, row("request"))),
            expect: { text: "The late request is open.", check: shows(REQUEST, "form") },
        }),
        step("how_late", {
            title: "See how late it is",
            say: "Look at Scheduled Date.",
            why: "Past the date that the law or the manufacturer sets, the device may not be used. Then call the ward now, before you go on.",
            ...read(on(REQUEST, field("schedule_date"))),
            expect: { text: "You know by how many days it is overdue." },
        }),
        step("technician", {
            title: "Give it to somebody who has time",
            say: "Choose another Responsible.",
            why: "It is late because someone was ill, away or had too much. With the same name it stays late.",
            ...pick(on(REQUEST, field("user_id")), "$param.technician"),
            expect: {
                text: "The request has another responsible.",
                check: changed("user_id", "$param.responsible_before", "request"),
            },
        }),
        step("new_day", {
            ...setANewDay,
            title: "Set a day that holds",
            say: "Set Scheduled Date to a day on which the technician and the ward can. For tomorrow you may type +1d.",
            why: "The ward gets a spare device for that day. A day that you move again costs their trust.",
        }),
        step("priority", {
            title: "Put it first",
            say: "Click the third star.",
            why: "So the technician begins with it, even if a newer fault calls louder.",
            ...fill(on(REQUEST, field("priority")), "3"),
            expect: {
                text: "It has the highest priority.",
                check: saved([["priority", "=", "3"]], "request"),
            },
        }),
        step("note", {
            title: "Write down why it was late",
            say: "Under Notes, write why it was late, and what was done with the device meanwhile. Then click the cloud at the top to save.",
            why: "The auditor asks why, and accepts a reason. Silence counts as not noticed.",
            ...fill(on(REQUEST, field("description")), "$param.note"),
            expect: {
                text: "The notes say why it was late.",
                check: rewritten("description", "$param.notes_before", "request"),
            },
        }),
        step("start", {
            title: "Set it going",
            say: "Click In Progress at the top.",
            why: "From now on it is somebody's work. You see at a glance what is late and what is late and taken care of.",
            ...click(on(REQUEST, status("$in_progress"))),
            expect: {
                text: "The request is in progress, with a name and a day.",
                check: saved(
                    [
                        ["stage_id", "!=", "$new_request"],
                        ["user_id", "!=", false],
                        ["user_id", "!=", "$param.responsible_before"],
                        ["schedule_date", ">", "$started"],
                    ],
                    "request",
                ),
            },
        }),
    ],
});
