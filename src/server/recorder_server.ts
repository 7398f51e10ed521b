import type { Anchor } from "../scenario/types";
import { askOf, type Unnamed } from "./author_server";
import {
    ADDED,
    DONE,
    RECORDER,
    TEXT,
    XML_IDS,
    type Added,
    type Deed,
    type Recorder,
} from "./read_author";

const MODEL = "golive.scenario";

/** The calls of the recorder: none of them but `keep` has anything that was typed. */
export const recorderServer = {
    open: (scenario: number): Promise<Recorder> =>
        askOf(MODEL, RECORDER, scenario, "recorder_open"),
    add: (scenario: number, anchor: Anchor, act: Deed): Promise<Added> =>
        askOf(MODEL, ADDED, scenario, "recorder_add", anchor, act),
    /** The xml ids of actions, by their numbers. */
    actions: (
        scenario: number,
        numbers: readonly number[],
    ): Promise<Readonly<Record<string, string>>> =>
        askOf(MODEL, XML_IDS, scenario, "recorder_actions", numbers),
    /** Has the scenario begin with such a record. @returns the name that it gets */
    given: (scenario: number, { model, id, shared }: Unnamed): Promise<string> =>
        askOf(MODEL, TEXT, scenario, "recorder_given", model, id, shared),
    /** @returns the name that the record gets, or "" */
    shows: (
        scenario: number,
        step: number,
        screen: { readonly model: string; readonly view: string },
        binding: "new" | "open" | null,
    ): Promise<string> =>
        askOf(MODEL, TEXT, scenario, "recorder_shows", step, screen.model, screen.view, binding),
    /** The value of a step's param, which the person said to keep. */
    keep: async (scenario: number, step: number, value: string): Promise<void> => {
        await askOf(MODEL, DONE, scenario, "recorder_keep", step, value);
    },
    undo: async (scenario: number, step: number): Promise<void> => {
        await askOf(MODEL, DONE, scenario, "recorder_undo", step);
    },
};
