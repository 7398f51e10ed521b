import { position } from "../scenario/position";
import { NOWHERE } from "./page";
import type { Passed, Play } from "./play";
import type { RunLoad } from "./protocol";

/** A run as the server knows it, ready to go on at the earliest step whose outcome does not hold. */
export function begin(load: RunLoad, now: number): Play {
    const { script } = load;
    const recorded = (key: string, outcome: Passed): boolean =>
        load.results.some((result) => result.step === key && result.outcome === outcome);
    // What holds but was never recorded is put to the server first: it keeps the order.
    const unrecorded = script.steps.findIndex(
        ({ key, optional }) => !optional && !recorded(key, "done") && !recorded(key, "skipped"),
    );
    const open = position(script, load.results, load.holds);
    const goesOn = unrecorded < 0 ? open : Math.min(open, unrecorded);
    const front = load.state === "done" ? script.steps.length : goesOn;
    const outcomes: Record<string, Passed> = {};
    for (const { key } of script.steps.slice(0, front)) {
        outcomes[key] = recorded(key, "done") ? "done" : "skipped";
    }
    return {
        run: load.uid,
        mode: load.mode,
        script,
        status: statusOf(load, front),
        at: front,
        front,
        outcomes,
        bindings: load.bindings,
        candidates: load.candidates,
        page: NOWHERE,
        since: now,
        flight: [],
        queue: [],
        offline: false,
        saw: null,
        tried: false,
        asked: [],
        holds: load.holds,
    };
}

function statusOf(load: RunLoad, front: number): Play["status"] {
    if (load.state === "stopped") {
        return "stopped";
    }
    return load.state === "done" || front === load.script.steps.length ? "done" : "playing";
}
