import fc from "fast-check";
import type { PlayEvent } from "../../../src/player/machine";
import type { OpenForm, Page } from "../../../src/player/page";
import type { Check, Step } from "../../../src/scenario/types";
import { stepOf } from "../scenario/worlds";
import { ROLES, type Terms } from "./strict_server";
import { ORDER, RECEIPT } from "./worlds";

const MODELS = [ORDER, RECEIPT];
const model = fc.constantFrom(...MODELS);
const resId = fc.constantFrom(7, 8);

type Part = Partial<Step>;
const check = (of: Check): Part => ({ expect: { check: of } });
const CLICK: Part = { at: { control: "new" }, do: { click: true } };

/** What a step is besides prose, with the name that it would give a record. */
const parts: fc.Arbitrary<(name: string) => Part> = fc.oneof(
    fc.constant(() => ({})),
    fc.constant(() => CLICK),
    fc.constant(() => check({ exists: { model: ORDER, domain: [] } })),
    fc.constant(() => check({ record: [] })),
    model.map((of) => () => ({ ...CLICK, ...check({ screen: { model: of } }) })),
    model.map((of) => () => check({ form: { model: of, field: "x" } })),
    fc
        .tuple(model, fc.constantFrom("new" as const, "open" as const), fc.boolean())
        .map(([of, from, isShown]) => (name: string) => ({
            ...CLICK,
            ...(isShown && check({ screen: { model: of, view: "form" } })),
            binds: { name, model: of, from },
        })),
);

/** The second role's in one of eight; needed only if a record says so in one of eight. */
const rarely = fc.nat({ max: 7 }).map((n) => n === 7);
const ifNeeded: Part = { when: { exists: { model: ORDER, domain: [] } } };

/** Scripts of every kind of step, with keys s0, s1, … */
export const anyScript: fc.Arbitrary<readonly Step[]> = fc
    .array(fc.tuple(parts, fc.boolean(), rarely, rarely), { minLength: 1, maxLength: 7 })
    .map((all) =>
        all.map(([part, optional, isOthers, isOpen], index) =>
            stepOf(`s${index}`, {
                ...part(`r${index}`),
                ...(optional && { optional }),
                ...(isOthers && { actor: ROLES[1] }),
                ...(isOpen && ifNeeded),
            }),
        ),
    );

/** On what terms it is played: by whom, how, and from which step on. */
export const anyTerms: fc.Arbitrary<Terms> = fc.record({
    mode: fc.constantFrom("learn", "practice", "test", "verify"),
    roles: fc.constantFrom(ROLES, [ROLES[0]]),
    from: fc.constantFrom(null, null, null, "s1"),
});

const form: fc.Arbitrary<OpenForm> = fc
    .tuple(model, fc.option(resId), fc.boolean())
    .map(([of, id, isSet]) => ({ model: of, resId: id, values: isSet ? { x: "set" } : {} }));

const page: fc.Arbitrary<Page> = fc.record({
    model: fc.option(model),
    view: fc.constantFrom("list", "form"),
    forms: fc.array(form, { maxLength: 2 }),
});

export type Move =
    | PlayEvent
    /** The server takes what is under way; `heard`: and its answer arrives. */
    | {
          readonly type: "served";
          readonly heard: boolean;
          readonly accepts: readonly boolean[];
      }
    /** The server says where the run stands, if it was asked. */
    | { readonly type: "told"; readonly holds: readonly ("passed" | "failed")[] }
    /** Records changed: these of the steps that are not always needed are not. */
    | { readonly type: "changed"; readonly page: Page; readonly leftOut: readonly boolean[] }
    /** So many steps were done by a colleague, or in another tab from which the person comes back. */
    | { readonly type: "others" | "other_tab"; readonly count: number }
    /** What is under way never reaches the server. */
    | { readonly type: "lost" }
    /** The tab was closed; the run is loaded again, with these verdicts on its lasting steps. */
    | { readonly type: "reload"; readonly holds: readonly ("passed" | "failed")[] };

const verb = fc.constantFrom(
    ...(["next", "skip", "back", "pause", "resume", "online", "acted"] as const),
    ...(["hint", "helping", "taken", "here"] as const),
);
const holds = fc.array(fc.constantFrom("passed" as const, "failed" as const), {
    minLength: 1,
    maxLength: 4,
});

/** What may happen to a run, in any order, possible in Odoo or not. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
    {
        weight: 6,
        arbitrary: fc.record({
            type: fc.constant("happened" as const),
            page,
            wrote: fc.boolean(),
        }),
    },
    {
        weight: 4,
        arbitrary: fc.record({
            type: fc.constant("served" as const),
            heard: fc.boolean(),
            accepts: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
        }),
    },
    { weight: 4, arbitrary: verb.map((type) => ({ type }) as const) },
    {
        weight: 2,
        arbitrary: fc.record({
            type: fc.constant("saved" as const),
            model,
            resId,
            created: fc.boolean(),
        }),
    },
    { weight: 1, arbitrary: fc.constant({ type: "lost" } as const) },
    {
        weight: 1,
        arbitrary: fc.record({
            type: fc.constant("reload" as const),
            holds,
        }),
    },
    { weight: 4, arbitrary: fc.record({ type: fc.constant("told" as const), holds }) },
    {
        weight: 1,
        arbitrary: fc.record({
            type: fc.constant("changed" as const),
            page,
            leftOut: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
        }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            type: fc.constantFrom("others" as const, "other_tab" as const),
            count: fc.integer({ min: 1, max: 3 }),
        }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            type: fc.constant("sighted" as const),
            sight: fc.constantFrom("absent" as const, "ambiguous" as const),
        }),
    },
    {
        weight: 3,
        arbitrary: fc.record({
            type: fc.constant("judged" as const),
            outcome: fc.constantFrom("done", "failed", "blocked", "skipped"),
            note: fc.constantFrom("", "Why."),
        }),
    },
);
