import { position } from "../scenario/position";
import { NOWHERE } from "./page";
import type { Passed, Play } from "./play";
import type { RunLoad } from "./protocol";

/** A run as the server knows it, ready to go on at the earliest step whose outcome does not hold. */
export function begin(load: RunLoad, now: number): Play {
    const { script } = load;
    const front = position(script, load.results, load.holds);
    const outcomes: Record<string, Passed> = {};
    for (const step of script.steps.slice(0, front)) {
        const skipped = load.results.some((r) => r.step === step.key && r.outcome === "skipped");
        const done = load.results.some((r) => r.step === step.key && r.outcome === "done");
        outcomes[step.key] = skipped && !done ? "skipped" : "done";
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
        asked: false,
    };
}

function statusOf(load: RunLoad, front: number): Play["status"] {
    if (load.state === "stopped") {
        return "stopped";
    }
    return load.state === "done" || front === load.script.steps.length ? "done" : "playing";
}
