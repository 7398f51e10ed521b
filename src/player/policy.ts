import type { Mode } from "../scenario/types";

/** What a mode shows, and what moves a run on. */
export interface Policy {
    /** What is said of the step: its words, only what is to be reached, or nothing. */
    readonly says: "words" | "goal" | "nothing";
    /** Points at the element without being asked. */
    readonly points: boolean;
    /** The record's state moves it on, the tester's verdict does, or the engine that acts. */
    readonly moves: "outcome" | "verdict" | "engine";
    /** Help is asked for, and counted. */
    readonly hints: boolean;
    /** Golive may do a step for the person, where the database allows it. */
    readonly helps: boolean;
}

const POLICIES: Readonly<Record<Mode, Policy>> = {
    learn: { says: "words", points: true, moves: "outcome", hints: false, helps: true },
    practice: { says: "goal", points: false, moves: "outcome", hints: true, helps: true },
    test: { says: "words", points: false, moves: "verdict", hints: false, helps: false },
    verify: { says: "nothing", points: false, moves: "engine", hints: false, helps: false },
};

export function policyOf(mode: Mode): Policy {
    return POLICIES[mode];
}
