import type { Bind, Check, Condition, Domain, FormCheck, Scalar, Scenario, Step } from "./types";

/**
 * Who judges a check. `page`: what only the page sees, a form that is still being filled in above all;
 * once a form's record is saved, the server can say it too.
 */
export function judge(check: Check): "page" | "server" {
    return "screen" in check || "form" in check ? "page" : "server";
}

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

/**
 * The record that a check speaks of, when it speaks of one: that which `of` names, else the one bound
 * last up to and including this step (`model`: the last one of that model).
 */
export function subjectOf(scenario: Scenario, step: Step, check: Check): Bind | undefined {
    const soFar = boundBy(scenario, step);
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

/** What is bound when `step` is done, in the order of the steps. */
export function boundBy(scenario: Scenario, step: Step): readonly Bind[] {
    const last = scenario.steps.indexOf(step);
    return scenario.steps.slice(0, last + 1).flatMap(({ binds }) => binds ?? []);
}

/** The models whose records or screens the scenario's checks and bindings touch, each once. */
export function modelsOf(scenario: Scenario): readonly string[] {
    const touched = scenario.steps.flatMap(({ expect, when, binds }) => [
        binds?.model,
        modelOf(expect?.check),
        modelOf(when),
    ]);
    const given = (scenario.given ?? []).map(({ model }) => model);
    return [...new Set([...given, ...touched])].filter((model) => model !== undefined);
}

function modelOf(check: Check | undefined): string | undefined {
    if (!check || "record" in check) {
        return undefined;
    }
    if ("screen" in check) {
        return check.screen.model;
    }
    return "form" in check ? check.form.model : check.exists.model;
}

/**
 * A form check as a domain on the saved record: what the server judges once the form is closed.
 *
 * @param valueOf what a value stands for, `$param.vendor` above all; undefined: set to nothing, and any
 *     value fits
 */
export function formDomain(
    { field, is, lines }: FormCheck,
    valueOf: (value: Scalar) => Scalar | undefined = (value) => value,
): Domain {
    if (lines) {
        const cells = Object.entries(lines).map(([name, value]) =>
            holding(name, value === true ? undefined : valueOf(value)),
        );
        return [[field, "any", cells]];
    }
    return [holding(field, is === undefined ? undefined : valueOf(is))];
}

function holding(field: string, value: Scalar | undefined): Condition {
    return value === undefined ? [field, "!=", false] : [field, "=", value];
}
