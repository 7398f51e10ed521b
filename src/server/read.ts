import type {
    Answer,
    Candidate,
    CheckVerdict,
    Colleague,
    Database,
    Home,
    Mode,
    Offer,
    Outcome,
    Recorded,
    RunLoad,
    RunState,
    Score,
    Turn,
    Whereabouts,
} from "../player/protocol";
import { ServerTrouble } from "../player/ports";
import { parseScenario } from "../scenario/parse";

const MODES: readonly Mode[] = ["learn", "practice", "test", "verify"];
const OUTCOMES: readonly Outcome[] = [
    "done",
    "skipped",
    "failed",
    "blocked",
    "bound",
    "hint",
    "absent",
    "ambiguous",
];

/** The edge: what the server sends becomes typed here, or is refused as a whole. */
export function readHome(value: unknown): Home {
    const o = object(value);
    return {
        offers: list(o["offers"]).map(readOffer),
        turns: list(o["turns"]).map(readTurn),
        database: readDatabase(o["database"]),
        seal: text(o["seal"]),
    };
}

function readOffer(item: unknown): Offer {
    const o = object(item);
    const run = o["run"] ? object(o["run"]) : null;
    const best = o["best"] ? object(o["best"]) : null;
    return {
        id: number(o["id"]),
        key: text(o["key"]),
        version: number(o["version"]),
        name: text(o["name"]),
        summary: o["summary"] ? text(o["summary"]) : "",
        app: text(o["app"]),
        kind: oneOf(o["kind"], ["task", "process"]),
        minutes: number(o["minutes"]),
        steps: number(o["steps"]),
        models: list(o["models"]).map(text),
        done: o["done"] === true,
        run: run && {
            uid: text(run["uid"]),
            mode: oneOf(run["mode"], MODES),
            behind: number(run["behind"]),
        },
        best: best && { share: number(best["share"]), passed: best["passed"] === true },
        why: textOrNull(o["why"]),
    };
}

function readDatabase(item: unknown): Database {
    const o = object(item);
    const training = o["training"] ? object(o["training"]) : null;
    return {
        kind: oneOf(o["kind"], ["production", "training", "test", "development"]),
        declared: o["declared"] === true,
        modes: list(o["modes"]).map((mode) => oneOf(mode, MODES)),
        why: text(o["why"]),
        mayAct: o["mayAct"] === true,
        training: training && { name: text(training["name"]), url: text(training["url"]) },
        mayDeclare: o["mayDeclare"] === true,
    };
}

function readTurn(item: unknown): Turn {
    const o = object(item);
    return {
        run: text(o["run"]),
        name: text(o["name"]),
        title: text(o["title"]),
        role: text(o["role"]),
        roleName: text(o["roleName"]),
        from: text(o["from"]),
        by: textOrNull(o["by"]),
        mine: o["mine"] === true,
        may: o["may"] === true,
        since: text(o["since"]),
        late: o["late"] === true,
    };
}

export function readWhereabouts(value: unknown): Whereabouts {
    const o = object(value);
    return {
        reason: oneOf(o["reason"], ["elsewhere", "company", "right", "state", "gone", "unknown"]),
        where: text(o["where"]),
        words: text(o["words"]),
    };
}

export function readColleagues(value: unknown): readonly Colleague[] {
    return list(value).map(readCandidate);
}

export function readRun(value: unknown): RunLoad {
    const o = object(value);
    return {
        uid: text(o["uid"]),
        mode: oneOf(o["mode"], MODES),
        state: oneOf<RunState>(o["state"], ["open", "done", "stopped"]),
        script: parseScenario(o["script"]),
        results: list(o["results"]).map(readRecorded),
        bindings: mapOf(o["bindings"], number),
        holds: mapOf(o["holds"], verdict),
        candidates: mapOf(o["candidates"], (items) => list(items).map(readCandidate)),
        leftOut: list(o["leftOut"]).map(text),
        roles: list(o["roles"]).map(text),
        roleNames: mapOf(o["roleNames"], text),
        actions: mapOf(o["actions"], number),
        from: textOrNull(o["from"]),
        turn: o["turn"] ? readTurn(o["turn"]) : null,
        score: o["score"] ? readScore(o["score"]) : null,
        mayAct: o["mayAct"] === true,
    };
}

export function readAnswers(value: unknown): readonly Answer[] {
    return list(value).map((item): Answer => {
        const o = object(item);
        return {
            uid: text(o["uid"]),
            accepted: o["accepted"] === true,
            verdict: verdict(o["verdict"]),
            ...(typeof o["saw"] === "string" && { saw: o["saw"] }),
        };
    });
}

function readRecorded(item: unknown): Recorded {
    const o = object(item);
    return {
        uid: text(o["uid"]),
        step: text(o["step"]),
        outcome: oneOf(o["outcome"], OUTCOMES),
        verdict: verdict(o["verdict"]),
        seconds: number(o["seconds"]),
        helped: o["helped"] === true,
        by: textOrNull(o["by"]),
        at: text(o["at"]),
    };
}

function readScore(item: unknown): Score {
    const o = object(item);
    return {
        checked: number(o["checked"]),
        earned: number(o["earned"]),
        passMark: number(o["passMark"]),
        passed: typeof o["passed"] === "boolean" ? o["passed"] : null,
    };
}

function readCandidate(item: unknown): Candidate {
    const o = object(item);
    return { id: number(o["id"]), name: text(o["name"]) };
}

function verdict(value: unknown): CheckVerdict {
    return oneOf<CheckVerdict>(value, ["passed", "failed", "cannot_tell", "none"]);
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T {
    return known.find((item) => item === value) ?? unreadable(value, known.join(" | "));
}

function object(value: unknown): Record<string, unknown> {
    return isObject(value) ? value : unreadable(value, "an object");
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : unreadable(value, "a list");
}

function mapOf<T>(value: unknown, read: (item: unknown) => T): Readonly<Record<string, T>> {
    return Object.fromEntries(
        Object.entries(object(value)).map(([key, item]) => [key, read(item)]),
    );
}

function text(value: unknown): string {
    return typeof value === "string" ? value : unreadable(value, "text");
}

function textOrNull(value: unknown): string | null {
    return typeof value === "string" ? value : null;
}

function number(value: unknown): number {
    return typeof value === "number" ? value : unreadable(value, "a number");
}

function unreadable(value: unknown, wanted: string): never {
    const found = String(JSON.stringify(value)).slice(0, 60);
    throw new ServerTrouble("broken", `The server sent ${found} where ${wanted} belongs.`);
}
