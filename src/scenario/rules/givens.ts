import { below, error, warning, type Problem, type Spot } from "../problem";
import type { Given, Scenario } from "../types";
import { FIELD, METHOD, XML_ID } from "./format";
import { namesUsed } from "./names";

/** Records to begin with: found by something, made of something. */
export function* givens(scenario: Scenario): Generator<Problem> {
    const unset = new Set(
        (scenario.params ?? []).flatMap(({ name, value }) => (value === undefined ? [name] : [])),
    );
    for (const [index, given] of (scenario.given ?? []).entries()) {
        const spot = { path: `given[${index}]` };
        if (given.fills) {
            yield* fillable(given, scenario, below(spot, "fills"));
        }
        if (given.keeps) {
            yield* kept(given.keeps, scenario, below(spot, "keeps"));
        }
        if (given.find.length === 0) {
            yield warning(below(spot, "find"), "any record would do: write a condition");
        }
        if (given.ref !== undefined && !XML_ID.test(given.ref)) {
            const what = "write the xml id of a record, like maintenance.stage_1";
            yield error(below(spot, "ref"), `"${given.ref}" is none: ${what}`);
        }
        if (given.make) {
            yield* makeable(
                given.make,
                below(spot, "make"),
                [...unset].map((name) => `$param.${name}`),
            );
        }
        Object.keys(given.fills ?? {}).forEach((name) => unset.delete(name));
        for (const [place, button] of (given.press ?? []).entries()) {
            if (!METHOD.test(button) && !XML_ID.test(button)) {
                const what = "write a button's name in the view, like button_confirm";
                yield error(below(below(spot, "press"), place), `"${button}" is none: ${what}`);
            }
        }
        if (given.press?.length && !given.make) {
            yield error(
                below(spot, "press"),
                "only what is made is pressed on: say what to make, or leave it out",
            );
        }
    }
}

function* makeable(
    make: NonNullable<Given["make"]>,
    spot: Spot,
    unset: readonly string[],
): Generator<Problem> {
    for (const [field, made] of Object.entries(make)) {
        const lines = Array.isArray(made) ? made : [];
        const names = [field, ...lines.flatMap((line: object) => Object.keys(line))];
        for (const name of names.filter((one) => !FIELD.test(one))) {
            yield error(spot, `"${name}" is no field: write its technical name, like partner_id`);
        }
        const text = JSON.stringify(made);
        for (const name of unset.filter((one) => text.includes(`"${one}"`))) {
            yield error(below(spot, field), `${name} has no value to make a record with`);
        }
        if (Array.isArray(made) && made.length === 0) {
            yield error(below(spot, field), "a list without lines: write one, or leave it out");
        }
    }
}

/** Params that get their value from a field. */
function* kept(
    fields: Readonly<Record<string, string>>,
    { params = [] }: Pick<Scenario, "params">,
    spot: Spot,
): Generator<Problem> {
    for (const [name, path] of Object.entries(fields)) {
        const param = params.find((one) => one.name === name);
        if (!param) {
            yield error(spot, `nothing here is called $param.${name}: add it to the params`);
        } else if (param.value !== undefined) {
            yield error(spot, `"${name}" has a value of its own: leave one of both out`);
        }
        if (!path.split(".").every((part) => FIELD.test(part))) {
            yield error(spot, `"${path}" is no field: write its technical name, like product_id`);
        }
    }
}

/** Values for params that have none; whoever is not given the record still plays every step. */
function* fillable(
    given: Given,
    { params = [], steps, given: all = [] }: Scenario,
    spot: Spot,
): Generator<Problem> {
    yield* kept(given.fills ?? {}, { params }, spot);
    const none = `who has their own has no $${given.name}`;
    const step = steps.find((one) => namesUsed(one).includes(given.name));
    if (step) {
        yield error(spot, `${none}: write $param in step ${step.key}`);
    }
    const other = all.find(({ find, make, fills }) => {
        // What is made is made where all that fills nothing is there, too.
        const isThere = Object.keys(given.fills ?? {}).length === 0;
        const text = JSON.stringify([find, (!isThere && make) || null]);
        return !fills && text.includes(`"$${given.name}"`);
    });
    if (other) {
        yield error(spot, `${none}: write $param in ${other.name}, or what that fills, too`);
    }
}
