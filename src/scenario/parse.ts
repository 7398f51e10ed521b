import { readGiven, readParam, readStep } from "./parse_step";
import { list, number, object, text, word, type Reader } from "./json";
import { sentence, type Problem } from "./problem";
import type { Scenario } from "./types";
import { KINDS } from "./vocabulary";

export type Parsed =
    | { readonly ok: true; readonly scenario: Scenario; readonly problems: readonly Problem[] }
    | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The edge: what comes from a file, the database or another system becomes a scenario here, or a list
 * of what is wrong with its shape. Whether it makes sense is for `validate` to say. A key that nothing
 * reads is a warning and is dropped, so that a newer server can talk to an older page.
 */
export function parse(json: unknown): Parsed {
    const problems: Problem[] = [];
    const scenario = readScenario(json, { path: "" }, problems);
    const ok = problems.every(({ severity }) => severity === "warning");
    return ok ? { ok, scenario, problems } : { ok, problems };
}

/**
 * A scenario that has to be one, such as a frozen script.
 *
 * @throws Error that names each problem
 */
export function parseScenario(json: unknown): Scenario {
    const parsed = parse(json);
    if (parsed.ok) {
        return parsed.scenario;
    }
    throw new Error(`This is no scenario. ${parsed.problems.map(sentence).join("; ")}`);
}

const readScenario: Reader<Scenario> = object(
    [
        "key",
        "version",
        "name",
        "summary",
        "app",
        "kind",
        "roles",
        "minutes",
        "start",
        "models",
        "given",
        "params",
        "passMark",
        "steps",
    ],
    (o) => ({
        key: o.get("key", text),
        version: o.get("version", number),
        name: o.get("name", text),
        ...(o.has("summary") && { summary: o.get("summary", text) }),
        app: o.get("app", text),
        kind: o.get("kind", word(KINDS, "task")),
        roles: o.get("roles", list(text)),
        minutes: o.get("minutes", number),
        start: o.get("start", text),
        ...(o.has("models") && { models: o.get("models", list(text)) }),
        ...(o.has("given") && { given: o.get("given", list(readGiven)) }),
        ...(o.has("params") && { params: o.get("params", list(readParam)) }),
        ...(o.has("passMark") && { passMark: o.get("passMark", number) }),
        steps: o.get("steps", list(readStep)),
    }),
);
