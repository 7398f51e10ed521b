import { click, control, field, fill, holds, on, pick, tick } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const REQUEST = "maintenance.request";

/** A service that comes back by itself. */

/** `$param.service`. */
export const nameTheService: StepBody = {
    title: "Name the service",
    say: "Write what is to be done, as the manufacturer calls it.",
    ...fill(on(REQUEST, field("name")), "$param.service"),
    expect: { text: "The request has a subject.", check: holds("name", "$param.service") },
};

export const sayThatItIsPlanned: StepBody = {
    title: "Say that it is planned",
    say: "Choose Preventive.",
    ...fill(on(REQUEST, field("maintenance_type")), "preventive"),
    expect: { text: "Preventive is chosen.", check: holds("maintenance_type", "preventive") },
};

/** `$param.technician`. */
export const chooseTheTechnician: StepBody = {
    title: "Choose the technician",
    say: "Choose who is to do it as Responsible.",
    ...pick(on(REQUEST, field("user_id")), "$param.technician"),
    expect: {
        text: "The request has a responsible.",
        check: holds("user_id", "$param.technician"),
    },
};

export const letItComeBack: StepBody = {
    title: "Let it come back",
    say: "Tick Recurrent.",
    ...tick(on(REQUEST, field("recurring_maintenance"))),
    expect: { text: "Recurrent is ticked.", check: holds("recurring_maintenance", true) },
};

/** `$param.interval`. */
export const sayHowOften = {
    title: "Say how often",
    ...fill(on(REQUEST, field("repeat_interval")), "$param.interval"),
    expect: { text: "The interval is set.", check: holds("repeat_interval", "$param.interval") },
} satisfies Partial<StepBody>;

/** `$param.unit`. */
export const chooseTheUnit = {
    ...fill(on(REQUEST, field("repeat_unit")), "$param.unit"),
    expect: { text: "The unit is set.", check: holds("repeat_unit", "$param.unit") },
} satisfies Partial<StepBody>;

export const saveThePlan: StepBody = {
    title: "Save the plan",
    say: "Click the cloud at the top to save.",
    ...click(on(REQUEST, control("save"))),
};
