import {
    array,
    boolean,
    exactOptional as maybe,
    intersect,
    picklist,
    safeParse,
    string,
    union,
    type BaseIssue,
} from "../vendor/valibot";
import type { Authored } from "./authored";
import { below, error, sentence, warning, type Problem, type Spot } from "./problem";
import { scenarioWith, shape } from "./schema";
import { domain } from "./schema_domain";

const only = shape({ model: string(), domain, field: maybe(string()) });
const from = union([shape({ company: string() }), shape({ site: string() }), shape({ only })]);

/** What the page that plays does not read. */
const AUTHORED = intersect([
    scenarioWith(domain),
    shape({
        processClass: maybe(
            picklist(["enterprise_standard", "locally_variable", "compliance_sensitive"]),
        ),
        exercise: maybe(boolean()),
        revision: maybe(picklist(["minor", "major"])),
        params: maybe(array(shape({ from: maybe(from) }))),
    }),
]);

export type Parsed =
    | { readonly ok: true; readonly scenario: Authored; readonly problems: readonly Problem[] }
    | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The edge: what comes from a file, the database or another system becomes a scenario here, or a list
 * of what is wrong with its shape. Whether it makes sense is for `validate` to say. A key that nothing
 * reads is a warning and is dropped.
 */
export function parse(json: unknown): Parsed {
    const read = safeParse(AUTHORED, json);
    const dropped = [...unread(json, read.output, { path: "" })];
    return read.success
        ? { ok: true, scenario: read.output, problems: dropped }
        : { ok: false, problems: [...read.issues.map(problemOf), ...dropped] };
}

/** @throws Error that names each problem */
export function parseScenario(json: unknown): Authored {
    const parsed = parse(json);
    if (parsed.ok) {
        return parsed.scenario;
    }
    throw new Error(`This is no scenario. ${parsed.problems.map(sentence).join("; ")}`);
}

function problemOf(issue: BaseIssue<unknown>): Problem {
    let spot: Spot = { path: "" };
    for (const { key, value } of issue.path ?? []) {
        spot = within(below(spot, typeof key === "number" ? key : String(key)), value);
    }
    return error(spot, wordsOf(issue));
}

/** Problems inside a step name it, if it has a key to be named by. */
function within(spot: Spot, value: unknown): Spot {
    const isStep = /^steps\[\d+\]$/.test(spot.path) && typeof value === "object" && value !== null;
    const key = isStep && "key" in value ? value.key : null;
    return typeof key === "string" && key ? { ...spot, step: key } : spot;
}

/** What to write, by what the schema wants. */
const WANTED: Readonly<Record<string, string>> = {
    string: "text",
    number: "a number",
    boolean: "true or false",
    true: "true",
    Array: "a list",
};

function wordsOf({ type, expected, input, message }: BaseIssue<unknown>): string {
    const wants = (expected ?? "").replaceAll(/[()]/g, "").split(" | ");
    switch (type) {
        case "object":
            return "this may not be left out";
        case "strict_tuple":
            return 'write [field, operator, value], or "&", "|", "!"';
        case "picklist":
            return `${named(input)} is not known here: use one of ${wants.map(unquoted).join(", ")}`;
        case "custom":
            return `give ${message} here, not ${named(input)}`;
        default: {
            const words = wants.map((want) => WANTED[want] ?? want).join(", ");
            return `give ${words} here, not ${named(input)}`;
        }
    }
}

function unquoted(word: string): string {
    return word.replaceAll('"', "");
}

function named(value: unknown): string {
    const json = JSON.stringify(value) as string | undefined;
    if (json === undefined) {
        return value === undefined ? "nothing" : typeof value;
    }
    return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

/** Keys that were sent and not taken over. */
function* unread(sent: unknown, taken: unknown, spot: Spot): Generator<Problem> {
    if (!isObject(sent) || !isObject(taken)) {
        return;
    }
    for (const [key, value] of Object.entries(sent)) {
        const place = below(spot, Array.isArray(sent) ? Number(key) : key);
        if (Object.hasOwn(taken, key)) {
            yield* unread(value, taken[key], within(place, value));
        } else if (value !== null) {
            yield warning(place, `nothing reads "${key}" here: is it spelled as in types.ts?`);
        }
    }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null;
}
