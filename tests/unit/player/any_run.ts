import fc from "fast-check";
import type { PlayEvent } from "../../../src/player/machine";
import type { OpenForm, Page } from "../../../src/player/page";
import type { Check, Step } from "../../../src/scenario/types";
import { stepOf } from "../scenario/worlds";
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

/** Scripts of every kind of step, with keys s0, s1, … */
export const anyScript: fc.Arbitrary<readonly Step[]> = fc
    .array(fc.tuple(parts, fc.boolean()), { minLength: 1, maxLength: 7 })
    .map((all) =>
        all.map(([part, optional], index) =>
            stepOf(`s${index}`, { ...part(`r${index}`), ...(optional && { optional }) }),
        ),
    );

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
    /** What is under way never reaches the server. */
    | { readonly type: "lost" }
    /** The tab was closed; the run is loaded again, with these verdicts on its lasting steps. */
    | { readonly type: "reload"; readonly holds: readonly ("passed" | "failed")[] };

const verb = fc.constantFrom("next", "skip", "back", "pause", "resume", "online", "acted");

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
            holds: fc.array(fc.constantFrom("passed" as const, "failed" as const), {
                minLength: 1,
                maxLength: 4,
            }),
        }),
    },
);
