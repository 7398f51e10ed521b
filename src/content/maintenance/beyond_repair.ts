import {
    action,
    click,
    field,
    fill,
    given,
    on,
    read,
    rewritten,
    saved,
    scenario,
    status,
    step,
} from "../../scenario/builders";
import { keepsNotes, notesBefore } from "./given/notes";
import { stageInProgress, stageScrap } from "./given/stages";
import { openTheDevice, openTheEquipment } from "./steps/equipment";
import { openTheRequest, openTheRequests } from "./steps/requests";

const EQUIPMENT = "maintenance.equipment";
const REQUEST = "maintenance.request";
const TECHNICIAN = "maintenance.technician";
const PLANNER = "maintenance.planner";

/** A device cannot be repaired: the technician says so, the planner takes it out of the register. */
export const beyondRepair = scenario({
    key: "maintenance.beyond_repair",
    version: 1,
    name: "Beyond repair: scrap equipment",
    summary: "Close a fault that cannot be repaired and take the device out of use for good.",
    app: "maintenance",
    kind: "process",
    processClass: "compliance_sensitive",
    roles: [TECHNICIAN, PLANNER],
    minutes: 7,
    exercise: true,
    start: "maintenance.hr_equipment_request_action",
    params: [
        {
            name: "finding",
            label: "Finding",
            value: "Housing cracked, fluid in the pressure sensor. The vendor has no parts any more. Not to be repaired.",
        },
        notesBefore,
    ],
    given: [
        stageInProgress,
        stageScrap,
        given(
            "equipment",
            EQUIPMENT,
            [
                ["active", "=", true],
                [
                    "maintenance_ids",
                    "any",
                    [
                        ["user_id", "=", "$user"],
                        ["stage_id", "=", "$in_progress"],
                        ["maintenance_type", "=", "corrective"],
                    ],
                ],
            ],
            {
                make: {
                    name: "Pulse oximeter, ward 5",
                    model: "PO 9",
                    effective_date: "2014-03-01",
                    technician_user_id: "$user",
                    maintenance_ids: [
                        {
                            name: "Dropped, shows no value",
                            description: "Fell from the trolley in room 508.",
                            maintenance_type: "corrective",
                            user_id: "$user",
                            stage_id: "$in_progress",
                        },
                    ],
                },
            },
        ),
        given(
            "request",
            REQUEST,
            [
                ["equipment_id", "=", "$equipment"],
                ["user_id", "=", "$user"],
                ["stage_id", "=", "$in_progress"],
                ["maintenance_type", "=", "corrective"],
            ],
            { keeps: keepsNotes },
        ),
    ],
    steps: [
        step("open_requests", {
            ...openTheRequests,
            why: "A device that cannot be repaired still has to be closed in writing. Else it stands in the workshop for years, and on the ward's list.",
        }),
        step("open_request", {
            ...openTheRequest,
            say: "Click the card of the fault that you are working on.",
            why: "The decision belongs to the fault that led to it.",
        }),
        step("finding", {
            title: "Write down what you found",
            say: "Under Notes, write what is broken, what a repair would cost, and why it is not worth it. Then click the cloud at the top to save.",
            why: "Your planner asks for the money for a new one with these words.",
            ...fill(on(REQUEST, field("description")), "$param.finding"),
            expect: {
                text: "The notes say why it is not repaired.",
                check: rewritten("description", "$param.notes_before", "request"),
            },
        }),
        step("scrap", {
            title: "Say that it is scrap",
            say: "Click Scrap at the top.",
            why: "Scrap closes the fault and says that nobody will repair it. Repaired would send a broken device back to a patient.",
            ...click(on(REQUEST, status("$scrap"))),
            expect: {
                text: "The request is closed as scrap.",
                check: saved(
                    [
                        ["stage_id", "=", "$scrap"],
                        ["close_date", "!=", false],
                    ],
                    "request",
                ),
            },
        }),
        step("set_aside", {
            title: "Set it aside",
            say: "Delete patient data from it, mark it as scrap, and put it where no one takes it by mistake.",
            why: "What lies about looking whole is used again. Data that leaves the house in a device is a breach.",
            expect: { text: "Nobody can take it into use by mistake." },
        }),
        step("open_equipment", {
            ...openTheEquipment,
            why: "The technician has found it beyond repair. Now the register has to say so.",
            actor: PLANNER,
        }),
        step("open_device", {
            ...openTheDevice,
            say: "Search for its serial number, and click its card.",
            why: "Compare the serial number with the one on the scrap label: archive the wrong one, and a good device vanishes from the list.",
            actor: PLANNER,
        }),
        step("open_work", {
            title: "See what is still planned",
            say: "Look at Maintenance at the top: the number counts what is still open on it.",
            why: "A yearly inspection of a device that is gone turns red in the calendar and hides the real ones. Cancel it there first.",
            actor: PLANNER,
            ...read(on(EQUIPMENT, field("maintenance_open_count"))),
            expect: { text: "You know whether work is still planned on it." },
        }),
        step("archive", {
            title: "Take it out of the register",
            say: "Open the gear beside its name and choose Archive. Confirm it.",
            why: "Wards cannot choose it any more. Its history stays, for the auditor and for the next purchase.",
            actor: PLANNER,
            ...click(on(EQUIPMENT, action("archive"))),
            irreversible: true,
            expect: {
                text: "The device is archived.",
                check: saved([["active", "=", false]], "equipment"),
            },
        }),
        step("replace", {
            title: "Ask for a new one",
            say: "Tell the ward and your buyer: what it was, what it is needed for, and by when.",
            why: "The ward does without it from today. Who asks first is planned into the budget first.",
            actor: PLANNER,
            expect: { text: "Ward and buyer know what is needed." },
        }),
    ],
});
