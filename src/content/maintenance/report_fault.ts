import {
    click,
    control,
    field,
    fill,
    holds,
    on,
    read,
    saved,
    scenario,
    step,
} from "../../scenario/builders";
import { equipmentToChoose } from "./given/equipment";
import { chooseTheEquipment, openTheRequests, startARequest } from "./steps/requests";

const REQUEST = "maintenance.request";

/** Somebody on a ward tells Maintenance that something does not work. */
export const reportFault = scenario({
    key: "maintenance.report_fault",
    version: 1,
    name: "Report a fault",
    summary: "Tell Maintenance what is broken, where, and how urgent it is.",
    app: "maintenance",
    kind: "task",
    processClass: "enterprise_standard",
    roles: ["maintenance.requester"],
    minutes: 4,
    start: "maintenance.hr_equipment_request_action",
    params: [
        { name: "fault", label: "Fault in a few words" },
        { name: "equipment", label: "Equipment" },
        { name: "details", label: "What happened" },
    ],
    given: [equipmentToChoose],
    steps: [
        step("make_safe", {
            title: "Make it safe first",
            say: "Take the equipment out of use and put a label on it: faulty, do not use.",
            why: "A colleague who does not know reaches for it in the next emergency. The label protects the patient until a technician comes.",
            expect: { text: "Nobody can use it by mistake." },
        }),
        step("open_requests", {
            ...openTheRequests,
            why: "Look through the cards first: if a colleague has reported the same fault today, one request is enough.",
        }),
        step("new_request", {
            ...startARequest,
            why: "One request is for one fault on one piece of equipment. Two faults in one request get half an answer.",
        }),
        step("subject", {
            title: "Say what is wrong",
            say: "Write the fault in a few words, for example: No suction, alarm 4.",
            why: "The technician packs tools and parts by this line. “Broken” sends them twice.",
            ...fill(on(REQUEST, field("name")), "$param.fault"),
            expect: { text: "The request has a subject.", check: holds("name", "$param.fault") },
        }),
        step("equipment", {
            ...chooseTheEquipment,
            say: "Type part of its name, and choose the one with the serial number on its plate.",
            why: "Ten pumps look the same. The right one brings its history, its team and its technician, and keeps a good pump from being taken apart.",
        }),
        step("type", {
            title: "Say that it is a fault",
            say: "Leave Maintenance Type on Corrective.",
            why: "Corrective means that something failed. It counts into how reliable this equipment is; a planned service does not.",
            ...fill(on(REQUEST, field("maintenance_type")), "corrective"),
            expect: {
                text: "Corrective is chosen.",
                check: holds("maintenance_type", "corrective"),
            },
        }),
        step("team", {
            title: "See who will get it",
            say: "Look at Team and Responsible. They come with the equipment; change the team only if you know it is wrong.",
            why: "This team sees your request as soon as it is saved. With the wrong team it waits where nobody looks.",
            ...read(on(REQUEST, field("maintenance_team_id"))),
            expect: { text: "You know who will come." },
            optional: true,
        }),
        step("details", {
            title: "Describe what happened",
            say: "Under Notes, write since when, what you saw or heard, what you tried, and where it stands now.",
            why: "An error code and a room number save the technician a search and a call to a busy ward.",
            ...fill(on(REQUEST, field("description")), "$param.details"),
            expect: { text: "The notes say what happened.", check: holds("description") },
        }),
        step("priority", {
            title: "Say how urgent it is",
            say: "Click one star if it can wait, two if it hinders work, three if care of a patient depends on it today.",
            why: "Technicians begin with three stars. If everything is urgent, the ventilator waits behind the coffee machine.",
            ...fill(on(REQUEST, field("priority")), "3"),
            expect: { text: "The stars show the priority.", check: holds("priority") },
        }),
        step("save", {
            title: "Send the request",
            say: "Click the cloud at the top to save.",
            why: "Only a saved request reaches the team. You follow it from now on and are told when it changes.",
            ...click(on(REQUEST, control("save"))),
            expect: {
                text: "The request is saved, with its equipment, for Maintenance to take up.",
                check: saved(
                    [
                        ["equipment_id", "!=", false],
                        ["maintenance_type", "=", "corrective"],
                        ["stage_id.done", "=", false],
                        ["archive", "=", false],
                    ],
                    "request",
                ),
            },
        }),
    ],
});
