import { below, error, warning, type Problem, type Spot } from "../problem";
import type { Scenario } from "../types";
import { stepsOf } from "./rule";

/** A title is one line of the dock, 340 px wide; what is said fits a callout. */
const TITLE = 40;
const SAY = 240;

/** What people read. */
export function* words(scenario: Scenario): Generator<Problem> {
    yield* some({ path: "name" }, scenario.name);
    for (const [{ title, say, why, expect, irreversible }, spot] of stepsOf(scenario)) {
        yield* some(below(spot, "title"), title);
        yield* some(below(spot, "say"), say);
        if (title.length > TITLE) {
            yield warning(below(spot, "title"), `make it ${TITLE} letters or fewer: one line`);
        }
        for (const [part, text] of Object.entries({ say, why, expect: expect?.text })) {
            if (text !== undefined && text.length > SAY) {
                yield warning(below(spot, part), `make it ${SAY} letters or fewer: two sentences`);
            }
        }
        if (irreversible && !why?.trim()) {
            yield warning(below(spot, "why"), "this cannot be undone: say why it is done now");
        }
    }
    for (const [index, { label }] of (scenario.params ?? []).entries()) {
        yield* some({ path: `params[${index}].label` }, label);
    }
}

function* some(spot: Spot, text: string): Generator<Problem> {
    if (!text.trim()) {
        yield error(spot, "write something here: people read it");
    }
}
