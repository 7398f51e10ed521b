import { parse } from "./parse";
import type { Problem } from "./problem";
import { acts } from "./rules/acts";
import { bindings } from "./rules/bindings";
import { domains } from "./rules/domains";
import { expectations } from "./rules/expectations";
import { givens } from "./rules/givens";
import { heading } from "./rules/heading";
import { names } from "./rules/names";
import { places } from "./rules/places";
import type { Rule } from "./rules/rule";
import { stepOrder } from "./rules/step_order";
import { words } from "./rules/words";

const RULES: readonly Rule[] = [
    heading,
    stepOrder,
    words,
    places,
    acts,
    bindings,
    givens,
    names,
    domains,
    expectations,
];

/**
 * Everything that can be said of a scenario without an Odoo: errors, with which it cannot be played,
 * and warnings. Takes any JSON and never throws; what has not even the shape of a scenario gets told
 * that alone. Whether models, fields and menus exist is for the server to say.
 */
export function validate(scenario: unknown): readonly Problem[] {
    const parsed = parse(scenario);
    return parsed.ok
        ? [...parsed.problems, ...RULES.flatMap((rule) => [...rule(parsed.scenario)])]
        : parsed.problems;
}
