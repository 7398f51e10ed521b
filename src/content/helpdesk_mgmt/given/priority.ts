import type { AuthoredParam } from "../../../scenario/authored";
import type { Domain } from "../../../scenario/types";

/** The stars of `$ticket` when the run begins. */
export const priorityBefore: AuthoredParam = {
    name: "priority_before",
    label: "Priority at the beginning",
};

export const keepsPriority = { priority_before: "priority" };

/** More stars than it had; what had all of them keeps them. */
export const isMoreUrgent: Domain = [
    "|",
    ["priority", ">", "$param.priority_before"],
    ["priority", "=", "3"],
];
