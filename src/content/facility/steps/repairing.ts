import { field, fill, holds, on, pick, rewritten, saved, step } from "../../../scenario/builders";
import type { Step } from "../../../scenario/types";
import {
    closeAsRepaired,
    sayThatYouAreOnIt,
    writeDownWhatYouDid,
} from "../../maintenance/steps/repairing";
import { REQUEST, TECHNICIAN } from "./people";

/** The technician finds out what is needed, and cannot go on without it. */
export const diagnosing: readonly Step[] = [
    step("start", {
        ...sayThatYouAreOnIt,
        title: "Take it up",
        why: "The service desk sees that somebody is on the way, and can say so to the caller.",
        actor: TECHNICIAN,
    }),
    step("equipment", {
        title: "Say which device it is",
        say: "Type part of the equipment's name, and choose the one with the serial number on its plate.",
        why: "The repair counts into the history of this device. The desk could not know which one it is; you stand before it.",
        actor: TECHNICIAN,
        ...pick(on(REQUEST, field("equipment_id")), "$param.equipment"),
        expect: {
            text: "The request shows the device.",
            check: holds("equipment_id", "$param.equipment"),
        },
        optional: true,
    }),
    step("diagnose", {
        title: "Find the cause",
        say: "Make it safe, find the cause, and read the number of the part that is broken.",
        why: "The number on the part, not the name in your head: a filter that nearly fits is no filter.",
        actor: TECHNICIAN,
        expect: { text: "You know the cause, and the number of the part." },
    }),
    step("part_needed", {
        title: "Write which part you need",
        say: "Under Notes, write the cause, the part and how many of it. Then click the cloud at the top to save.",
        why: "The storekeeper reads it here. Maintenance in Odoo has no list of parts, so these words are the order.",
        actor: TECHNICIAN,
        ...fill(on(REQUEST, field("description")), "$param.needs"),
        expect: {
            text: "The notes say which part is needed.",
            check: rewritten("description", "$param.request_said", "request"),
        },
        keeps: { needs_said: "description" },
    }),
    step("blocked", {
        title: "Say that it waits",
        say: "Click the round mark at the top right of the request and choose Blocked.",
        why: "Your planner sees that the device stands because of a part, and not because of you.",
        actor: TECHNICIAN,
        ...fill(on(REQUEST, field("kanban_state")), "blocked"),
        expect: {
            text: "The request is blocked, or done by now.",
            check: saved(
                ["|", ["kanban_state", "=", "blocked"], ["stage_id.done", "=", true]],
                "request",
            ),
        },
    }),
];

/** With the part in hand, the technician ends the work. */
export const repairing: readonly Step[] = [
    step("repair", {
        title: "Fit the part and test it",
        say: "Fetch the part, fit it, and run the function test before you hand it back.",
        why: "The caller has waited for this. Let them try it while you are still there.",
        actor: TECHNICIAN,
        expect: { text: "The device works, and has passed its test." },
    }),
    step("result", {
        ...writeDownWhatYouDid,
        say: "Under Notes, write the cause, the part that you fitted and the result of the test. Then click the cloud at the top to save.",
        why: "The service desk closes the ticket with your words, and the next technician begins with them.",
        actor: TECHNICIAN,
        expect: {
            ...writeDownWhatYouDid.expect,
            check: rewritten("description", "$param.needs_said", "request"),
        },
    }),
    step("repaired", {
        ...closeAsRepaired,
        title: "Close the work",
        why: "Now the service desk may call the ward. Not before: a ticket closed too early is opened again.",
        actor: TECHNICIAN,
    }),
];
