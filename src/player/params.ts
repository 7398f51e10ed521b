import type { Param, Scalar, Scenario, Step } from "../scenario/types";

const REFERENCE = /^\$param\.(.+)$/;

/** A value, or what the parameter that it refers to is set to; undefined: set to nothing. */
export function paramValue(script: Scenario, value: Scalar): Scalar | undefined {
    const name = typeof value === "string" ? REFERENCE.exec(value)?.[1] : undefined;
    return name === undefined ? value : script.params?.find((p) => p.name === name)?.value;
}

/** The data that a step is to be done with: the parameters it refers to that are set. */
export function dataOf(script: Scenario, step: Step): readonly Param[] {
    const text = JSON.stringify(step);
    return (script.params ?? []).filter(
        (param) => param.value !== undefined && text.includes(`"$param.${param.name}"`),
    );
}
