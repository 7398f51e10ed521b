import { below, error, warning, type Problem } from "../problem";
import type { Scenario, Step } from "../types";
import { MODEL, NAME } from "./format";
import { namesUsed, namesOfWhen } from "./names";
import { stepsOf } from "./rule";

/** Names with a meaning of their own. */
export const RESERVED = ["user", "site", "started", "param"];

/** Names of records: each given once, by a step that everybody comes through. */
export function* bindings(scenario: Scenario): Generator<Problem> {
    const taken = new Map<string, string>();
    for (const [index, { name, model }] of (scenario.given ?? []).entries()) {
        yield* own(`given[${index}]`, name, model);
        taken.set(name, `given[${index}]`);
    }
    for (const [step, spot, index] of stepsOf(scenario)) {
        if (!step.binds) {
            continue;
        }
        const { name, model } = step.binds;
        yield* own(below(spot, "binds").path, name, model, step.key);
        const other = taken.get(name);
        if (other !== undefined) {
            yield error(below(spot, "binds"), `"${name}" is bound by ${other} too: choose another`);
        }
        taken.set(name, `step ${step.key}`);
        const needs = scenario.steps
            .slice(index + 1)
            .find((later) => namesUsed(later).includes(name) && !isOfBranch(later, step, name));
        if (needs && (step.optional === true || step.when)) {
            const what = `step ${needs.key} needs $${name}, and whoever leaves this out has none`;
            yield warning(below(spot, "binds"), what);
        }
    }
    for (const [index, { name }] of (scenario.params ?? []).entries()) {
        const spot = { path: `params[${index}].name` };
        if (!NAME.test(name)) {
            yield error(spot, `"${name}" is no name: lower-case letters, digits and _`);
        } else if ((scenario.params ?? []).findIndex((param) => param.name === name) < index) {
            yield error(spot, `"${name}" is there twice: choose another name`);
        }
    }
}

function* own(path: string, name: string, model: string, step?: string): Generator<Problem> {
    const spot = { path, ...(step !== undefined && { step }) };
    if (!NAME.test(name) || RESERVED.includes(name)) {
        const why = RESERVED.includes(name) ? "has a meaning already" : "is no name";
        yield error(below(spot, "name"), `"${name}" ${why}: choose another, like "order"`);
    }
    if (!MODEL.test(model)) {
        yield error(below(spot, "model"), `"${model}" is no model, like purchase.order`);
    }
}

/**
 * Both are on the same side road, so that whoever comes to the one has come through the other; or without
 * the record nobody comes to the later one.
 */
function isOfBranch(later: Step, { when, optional }: Step, name: string): boolean {
    const isSame = !optional && JSON.stringify(later.when) === JSON.stringify(when);
    return isSame || namesOfWhen(later).includes(name);
}
