import { boundBy } from "../checks";
import { referenceIn, references } from "../domain";
import { below, error, type Problem, type Spot } from "../problem";
import type { Check, Domain, Given, Made, Scalar, Scenario, Step } from "../types";
import { stepsOf } from "./rule";

const ALWAYS = ["user", "site", "started"];

/** A name that a step uses, and where. */
type Use = readonly [name: string, spot: Spot];

/** Names that steps use are known by then: bound by an earlier step, or by this one for its check. */
export function* names(scenario: Scenario): Generator<Problem> {
    const params = (scenario.params ?? []).map(({ name }) => `param.${name}`);
    const given = (scenario.given ?? []).map(({ name }) => name);
    const known = [...ALWAYS, ...params, ...given];
    for (const [index, { name, find, make }] of (scenario.given ?? []).entries()) {
        const before = [...ALWAYS, ...params, ...given.slice(0, given.indexOf(name))];
        const spot = { path: `given[${index}]` };
        yield* unknown(inDomain(find, below(spot, "find")), before);
        yield* unknown(inMade(make ?? {}, below(spot, "make")), before);
    }
    for (const [step, spot] of stepsOf(scenario)) {
        const after = boundBy(scenario, step).map(({ name }) => name);
        const before = step.binds ? after.slice(0, -1) : after;
        yield* unknown(usedBefore(step, spot), [...known, ...before]);
        yield* unknown(usedAfter(step, spot), [...known, ...after]);
    }
}

/** Names of records that a step uses, without `$`. */
export function namesUsed(step: Step): readonly string[] {
    const spot = { path: "" };
    return [...usedBefore(step, spot), ...usedAfter(step, spot)].map(([name]) => name);
}

/** Names of records without which it is left out, without `$`. */
export function namesOfWhen({ when }: Step): readonly string[] {
    return when ? [...inCheck(when, { path: "" })].map(([name]) => name) : [];
}

function* unknown(uses: Iterable<Use>, known: readonly string[]): Generator<Problem> {
    for (const [name, spot] of uses) {
        if (!known.includes(name)) {
            const how = name.startsWith("param.")
                ? "add it to the params"
                : "let this step or an earlier one bind it";
            yield error(spot, `nothing here is called $${name}: ${how}`);
        }
    }
}

/** To know whether the step is needed, and to point and act. */
function* usedBefore({ when, at, do: action, data }: Step, spot: Spot): Generator<Use> {
    for (const value of data ?? []) {
        yield* inValue(value, below(spot, "data"));
    }
    if (when) {
        yield* inCheck(when, below(spot, "when"));
    }
    if (at && "record" in at) {
        yield* inValue(at.record, below(below(spot, "at"), "record"));
    }
    if (at && "status" in at) {
        yield* inValue(at.status, below(below(spot, "at"), "status"));
    }
    if (at && "button" in at && at.row !== undefined) {
        yield* inValue(at.row, below(below(spot, "at"), "row"));
    }
    if (action && ("fill" in action || "pick" in action)) {
        yield* inValue("fill" in action ? action.fill : action.pick, below(spot, "do"));
    }
}

function* usedAfter({ expect, keeps }: Step, spot: Spot): Generator<Use> {
    for (const name of Object.keys(keeps ?? {})) {
        yield [`param.${name}`, below(spot, "keeps")];
    }
    if (expect?.check) {
        yield* inCheck(expect.check, below(below(spot, "expect"), "check"));
    }
}

function* inCheck(check: Check, spot: Spot): Generator<Use> {
    if ("record" in check) {
        yield* check.of === undefined ? [] : [[check.of, below(spot, "of")] as const];
        yield* inDomain(check.record, below(spot, "record"));
    } else if ("exists" in check) {
        yield* inDomain(check.exists.domain, below(spot, "exists.domain"));
    } else if ("form" in check) {
        const { is, lines } = check.form;
        for (const value of [...(is === undefined ? [] : [is]), ...Object.values(lines ?? {})]) {
            yield* inValue(value, below(spot, "form"));
        }
    }
}

function* inMade(make: NonNullable<Given["make"]>, spot: Spot): Generator<Use> {
    for (const [field, made] of Object.entries(make)) {
        const values = isList(made) ? made.flatMap((line) => Object.values(line)) : [made];
        for (const value of values) {
            yield* inValue(value, below(spot, field));
        }
    }
}

function isList(made: Made): made is Extract<Made, readonly unknown[]> {
    return Array.isArray(made);
}

function* inDomain(domain: Domain, spot: Spot): Generator<Use> {
    for (const name of references(domain)) {
        yield [name, spot];
    }
}

function* inValue(value: Scalar, spot: Spot): Generator<Use> {
    const name = referenceIn(value);
    if (name !== null) {
        yield [name, spot];
    }
}
