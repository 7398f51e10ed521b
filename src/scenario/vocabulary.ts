import { TARGETS, type ACTIONS } from "./schema";
import type { Anchor } from "./types";

/** What an anchor may point at, by the key that says so. */
export type Target = keyof typeof TARGETS;
export type ActionKind = keyof typeof ACTIONS;

function isWord<Word extends string>(
    words: Readonly<Record<Word, unknown>>,
    key: string,
): key is Word {
    return Object.hasOwn(words, key);
}

/** The keys of `thing` that are among `words`; of a well-formed union member there is exactly one. */
export function wordsIn<Word extends string>(
    words: Readonly<Record<Word, unknown>>,
    thing: object,
): readonly Word[] {
    return Object.keys(thing).filter((key) => isWord(words, key));
}

/** What an anchor points at. */
export function targetOf(anchor: Anchor): Target {
    return wordsIn(TARGETS, anchor)[0] ?? "css";
}
