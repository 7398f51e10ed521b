import {
    click,
    field,
    fill,
    filter,
    given,
    on,
    rewritten,
    saved,
    scenario,
    shows,
    step,
} from "../../scenario/builders";
import { equipment } from "./given/equipment";
import { keepsNotes, notesBefore } from "./given/notes";
import { stageInProgress } from "./given/stages";
import { openTheRequest, openTheRequests, setANewDay } from "./steps/requests";

const REQUEST = "maintenance.request";

/** Work that cannot go on is said to be blocked, with a day on which it can. */
export const waitingForPart = scenario({
    key: "maintenance.waiting_for_part",
    version: 1,
    name: "Work that waits for a part",
    summary: "Say that a repair cannot go on, why, and from which day on it can.",
    app: "maintenance",
    kind: "task",
    processClass: "locally_variable",
    roles: ["maintenance.technician"],
    minutes: 4,
    exercise: true,
    start: "maintenance.hr_equipment_request_action",
    params: [
        {
            name: "reason",
            label: "What it waits for",
            value: "Waits for a new pressure sensor, ordered today. Ward has a loan device.",
        },
        { name: "new_day", label: "Expected day", value: "+5d" },
        notesBefore,
    ],
    given: [
        stageInProgress,
        equipment,
        given(
            "request",
            REQUEST,
            [
                ["user_id", "=", "$user"],
                ["stage_id", "=", "$in_progress"],
                ["kanban_state", "=", "normal"],
                ["maintenance_type", "=", "corrective"],
                ["archive", "=", false],
            ],
            {
                keeps: keepsNotes,
                make: {
                    name: "Pressure alarm without a cause",
                    maintenance_type: "corrective",
                    equipment_id: "$equipment",
                    user_id: "$user",
                    stage_id: "$in_progress",
                },
            },
        ),
    ],
    steps: [
        step("open_requests", {
            ...openTheRequests,
            why: "Nobody sees from your bench that you wait. In the list they do.",
        }),
        step("open_request", {
            ...openTheRequest,
            say: "Click the card of the repair that cannot go on.",
            why: "Only this one waits. The rest of your work goes on.",
        }),
        step("reason", {
            title: "Say what it waits for",
            say: "Under Notes, write the part, who orders it, and what the ward does meanwhile. Then click the cloud at the top to save.",
            why: "The ward asks every morning. With this anyone can answer, even when you are off.",
            ...fill(on(REQUEST, field("description")), "$param.reason"),
            expect: {
                text: "The notes say what it waits for.",
                check: rewritten("description", "$param.notes_before", "request"),
            },
        }),
        step("new_day", {
            ...setANewDay,
            title: "Set the day it can go on",
            say: "Set Scheduled Date to the day on which the part is expected.",
            why: "On that day you are reminded. Without a day the part lies in the storeroom and the device in the workshop.",
        }),
        step("blocked", {
            title: "Mark it as blocked",
            say: "Click the round mark at the top right of the request and choose Blocked.",
            why: "The card turns red. Your planner sees what holds up the workshop, and can press the vendor.",
            ...fill(on(REQUEST, field("kanban_state")), "blocked"),
            expect: {
                text: "The request is blocked, and open.",
                check: saved(
                    [
                        ["kanban_state", "=", "blocked"],
                        ["stage_id.done", "=", false],
                    ],
                    "request",
                ),
            },
        }),
        step("back_to_list", {
            ...openTheRequests,
            title: "See what is blocked",
            say: "Open Maintenance Requests again.",
            why: "This is what your planner goes through every morning.",
            expect: { ...openTheRequests.expect, check: shows(REQUEST, "kanban") },
        }),
        step("blocked_only", {
            title: "Show only the blocked ones",
            say: "Open the search and choose Blocked.",
            why: "Three devices that wait for the same part are one order, not three.",
            ...click(on(REQUEST, filter("kanban_state_block"))),
            expect: { text: "You see only the requests that are blocked." },
        }),
    ],
});
