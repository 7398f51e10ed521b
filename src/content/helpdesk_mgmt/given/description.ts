import type { AuthoredParam } from "../../../scenario/authored";

/** The description of `$ticket` when the run begins: what is added is told from what was there. */
export const textBefore: AuthoredParam = {
    name: "text_before",
    label: "Description at the beginning",
};

export const keepsText = { text_before: "description" };
