import type {
    Answer,
    Candidate,
    CheckVerdict,
    Mode,
    Offer,
    Outcome,
    Recorded,
    RunLoad,
    RunState,
} from "../player/protocol";
import { ServerTrouble } from "../player/ports";
import { parseScenario } from "../scenario/parse";

/** The edge: what the server sends becomes typed here, or is refused as a whole. */
export function readOffers(value: unknown): readonly Offer[] {
    return list(value).map((item): Offer => {
        const o = object(item);
        const run = o["run"] ? object(o["run"]) : null;
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
            run: run && { uid: text(run["uid"]), behind: number(run["behind"]) },
        };
    });
}

export function readRun(value: unknown): RunLoad {
    const o = object(value);
    return {
        uid: text(o["uid"]),
        mode: oneOf<Mode>(o["mode"], ["learn", "practice", "test", "verify"]),
        state: oneOf<RunState>(o["state"], ["open", "done", "stopped"]),
        script: parseScenario(o["script"]),
        results: list(o["results"]).map(readRecorded),
        bindings: mapOf(o["bindings"], number),
        holds: mapOf(o["holds"], verdict),
        candidates: mapOf(o["candidates"], (items) => list(items).map(readCandidate)),
        roles: list(o["roles"]).map(text),
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
        outcome: oneOf<Outcome>(o["outcome"], ["done", "skipped", "bound"]),
        verdict: verdict(o["verdict"]),
        seconds: number(o["seconds"]),
        at: text(o["at"]),
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

function number(value: unknown): number {
    return typeof value === "number" ? value : unreadable(value, "a number");
}

function unreadable(value: unknown, wanted: string): never {
    const found = String(JSON.stringify(value)).slice(0, 60);
    throw new ServerTrouble("broken", `The server sent ${found} where ${wanted} belongs.`);
}
