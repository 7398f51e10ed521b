import { flag, isScalar, number, object, text, word, yes, type Keys, type Reader } from "./json";
import { error, type Problem, type Spot } from "./problem";
import type { Action, Anchor, AnchorScope, AnchorTarget } from "./types";
import {
    ACTIONS,
    CONTROLS,
    PARTS,
    ROWS,
    TARGETS,
    VIEWS,
    wordsIn,
    type ActionKind,
    type Target,
} from "./vocabulary";

/** Which of a union's keys an object has: the only one, else a problem and null. */
export function soleKey<Word extends string>(
    words: Readonly<Record<Word, true>>,
    what: string,
    value: unknown,
    spot: Spot,
    problems: Problem[],
): Word | null {
    const found = typeof value === "object" && value !== null ? wordsIn(words, value) : [];
    const [first] = found;
    if (first !== undefined && found.length === 1) {
        return first;
    }
    const say = first === undefined ? "none is there" : `${found.join(" and ")} are both there`;
    const known = Object.keys(words).join(", ");
    problems.push(error(spot, `${what} has one of the keys ${known}: ${say}`));
    return null;
}

const SCOPE = ["on", "dialog"];

const readOn = object(["model", "view"], (o) => ({
    model: o.get("model", text),
    ...(o.has("view") && { view: o.get("view", word(VIEWS, "form")) }),
}));

export const readAnchor: Reader<Anchor> = (value, spot, problems) => {
    const target = soleKey(TARGETS, "an anchor", value, spot, problems);
    if (target === null) {
        return { css: "" };
    }
    const known = [target, ...SCOPE, ...extras(target)];
    const read = (o: Keys): Anchor => ({ ...readTarget(target, o), ...readScope(o) });
    return object(known, read)(value, spot, problems);
};

function extras(target: Target): readonly string[] {
    switch (target) {
        case "field":
            return ["in", "row"];
        case "control":
            return ["of"];
        case "button":
            return ["part", "row"];
        default:
            return [];
    }
}

function readTarget(target: Target, o: Keys): AnchorTarget {
    switch (target) {
        case "menu":
            return { menu: o.get(target, text) };
        case "app":
            return { app: o.get(target, text) };
        case "button":
            return {
                button: o.get(target, text),
                ...(o.has("part") && { part: o.get("part", word(PARTS, "header")) }),
                ...(o.has("row") && { row: o.get("row", text) }),
            };
        case "control":
            return {
                control: o.get(target, word(CONTROLS, "new")),
                ...(o.has("of") && { of: o.get("of", text) }),
            };
        case "field":
            return {
                field: o.get(target, text),
                ...(o.has("in") && { in: o.get("in", text) }),
                ...(o.has("row") && { row: o.get("row", word(ROWS, "edited")) }),
            };
        case "tab":
            return { tab: o.get(target, text) };
        case "status":
            return { status: o.get(target, text) };
        case "column":
            return { column: o.get(target, text) };
        case "record":
            return { record: o.get(target, text) };
        case "view":
            return { view: o.get(target, word(VIEWS, "form")) };
        case "css":
            return { css: o.get(target, text) };
    }
}

function readScope(o: Keys): AnchorScope {
    return {
        ...(o.has("on") && { on: o.get("on", readOn) }),
        ...(o.has("dialog") && { dialog: o.get("dialog", flag) }),
    };
}

export const readAction: Reader<Action> = (value, spot, problems) => {
    const kind = soleKey(ACTIONS, "an action", value, spot, problems);
    return kind === null
        ? { read: true }
        : object([kind], (o) => readKind(kind, o))(value, spot, problems);
};

function readKind(kind: ActionKind, o: Keys): Action {
    switch (kind) {
        case "click":
            return { click: o.get(kind, yes) };
        case "fill":
            return { fill: o.get(kind, textOrNumber) };
        case "pick":
            return { pick: o.get(kind, text) };
        case "check":
            return { check: o.get(kind, flag) };
        case "open":
            return { open: o.get(kind, yes) };
        case "read":
            return { read: o.get(kind, yes) };
    }
}

const textOrNumber: Reader<string | number> = (value, spot, problems) =>
    typeof value === "number" && isScalar(value)
        ? number(value, spot, problems)
        : text(value, spot, problems);
