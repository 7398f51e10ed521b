import { below, error, type Problem, type Spot } from "../problem";
import type { Action, Anchor, Scenario } from "../types";
import { ACTIONS } from "../schema";
import { targetOf, wordsIn, type ActionKind, type Target } from "../vocabulary";
import { stepsOf } from "./rule";

const PRESS: readonly ActionKind[] = ["click", "read"];
const ENTER: readonly ActionKind[] = ["click", "open", "read"];

/** What can be done where. */
const POSSIBLE: Readonly<Record<Target, readonly ActionKind[]>> = {
    menu: ENTER,
    app: ENTER,
    button: PRESS,
    control: PRESS,
    field: ["click", "fill", "pick", "check", "open", "read"],
    tab: ENTER,
    status: PRESS,
    column: PRESS,
    record: ["click", "open", "check", "read"],
    view: ENTER,
    css: ["click", "fill", "pick", "check", "open", "read"],
};

/** What the person does, and whether it can be done there. */
export function* acts(scenario: Scenario): Generator<Problem> {
    for (const [{ at, do: action }, spot] of stepsOf(scenario)) {
        if (action) {
            yield* act(action, at, below(spot, "do"));
        }
    }
}

function* act(action: Action, at: Anchor | undefined, spot: Spot): Generator<Problem> {
    const [kind] = wordsIn(ACTIONS, action);
    if (kind === undefined || kind === "read") {
        return;
    }
    if (!at) {
        yield error(
            spot,
            `${kind} what? Point somewhere with \`at\`, or leave the words to say it`,
        );
        return;
    }
    const possible = possibleAt(at);
    if (!possible.includes(kind)) {
        const instead = `use ${possible.join(" or ")}`;
        yield error(spot, `one cannot ${kind} a ${targetOf(at)}: ${instead}, or point elsewhere`);
    }
    if ("pick" in action && !action.pick.trim()) {
        yield error(below(spot, "pick"), "pick what? Give part of a name, or a $param");
    }
}

function possibleAt(at: Anchor): readonly ActionKind[] {
    const isTyped = "control" in at && (at.control === "search" || at.control === "message");
    return isTyped ? [...PRESS, "fill"] : POSSIBLE[targetOf(at)];
}
