import type { AuthoredParam } from "../../../scenario/authored";

/** The notes of `$request` when the run begins: what is added is told from what was there. */
export const notesBefore: AuthoredParam = { name: "notes_before", label: "Notes at the beginning" };

export const keepsNotes = { notes_before: "description" };
