import type { Domain, Scenario } from "../../../src/scenario/types";
import type { SCENARIO, scenarioWith } from "../../../src/scenario/schema";
import type { InferOutput } from "../../../src/vendor/valibot";

/** Proven by `npm run typecheck`: what a schema reads is the very type that we wrote down. */

/** All the way down: nothing writable, intersections made one. Domains nest without end. */
export type Plain<T> = T extends Domain
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

/** True for the very same type: a key that only one has, or that only one may leave out, is none. */
export type Same<A, B> =
    (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2
        ? true
        : false;

type Strict = ReturnType<typeof scenarioWith>;

export const isScenario: Same<InferOutput<typeof SCENARIO>, Scenario> = true;
export const isStrictly: Same<InferOutput<Strict>, Scenario> = true;
export const isNoScenario: Same<Omit<Scenario, "summary">, Scenario> = false;
