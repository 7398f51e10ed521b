import {
    array,
    number,
    object,
    picklist,
    record,
    string,
    type InferOutput,
} from "../vendor/valibot";

/** What `golive.step` answers an author. */

const text = string();

export const ACT = picklist(["click", "fill", "pick", "check", "open", "read"]);

export const OPENED = object({
    scenario: object({ id: number(), name: text, start: text }),
    /** `words`: what it points at, "" where it points at nothing yet. */
    steps: array(object({ id: number(), title: text, words: text })),
    /** Records that have a name when the step begins. */
    names: array(object({ name: text, model: text })),
});

/** `acts`: what may be done there, the likeliest first. */
export const SAID = object({ words: text, acts: array(ACT) });

export const XML_IDS = record(text, text);

export const TEXT = text;

export type Opened = InferOutput<typeof OPENED>;
export type Said = InferOutput<typeof SAID>;
export type Act = InferOutput<typeof ACT>;
