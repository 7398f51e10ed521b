import type { Bind, Check, Scenario, Step } from "./types";

/**
 * What is left of a step once it is done. `lasting`: something that can be looked at again later, on
 * any machine. `waypoint`: the person was there. `act`: they did it, and nothing tells but that.
 * `told`: they say so themselves.
 */
export type Nature = "lasting" | "waypoint" | "act" | "told";

export function natureOf({ at, do: action, expect, binds }: Step): Nature {
    if (binds) {
        return "lasting";
    }
    if (expect?.check) {
        return "screen" in expect.check ? "waypoint" : "lasting";
    }
    return at && action && !("read" in action) ? "act" : "told";
}

/** It leads somewhere, and nothing tells later that somebody was there. */
export function isOnTheWay(step: Step): boolean {
    return ["waypoint", "act"].includes(natureOf(step));
}

/**
 * The record that a check speaks of, when it speaks of one: that which `of` names, else the one bound
 * last up to and including this step (`model`: the last one of that model).
 *
 * @param counts which names do: not one that no record will get any more
 */
export function subjectOf(
    scenario: Scenario,
    step: Step,
    check: Check,
    counts: (bind: Bind) => boolean = () => true,
): Bind | undefined {
    const soFar = boundBy(scenario, step).filter(counts);
    if ("record" in check) {
        const { of } = check;
        return of === undefined ? soFar.at(-1) : soFar.find(({ name }) => name === of);
    }
    if ("form" in check) {
        const { model } = check.form;
        return soFar.filter((bind) => model === undefined || bind.model === model).at(-1);
    }
    return undefined;
}

/** What is bound when `step` is done: what was given, then in the order of the steps. */
export function boundBy(scenario: Scenario, step: Step): readonly Bind[] {
    const { steps } = scenario;
    return bindsOf({ ...scenario, steps: steps.slice(0, steps.indexOf(step) + 1) });
}

/** All that gets a name: what is given, then in the order of the steps. */
export function bindsOf({ given = [], steps }: Scenario): readonly Bind[] {
    return [
        ...given.map(({ name, model }): Bind => ({ name, model, from: "open" })),
        ...steps.flatMap(({ binds }) => binds ?? []),
    ];
}
