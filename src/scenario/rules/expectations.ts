import { subjectOf } from "../checks";
import { below, error, warning, type Problem, type Spot } from "../problem";
import type { Check, ExistsCheck, FormCheck, Scenario, Step } from "../types";
import { FIELD, isCount, MODEL } from "./format";
import { stepsOf } from "./rule";

/** The model of the settings. */
export const SETTINGS = "res.config.settings";

/** The checks of a step and where they stand. */
export function* checksOf({ when, expect }: Step, spot: Spot): Generator<readonly [Check, Spot]> {
    if (when) {
        yield [when, below(spot, "when")];
    }
    if (expect?.check) {
        yield [expect.check, below(below(spot, "expect"), "check")];
    }
}

/** What must be true can be found out: of some record, and not of any record whatever. */
export function* expectations(scenario: Scenario): Generator<Problem> {
    for (const [step, spot] of stepsOf(scenario)) {
        for (const [check, at] of checksOf(step, spot)) {
            yield* judgeable(scenario, step, check, at);
        }
    }
}

function* judgeable(s: Scenario, step: Step, check: Check, spot: Spot): Generator<Problem> {
    if ("screen" in check) {
        yield* model(check.screen.model, below(spot, "screen.model"));
        if (check.screen.view === "settings" && check.screen.model !== SETTINGS) {
            yield error(below(spot, "screen.model"), `the settings are ${SETTINGS}`);
        }
    } else if ("form" in check) {
        yield* form(check.form, below(spot, "form"));
        if (check.form.model === undefined && !subjectOf(s, step, check)) {
            yield error(
                below(spot, "form"),
                "the form of what? Give its model, or bind a record first",
            );
        }
    } else if ("exists" in check) {
        yield* exists(check.exists, below(spot, "exists"));
    } else {
        if (check.of === undefined && !subjectOf(s, step, check) && !s.given?.length) {
            yield error(spot, "no record is bound yet: bind one in this step or before it");
        }
        if (check.record.length === 0) {
            yield warning(below(spot, "record"), "this holds for any record: write a condition");
        }
    }
}

function* form({ model: of, field, is, lines }: FormCheck, spot: Spot): Generator<Problem> {
    if (of !== undefined) {
        yield* model(of, below(spot, "model"));
    }
    for (const name of [field, ...Object.keys(lines ?? {})].filter((name) => !FIELD.test(name))) {
        yield error(spot, `"${name}" is no field: write its technical name, like partner_id`);
    }
    if (is !== undefined && lines) {
        yield error(spot, "a list of lines has no value of its own: leave out `is` or `lines`");
    }
    if (lines && Object.keys(lines).length === 0) {
        yield error(below(spot, "lines"), "say what a line must hold: {product_id: true}");
    }
}

function* exists({ model: of, domain, count, by }: ExistsCheck, spot: Spot): Generator<Problem> {
    yield* model(of, below(spot, "model"));
    if (count !== undefined && !isCount(count)) {
        yield error(below(spot, "count"), "at least how many? A whole number from 1");
    }
    if (by === "anyone" && domain.length === 0) {
        yield warning(below(spot, "domain"), "any record of anyone would do: write a condition");
    }
}

function* model(name: string, spot: Spot): Generator<Problem> {
    if (!MODEL.test(name)) {
        yield error(spot, `"${name}" is no model, like purchase.order`);
    }
}
