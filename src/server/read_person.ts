import {
    array,
    boolean,
    nullable,
    number,
    object,
    picklist,
    string,
    type InferOutput,
} from "../vendor/valibot";
import { NAMED } from "./read";

/** What `golive.person` and `golive.problem` answer. */

const text = string();
const day = nullable(text);

const line = object({
    id: number(),
    /** Of the scenario. */
    key: text,
    name: text,
    minutes: number(),
    /** The mode that completes it. */
    mode: picklist(["learn", "practice", "test"]),
    /** `again`: learned in a version since which a major one asks for it anew. */
    state: picklist(["done", "again", "late", "open"]),
    /** Days as ISO dates. `attended`: at a session, or by a run in `learn`. */
    due: day,
    attended: day,
    done: day,
});

const path = object({
    id: number(),
    name: text,
    role: text,
    /** How many of its lines are done. */
    done: number(),
    lines: array(line),
});

export const PERSON = object({
    /** Where they work now, of `sites`; null: they have not said. */
    site: nullable(number()),
    sites: array(NAMED),
    paths: array(path),
    /** They see the progress of others. */
    leads: boolean(),
    /** How many problems wait for them as a super user. */
    problems: number(),
});

export const PEOPLE = array(NAMED);

/** `people`: who has the report first; none: the support team. */
export const RECEIPT = object({ id: number(), people: array(text) });

export const ID = number();

export type Person = InferOutput<typeof PERSON>;
export type Path = InferOutput<typeof path>;
export type PathLine = InferOutput<typeof line>;
export type Supporter = InferOutput<typeof NAMED>;
export type Receipt = InferOutput<typeof RECEIPT>;
