import { error, warning, below, type Problem, type Spot } from "../problem";
import { targetOf } from "../vocabulary";
import type { Anchor, Scenario } from "../types";
import { SETTINGS } from "./expectations";
import { NAME } from "./format";
import { stepsOf } from "./rule";

/** The steps as a list: there are some, each has a key and an actor of its own, and one can begin. */
export function* stepOrder(scenario: Scenario): Generator<Problem> {
    const { steps, roles } = scenario;
    if (steps.length === 0) {
        yield error({ path: "steps" }, "there is nothing to do: write a step");
    }
    for (const [{ key, actor }, spot, index] of stepsOf(scenario)) {
        if (!NAME.test(key)) {
            const how = "lower-case letters, digits and _, a letter first";
            yield error(below(spot, "key"), `"${key}" is no key: ${how}`);
        } else if (steps.findIndex((other) => other.key === key) < index) {
            yield error(
                below(spot, "key"),
                `an earlier step is called "${key}": choose another key`,
            );
        }
        if (actor !== undefined && !roles.includes(actor)) {
            yield error(below(spot, "actor"), `"${actor}" takes no part: add it to the roles`);
        }
    }
    yield* beginning(scenario);
    yield* ending(scenario);
}

/** The first step that points somewhere has to be there on the screen that `start` opens. */
function* beginning(scenario: Scenario): Generator<Problem> {
    for (const [{ at }, spot] of stepsOf(scenario)) {
        if (at) {
            const missing = needsBefore(at);
            if (missing) {
                yield warning(below(spot, "at"), `${missing}: let an earlier step open it`);
            }
            return;
        }
    }
}

/** What has to be open before this can be seen, or null for what the start shows or leads to. */
function needsBefore(at: Anchor): string | null {
    if (at.dialog) {
        return "no dialog is open at the start";
    }
    if (("button" in at && at.row !== undefined) || at.on?.model === SETTINGS) {
        return null;
    }
    switch (targetOf(at)) {
        case "menu":
        case "app":
        case "control":
        case "column":
        case "record":
        case "view":
        case "css":
            return null;
        case "button":
        case "field":
        case "tab":
        case "status":
            return "this stands in a form, and no form is open at the start";
    }
}

/** A run is complete when its last required step is: nobody would come to what follows. */
function* ending(scenario: Scenario): Generator<Problem> {
    const required = scenario.steps.map(({ optional }) => optional !== true).lastIndexOf(true);
    for (const [, spot, index] of stepsOf(scenario)) {
        if (index > required) {
            const spotOf: Spot = below(spot, "optional");
            yield warning(
                spotOf,
                "the run is complete before this: move it up, or make it required",
            );
        }
    }
}
