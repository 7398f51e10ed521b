import type { Problem, Spot } from "../problem";
import type { Scenario, Step } from "../types";

/** One family of things that an author may get wrong. */
export type Rule = (scenario: Scenario) => Iterable<Problem>;

/** Each step with its spot, by which a problem names it. */
export function* stepsOf(scenario: Scenario): Generator<readonly [Step, Spot, number]> {
    for (const [index, step] of scenario.steps.entries()) {
        yield [step, { path: `steps[${index}]`, step: step.key }, index];
    }
}
