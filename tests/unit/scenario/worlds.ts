import fc from "fast-check";
import type { Holds, StepResult } from "../../../src/scenario/position";
import type { Check, Domain, Scenario, Step } from "../../../src/scenario/types";

/** The smallest scenario, with these steps. */
export function scenarioOf(steps: readonly Step[], more: Partial<Scenario> = {}): Scenario {
    return {
        key: "purchase.buy",
        version: 1,
        name: "Buy",
        app: "purchase",
        kind: "task",
        roles: ["procurement.buyer"],
        minutes: 3,
        start: "purchase.purchase_rfq",
        steps,
        ...more,
    };
}

/** A step of prose alone, unless more is given. */
export function stepOf(key: string, more: Partial<Step> = {}): Step {
    return { key, title: `Do ${key}`, say: `Please do ${key}.`, ...more };
}

export const SCREEN: Check = { screen: { model: "purchase.order", view: "list" } };
export const FORM: Check = { form: { field: "partner_id" } };
export const CLICK = { at: { control: "new" }, do: { click: true } } as const;

/** Steps of every nature, with keys s0, s1, … */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc
    .array(
        fc.record({
            kind: fc.constantFrom("lasting", "waypoint", "act", "told"),
            optional: fc.boolean(),
        }),
        { maxLength: 8 },
    )
    .map((kinds) =>
        kinds.map(({ kind, optional }, index) =>
            stepOf(`s${index}`, {
                ...(optional && { optional }),
                ...(kind === "lasting" && { expect: { check: FORM } }),
                ...(kind === "waypoint" && { expect: { check: SCREEN } }),
                ...(kind === "act" && CLICK),
            }),
        ),
    );

export interface World {
    readonly script: Scenario;
    readonly results: readonly StepResult[];
    readonly holds: Holds;
}

/** A run of such steps, in any state, possible or not. */
export const anyWorld: fc.Arbitrary<World> = anySteps.chain((steps) => {
    const keys = steps.map(({ key }) => key);
    const key = fc.constantFrom(...(keys.length > 0 ? keys : ["none"]));
    const outcome = fc.constantFrom("done" as const, "skipped" as const, "bound" as const);
    const verdict = fc.constantFrom("passed" as const, "failed" as const, "cannot_tell" as const);
    return fc.record({
        script: fc.constant(scenarioOf(steps)),
        results: fc.array(fc.record({ step: key, outcome }), { maxLength: 12 }),
        holds: fc.dictionary(key, verdict),
    });
});

const scalar = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom("draft", "$order", "$param.n"));

/** Well-formed domains, nested ones among them, with references. */
export const anyDomain: fc.Arbitrary<Domain> = fc.letrec<{ domain: Domain; term: Domain }>(
    (tie) => ({
        domain: fc.array(tie("term"), { maxLength: 3 }).map((terms) => terms.flat()),
        term: fc.oneof(
            { depthSize: "small", withCrossShrink: true },
            scalar.map((value): Domain => [["state", "=", value]]),
            fc.array(scalar, { maxLength: 3 }).map((values): Domain => [["id", "in", values]]),
            tie("domain").map((inner): Domain => [["order_line", "any", inner]]),
            tie("term").map((term): Domain => ["!", ...term]),
            fc
                .tuple(fc.constantFrom("&" as const, "|" as const), tie("term"), tie("term"))
                .map(([sign, left, right]): Domain => [sign, ...left, ...right]),
        ),
    }),
).domain;
