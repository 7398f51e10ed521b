import { arity, conditions, innerDomain, isOwnField, referenceIn } from "../domain";
import { below, error, type Problem, type Spot } from "../problem";
import type { Condition, Domain, Scenario } from "../types";
import { checksOf } from "./expectations";
import { stepsOf } from "./rule";

const PATH = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*$/;
const MANY = ["in", "not in"];
const SUB = ["any", "not any"];
const COMPARES = ["=", "!=", ">", ">=", "<", "<="];
const TREE = ["child_of", "parent_of"];

/** Domains are whole: each operator has its operands, each condition a value of the right sort. */
export function* domains(scenario: Scenario): Generator<Problem> {
    for (const [index, { find }] of (scenario.given ?? []).entries()) {
        yield* whole(find, { path: `given[${index}].find` });
    }
    for (const [step, spot] of stepsOf(scenario)) {
        for (const [check, at] of checksOf(step, spot)) {
            if ("record" in check) {
                yield* whole(check.record, below(at, "record"));
            } else if ("exists" in check) {
                yield* whole(check.exists.domain, below(at, "exists.domain"));
            }
        }
    }
}

function* whole(domain: Domain, spot: Spot): Generator<Problem> {
    const all = [...conditions(domain)];
    if ([domain, ...innersOf(all)].some((one) => arity(one) === null)) {
        yield error(spot, '"&" and "|" stand before two terms, "!" before one: one is missing');
    }
    for (const condition of all) {
        yield* sound(condition, spot);
    }
}

function innersOf(all: readonly Condition[]): readonly Domain[] {
    return all.map(innerDomain).filter((inner) => inner !== null);
}

function* sound([field, operator, value]: Condition, spot: Spot): Generator<Problem> {
    const at = `["${field}", "${operator}", …]`;
    if (!PATH.test(field)) {
        yield error(spot, `"${field}" is no field: write its technical name, like state`);
    }
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const nests = values.some((one) => Array.isArray(one));
    if (SUB.includes(operator)) {
        if (innerDomain([field, operator, value]) === null) {
            yield error(spot, `${at} takes a domain`);
        }
    } else if (MANY.includes(operator) && (!Array.isArray(value) || nests)) {
        yield error(spot, `${at} takes a list of values`);
    } else if (Array.isArray(value) && (nests || ![...MANY, ...TREE].includes(operator))) {
        yield error(spot, `${at} takes one value: for several use "in"`);
    }
    if (isOwnField(value) && COMPARES.includes(operator)) {
        return;
    }
    for (const one of values) {
        if (typeof one === "string" && one.startsWith("$") && referenceIn(one) === null) {
            yield error(spot, `"${one}" is no reference: write $order, $user or $param.name`);
        }
    }
}
