import {
    click,
    control,
    field,
    fill,
    filter,
    holds,
    makes,
    menu,
    on,
    open,
    pick,
    row,
    saved,
    shows,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const REQUEST = "maintenance.request";

/** A request to Maintenance, `$request`, from the new one to the one that is repaired. */

export const openTheRequests: StepBody = {
    title: "Open the maintenance requests",
    say: "Open Maintenance Requests, under Maintenance.",
    ...click(menu("maintenance.menu_m_request_form")),
    expect: { text: "You see the requests by stage.", check: shows(REQUEST) },
};

export const showOnlyWhatIsOpen: StepBody = {
    title: "Show only what is open",
    say: "Open the search and choose To Do.",
    ...click(on(REQUEST, filter("todo"))),
    expect: { text: "You see only what is still to be done." },
    optional: true,
};

/** Binds `$request`. */
export const startARequest: StepBody = {
    title: "Start a new request",
    say: "Click New.",
    ...click(on(REQUEST, control("new"))),
    expect: { text: "An empty request is open.", check: shows(REQUEST, "form") },
    binds: makes("request", REQUEST),
};

/** `$param.equipment`. */
export const chooseTheEquipment = {
    title: "Choose the equipment",
    ...pick(on(REQUEST, field("equipment_id")), "$param.equipment"),
    expect: {
        text: "The request shows the equipment.",
        check: holds("equipment_id", "$param.equipment"),
    },
} satisfies Partial<StepBody>;

export const openTheRequest = {
    title: "Open the request",
    ...open(on(REQUEST, row("request"))),
    expect: { text: "The request is open.", check: shows(REQUEST, "form") },
} satisfies Partial<StepBody>;

/** `$param.new_day`. */
export const setANewDay = {
    ...fill(on(REQUEST, field("schedule_date")), "$param.new_day"),
    expect: {
        text: "The request has a day that is still to come.",
        check: saved([["schedule_date", ">", "$started"]], "request"),
    },
} satisfies Partial<StepBody>;
