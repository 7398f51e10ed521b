import {
    array,
    boolean,
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

/** What may be asked of a field: that it is what it is now, that it is set, that it is at least so much. */
export const HOW = picklist(["is", "set", "least"]);

export const FORM = object({
    /** What the record is called when the step is done, or "". */
    name: text,
    /** It can have a name: a wizard has none. */
    bindable: boolean(),
    asks: record(text, array(HOW)),
});

const NAMES = array(object({ name: text, model: text }));

export const RECORDER = object({ name: text, start: text, names: NAMES });

export const ADDED = object({ id: number(), title: text });

export const XML_IDS = record(text, text);

export const TEXT = text;

export const DONE = boolean();

export type Opened = InferOutput<typeof OPENED>;
export type Said = InferOutput<typeof SAID>;
export type Form = InferOutput<typeof FORM>;
export type How = InferOutput<typeof HOW>;
export type Recorder = InferOutput<typeof RECORDER>;
export type Added = InferOutput<typeof ADDED>;
export type Act = InferOutput<typeof ACT>;
/** What a person did while they were recorded: a box may have been cleared, too. */
export type Deed = Act | "uncheck";
