import { isOnTheWay } from "../scenario/checks";
import type { Step } from "../scenario/types";
import { isVerdict } from "./lines";
import { isMine, isPassedOver, isSetUp, stepAt, type Passed, type Play } from "./play";
import { policyOf } from "./policy";
import { formOf } from "./standing";

/** Nothing is to be done of this step, as the server said when it knew all that we know. */
export function isFree(play: Play, step: Step): boolean {
    return isSetUp(play, step) || (play.news === "fresh" && play.leftOut.includes(step.key));
}

/** A waypoint that the server has: whoever comes back is led that way again, and need not go it. */
export function isWalked(play: Play, step: Step): boolean {
    return isOnTheWay(step) && play.stored.includes(step.key);
}

/**
 * The step made a draft that was never saved: it is gone with its form, though not a tester's verdict.
 * From another company nothing is seen.
 */
export function isGivenUp({ mode, bindings, page, company }: Play, { binds }: Step): boolean {
    return (
        binds?.from === "new" &&
        bindings[binds.name] === undefined &&
        !formOf(binds.model, undefined, page) &&
        policyOf(mode).moves !== "verdict" &&
        !company
    );
}

/** The front step, and those after it that nothing that has to be done keeps the person from. */
export function withinReach(play: Play): readonly Step[] {
    const rest = play.script.steps.slice(play.front);
    const isPassable = (s: Step): boolean =>
        s.optional === true || isFree(play, s) || isWalked(play, s);
    const needed = rest.findIndex((step) => !isPassable(step));
    return needed < 0 ? rest : rest.slice(0, needed + 1);
}

export function isWithinReach(play: Play, { key }: Pick<Step, "key">): boolean {
    return withinReach(play).some((step) => step.key === key);
}

/** A step is behind, and with it the optional ones before it: on to the next that is not. */
export function moveOn(play: Play, key: string, as: Passed, now: number): Play {
    const { steps } = play.script;
    const place = steps.findIndex((step) => step.key === key);
    const outcomes = { ...skipped(play, steps.slice(play.front, place)), [key]: as };
    return advance({ ...play, outcomes }, now);
}

/** On to the first step that is not behind the person. */
export function advance(play: Play, now: number): Play {
    const { steps } = play.script;
    let { front, outcomes } = play;
    const isBehind = (step: Step): boolean => Boolean(outcomes[step.key]) || isFree(play, step);
    const open = steps.slice(front).findIndex((step) => !isBehind(step));
    front = open < 0 ? steps.length : front + open;
    const rest = steps.slice(front);
    if (rest.every((step) => step.optional === true || isFree(play, step))) {
        // The run is complete with its last required step: nothing more would be recorded.
        outcomes = skipped(play, rest);
        front = steps.length;
    }
    return front === play.front
        ? standing({ ...play, outcomes })
        : show({ ...play, outcomes, front }, play.at === play.front ? front : play.at, now);
}

/** Back to a step: it and what came after it are open again, and what of it was not sent never is. */
export function reopen(play: Play, key: string, now: number, saw: string | null = null): Play {
    const front = play.script.steps.findIndex((step) => step.key === key);
    if (front < 0 || front > play.front) {
        return play;
    }
    const again = new Set(play.script.steps.slice(front).map((step) => step.key));
    const kept = Object.entries(play.outcomes).filter(([step]) => !again.has(step));
    const open: Play = {
        ...play,
        outcomes: Object.fromEntries(kept),
        queue: play.queue.filter((entry) => !isVerdict(entry) || !again.has(entry.step)),
        front,
        asked: [],
        status: play.status === "done" ? "playing" : play.status,
    };
    return { ...show(open, front, now), saw, tried: saw !== null };
}

/** A visit of a step begins. */
export function show(play: Play, at: number, now: number): Play {
    return standing({ ...play, at, since: now, saw: null, tried: false, sighted: [] });
}

/** Whether it plays, waits for somebody else, or is done; the person's own pause stays. */
export function standing(play: Play): Play {
    if (!["playing", "waiting", "paused"].includes(play.status)) {
        return play;
    }
    const step = stepAt(play, play.front);
    if (!step) {
        return { ...play, status: "done" };
    }
    const mine = play.company ? "abroad" : "playing";
    const status = isMine(play, step) ? mine : "waiting";
    return play.status === "paused" ? play : { ...play, status };
}

/** Outcomes once these steps are passed: what the server has as done is, the rest counts as left out. */
function skipped(play: Play, steps: readonly Step[]): Record<string, Passed> {
    const open = steps.filter((step) => !isPassedOver(play, step));
    const isDone = (step: Step): boolean =>
        play.stored.includes(step.key) && !isGivenUp(play, step);
    const passed = open.map((step) => [step.key, isDone(step) ? "done" : "skipped"] as const);
    return { ...Object.fromEntries(passed), ...play.outcomes };
}
