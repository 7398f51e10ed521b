import type { Anchor, Scalar } from "../scenario/types";
import { safeParse, type GenericSchema } from "../vendor/valibot";
import { call } from "./golive_server";
import {
    FORM,
    OPENED,
    SAID,
    TEXT,
    XML_IDS,
    type Act,
    type Form,
    type How,
    type Opened,
    type Said,
} from "./read_author";

/** A record that the scenario has no name for. */
export interface Unnamed {
    readonly model: string;
    readonly id: number;
    /** A stage, or the like: that very one, with which nothing is done. */
    readonly shared: boolean;
}

export interface Tick {
    readonly field: string;
    readonly how: How;
    readonly value: Scalar | null;
}

/** The calls of whoever writes a step: each rejects with a `ServerTrouble`. */
export const authorServer = {
    open: (step: number): Promise<Opened> => ask(OPENED, step, "author_open"),
    /** An anchor in words, and what may be done there. */
    words: (step: number, anchor: Anchor): Promise<Said> => ask(SAID, step, "author_words", anchor),
    /** @returns the anchor in words */
    pick: (step: number, anchor: Anchor, act: Act): Promise<string> =>
        ask(TEXT, step, "author_pick", anchor, act),
    /** The xml ids of actions, by their numbers. */
    actions: (
        step: number,
        numbers: readonly number[],
    ): Promise<Readonly<Record<string, string>>> => ask(XML_IDS, step, "author_actions", numbers),
    /** Has the scenario begin with such a record. @returns the name that it gets */
    given: (step: number, { model, id, shared }: Unnamed): Promise<string> =>
        ask(TEXT, step, "author_given", model, id, shared),
    /** What may be asked of the fields of a form. */
    form: (step: number, model: string, names: readonly string[]): Promise<Form> =>
        ask(FORM, step, "author_form", model, names),
    /** Has the step be done when all of this holds. @returns the check in words */
    check: (
        step: number,
        model: string,
        ticks: readonly Tick[],
        binding: "new" | "open" | null,
    ): Promise<string> => ask(TEXT, step, "author_check", model, ticks, binding),
};

function ask<T>(
    schema: GenericSchema<unknown, T>,
    step: number,
    method: string,
    ...args: readonly unknown[]
): Promise<T> {
    return askOf("golive.step", schema, step, method, ...args);
}

/** Calls a method of one record, and reads what it answers. */
export async function askOf<T>(
    model: string,
    schema: GenericSchema<unknown, T>,
    id: number,
    method: string,
    ...args: readonly unknown[]
): Promise<T> {
    const { success, output } = safeParse(schema, await call(model, method, [id], ...args));
    if (!success) {
        throw new Error(`${model} ${method} answered something else`);
    }
    return output;
}
