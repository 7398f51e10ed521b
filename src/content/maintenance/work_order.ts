import { field, given, on, read, rewritten, scenario, step } from "../../scenario/builders";
import { equipment } from "./given/equipment";
import { keepsNotes, notesBefore } from "./given/notes";
import { stageInProgress, stageNew, stageRepaired } from "./given/stages";
import { closeAsRepaired, sayThatYouAreOnIt, writeDownWhatYouDid } from "./steps/repairing";
import { openTheRequest, openTheRequests, showOnlyWhatIsOpen } from "./steps/requests";

const REQUEST = "maintenance.request";

/** A technician takes a request up, does the work, and says that it is done. */
export const workOrder = scenario({
    key: "maintenance.work_order",
    version: 1,
    name: "Work order: from new to repaired",
    summary: "Take up a fault that is yours, repair it, write down what you did and close it.",
    app: "maintenance",
    kind: "task",
    processClass: "enterprise_standard",
    roles: ["maintenance.technician"],
    minutes: 5,
    start: "maintenance.hr_equipment_request_action",
    params: [{ name: "work_done", label: "What you did" }, notesBefore],
    given: [
        stageNew,
        stageInProgress,
        stageRepaired,
        equipment,
        given(
            "request",
            REQUEST,
            [
                ["user_id", "=", "$user"],
                ["maintenance_type", "=", "corrective"],
                ["stage_id", "=", "$new_request"],
                ["archive", "=", false],
            ],
            {
                keeps: keepsNotes,
                make: {
                    name: "No suction, alarm 4",
                    description: "Since this morning. Room 312. Labelled and taken out of use.",
                    maintenance_type: "corrective",
                    equipment_id: "$equipment",
                    user_id: "$user",
                    priority: "3",
                    stage_id: "$new_request",
                },
            },
        ),
    ],
    steps: [
        step("open_requests", {
            ...openTheRequests,
            why: "This is your work for the day. Each card is one request, each column how far it is.",
        }),
        step("to_do", {
            ...showOnlyWhatIsOpen,
            why: "What is repaired already only hides what a ward still waits for.",
        }),
        step("open_request", {
            ...openTheRequest,
            title: "Open your request",
            say: "Click the card of the request that is yours.",
            why: "Take the one with the most stars first: somebody's care depends on it.",
        }),
        step("read_fault", {
            title: "Read what was reported",
            say: "Read the notes: since when, what was seen, and where it stands.",
            why: "Two minutes here save the walk back for the part that you did not bring.",
            ...read(on(REQUEST, field("description"))),
            expect: { text: "You know what to bring." },
        }),
        step("start", {
            ...sayThatYouAreOnIt,
            why: "The ward sees that somebody is coming and stops calling. Your colleagues leave this one to you.",
        }),
        step("repair", {
            title: "Repair and test it",
            say: "Make it safe, repair it, and run the function test of the manufacturer before you hand it back.",
            why: "The next one to switch it on is a nurse beside a patient. An untested device is not repaired.",
            expect: { text: "It works, and has passed its function test." },
        }),
        step("write_down", {
            ...writeDownWhatYouDid,
            say: "Under Notes, add the cause, what you replaced or set, and the result of the test. Then click the cloud at the top to save.",
            why: "Whoever repairs it next reads this first. It is also what an inspector asks for after an incident.",
            expect: {
                text: "The notes say what was done.",
                check: rewritten("description", "$param.notes_before", "request"),
            },
        }),
        step("done", {
            ...closeAsRepaired,
            why: "The ward is told that it may use the equipment again. Today becomes the close date, from which the time to repair is counted.",
        }),
        step("hand_back", {
            title: "Hand it back",
            say: "Take the label off, bring the equipment back to its place and tell the ward.",
            why: "Equipment that is repaired and stands in the workshop helps no patient.",
            expect: { text: "The ward has it back, and knows it." },
        }),
    ],
});
