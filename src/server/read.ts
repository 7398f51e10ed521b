import { ServerTrouble } from "../player/ports";
import { SCENARIO, shape } from "../scenario/schema";
import {
    array,
    boolean,
    exactOptional as maybe,
    getDotPath,
    nullable,
    number,
    object,
    picklist,
    record,
    safeParse,
    string,
    type GenericSchema,
} from "../vendor/valibot";

/** The types of `protocol.ts`, for what the server sends; a test holds both equal. */

const text = string();
const texts = array(text);
const flag = boolean();
const mode = picklist(["learn", "practice", "test", "verify"]);
const verdict = picklist(["passed", "failed", "cannot_tell", "none"]);
export const NAMED = object({ id: number(), name: text });
const ids = record(text, number());

const turn = object({
    run: text,
    key: text,
    name: text,
    title: text,
    mode,
    role: text,
    roleName: text,
    from: text,
    by: nullable(text),
    mine: flag,
    may: flag,
    begun: flag,
    oversees: flag,
    since: text,
    late: flag,
});

const offer = object({
    id: number(),
    key: text,
    app: text,
    name: text,
    summary: text,
    minutes: number(),
    steps: number(),
    models: texts,
    done: flag,
    run: nullable(object({ uid: text, mode, behind: number() })),
    best: nullable(object({ share: number(), passed: flag })),
    why: nullable(text),
});

export const HOME = object({
    offers: array(offer),
    turns: array(turn),
    database: object({
        words: text,
        kind: picklist(["production", "training", "test", "development"]),
        declared: flag,
        modes: array(mode),
        mayAct: flag,
        training: nullable(object({ name: text, url: text })),
        mayDeclare: flag,
    }),
    seal: text,
});

const recorded = object({
    uid: text,
    step: text,
    outcome: picklist([
        "done",
        "skipped",
        "failed",
        "blocked",
        "bound",
        "hint",
        "absent",
        "ambiguous",
    ]),
    helped: flag,
});

export const RUN = object({
    uid: text,
    mode,
    state: picklist(["open", "done", "stopped"]),
    script: SCENARIO,
    results: array(recorded),
    bindings: ids,
    worksOn: text,
    holds: record(text, verdict),
    leftOut: texts,
    candidates: record(text, array(NAMED)),
    roles: texts,
    roleNames: record(text, text),
    actions: ids,
    from: nullable(text),
    turn: nullable(turn),
    score: nullable(
        object({
            checked: number(),
            earned: number(),
            passMark: number(),
            passed: nullable(flag),
        }),
    ),
    mayAct: flag,
    company: nullable(NAMED),
});

export const ANSWERS = array(
    shape({ uid: text, accepted: flag, saw: maybe(text), lost: maybe(text) }),
);

/** @throws ServerTrouble `broken`, with the place of what does not fit */
export function read<T>(schema: GenericSchema<unknown, T>, value: unknown): T {
    const result = safeParse(schema, value);
    if (result.success) {
        return result.output;
    }
    const [issue] = result.issues;
    const place = getDotPath(issue) ?? "";
    throw new ServerTrouble(
        "broken",
        `What the server sent is wrong at "${place}": ${issue.message}`,
    );
}
