import { position } from "../scenario/position";
import { isVerdict } from "./lines";
import { isGivenUp, standing } from "./moving";
import { NOWHERE } from "./page";
import { isPassedOver, type Passed, type Play } from "./play";
import { policyOf } from "./policy";
import type { RunLoad } from "./protocol";

/** A run as the server knows it, ready to go on at the earliest step whose outcome does not hold. */
export function begin(load: RunLoad, now: number): Play {
    const { uid, results, state, script, ...same } = load;
    const { steps } = script;
    const said: Record<string, string> = {};
    const hints: Record<string, number> = {};
    for (const result of results) {
        if (isVerdict(result)) {
            said[result.step] = result.outcome;
        } else if (result.outcome === "hint") {
            hints[result.step] = (hints[result.step] ?? 0) + 1;
        }
    }
    const done = results.filter(({ outcome }) => outcome === "done");
    const play: Play = {
        ...same,
        run: uid,
        script,
        status: state === "stopped" ? "stopped" : "playing",
        at: 0,
        front: 0,
        outcomes: {},
        page: NOWHERE,
        since: now,
        flight: [],
        outdated: false,
        queue: [],
        offline: false,
        saw: null,
        tried: false,
        asked: [],
        held: [],
        acts: [],
        stored: done.map(({ step }) => step),
        news: "fresh",
        hints,
        helped: done.filter(({ helped }) => helped).map(({ step }) => step),
        sighted: [],
        reload: null,
        loading: null,
    };
    const needed = steps.filter((step) => !isPassedOver(play, step));
    const goesOn = state === "done" ? undefined : needed[placeOf(load, needed, said)];
    const front = goesOn ? steps.indexOf(goesOn) : steps.length;
    const behind = needed.filter((step) => steps.indexOf(step) < front);
    const outcomes = Object.fromEntries(
        behind.map((step) => [
            step.key,
            passed(isGivenUp(play, step) ? undefined : said[step.key]),
        ]),
    );
    return standing({ ...play, at: front, front, outcomes });
}

/** Index of the step to go on with, among those that are to be done. */
function placeOf(
    { mode, results, holds }: RunLoad,
    steps: RunLoad["script"]["steps"],
    said: Readonly<Record<string, string>>,
): number {
    const { moves } = policyOf(mode);
    if (moves === "engine") {
        // It walked the whole way a moment ago: only Odoo has reloaded its page since.
        return steps.reduce((place, { key }, index) => (said[key] ? index + 1 : place), 0);
    }
    const isByVerdict = moves === "verdict";
    // What holds but was never recorded is put to the server first: it keeps the order.
    const open = steps.findIndex(
        ({ key, optional }) => !said[key] && (isByVerdict || optional !== true),
    );
    const unsaid = open < 0 ? steps.length : open;
    return isByVerdict ? unsaid : Math.min(unsaid, position({ steps }, results, holds));
}

function passed(said: string | undefined): Passed {
    return said === "done" || said === "failed" || said === "blocked" ? said : "skipped";
}
