import type { Bind, Step } from "../scenario/types";
import { formOf, formOfBind, judge } from "./judge";
import { isClosed, isUnderWay } from "./outgoing";
import { isLight, isSaid, stepAt, type Passed, type Play } from "./play";
import type { Entry } from "./protocol";

/** Makes the uid of an entry; handed in, so that tests know it. */
export type MakeUid = () => string;

/**
 * Goes as far as the page itself shows that the person has come: passes steps whose outcome is there,
 * whatever road led to it, and goes back to one whose record was given up.
 */
export function catchUp(play: Play, now: number, uid: MakeUid): Play {
    let current = withdraw(play, now);
    for (let turns = 0; turns <= play.script.steps.length; turns++) {
        const next = passOne(current, now, uid);
        if (next === current) {
            break;
        }
        current = next;
    }
    return current;
}

/** Records an outcome of the front step and moves on. Whoever looks back is not moved. */
export function pass(
    play: Play,
    as: Passed,
    now: number,
    uid: MakeUid,
    more: Partial<Pick<Entry, "page" | "detour" | "binds">> = {},
): Play {
    const step = stepAt(play, play.front);
    if (!step) {
        return play;
    }
    const entry: Entry = {
        uid: uid(),
        step: step.key,
        outcome: as,
        seconds: secondsSince(play, now),
        ...more,
    };
    const queued = { ...play, queue: [...play.queue, entry] };
    return moveOn({ ...queued, bindings: { ...play.bindings, ...more.binds } }, step.key, as, now);
}

/** A step is behind, and with it the optional ones before it: on to the next that is not. */
export function moveOn(play: Play, key: string, as: Passed, now: number): Play {
    const { steps } = play.script;
    const place = steps.findIndex((step) => step.key === key);
    const leftOut = steps.slice(play.front, place).map((step) => [step.key, "skipped"] as const);
    const outcomes: Record<string, Passed> = {
        ...Object.fromEntries(leftOut),
        ...play.outcomes,
        [key]: as,
    };
    let front = play.front;
    while (front < steps.length && outcomes[steps[front]?.key ?? ""]) {
        front++;
    }
    const rest = steps.slice(front);
    if (rest.every((step) => step.optional)) {
        // The run is complete with its last required step: nothing more would be recorded.
        rest.forEach((step) => (outcomes[step.key] = "skipped"));
        front = steps.length;
    }
    return {
        ...play,
        outcomes,
        front,
        at: play.at === play.front ? front : play.at,
        since: now,
        saw: null,
        tried: false,
        status: front === steps.length ? "done" : play.status,
    };
}

/** Back to a step: it and what came after it are open again, and what of it was not sent never is. */
export function reopen(play: Play, key: string, now: number, saw: string | null = null): Play {
    const front = play.script.steps.findIndex((step) => step.key === key);
    if (front < 0 || front > play.front) {
        return play;
    }
    const again = new Set(play.script.steps.slice(front).map((step) => step.key));
    const kept = Object.entries(play.outcomes).filter(([step]) => !again.has(step));
    const queue = play.queue.filter((e) => e.outcome === "bound" || !again.has(e.step));
    const outcomes = Object.fromEntries(kept);
    const status = play.status === "done" ? "playing" : play.status;
    const tried = saw !== null;
    return {
        ...play,
        outcomes,
        queue,
        front,
        at: front,
        since: now,
        saw,
        tried,
        asked: [],
        status,
    };
}

export function secondsSince(play: Play, now: number): number {
    return Math.min(86_400, Math.max(0, Math.round((now - play.since) / 1000)));
}

function passOne(play: Play, now: number, uid: MakeUid): Play {
    const step = stepAt(play, play.front);
    if (!step || play.status !== "playing" || isUnderWay(play, step.key)) {
        return play;
    }
    if (isThere(play, step)) {
        const binds = boundNow(play, step);
        return pass(play, "done", now, uid, { page: "passed", ...(binds && { binds }) });
    }
    if (!isTakenAnyway(play, step)) {
        return play;
    }
    if (step.optional) {
        return pass(play, "skipped", now, uid, { detour: true });
    }
    const page = step.expect?.check ? { page: "passed" as const } : {};
    return pass(play, "done", now, uid, { ...page, detour: true });
}

/** The page itself shows the step's outcome: its check holds, its record is at hand. */
function isThere(play: Play, step: Step): boolean {
    const verdict = judge(play.script, step, play.page, play.bindings);
    const holds = verdict === "passed" || (verdict === null && step.binds !== undefined);
    return holds && (!step.binds || isAtHand(play, step.binds));
}

/** The record is bound, or on screen to become it: as a draft where the step makes a new one. */
function isAtHand(play: Play, bind: Bind): boolean {
    const isBound = play.bindings[bind.name] !== undefined;
    return isBound || formOfBind(bind, play.bindings, play.page) !== undefined;
}

/** The record that the step opens, where it is on screen and has no name yet. */
export function boundNow(play: Play, step: Step): Record<string, number> | null {
    const bind = step.binds;
    if (!bind || bind.from !== "open" || play.bindings[bind.name] !== undefined) {
        return null;
    }
    const resId = formOfBind(bind, play.bindings, play.page)?.resId;
    return resId ? { [bind.name]: resId } : null;
}

/** Nothing lasting hangs on this step, and the first step after it with an outcome shows it. */
function isTakenAnyway(play: Play, step: Step): boolean {
    if (!isLight(step)) {
        return false;
    }
    const rest = play.script.steps.slice(play.front + 1);
    const next = rest.find((later) => !isLight(later));
    return next !== undefined && !isSaid(next) && (isThere(play, next) || wasThere(play, next));
}

/** The server saw the outcome when the run was loaded, and only it can see it now. */
function wasThere(play: Play, step: Step): boolean {
    const verdict = judge(play.script, step, play.page, play.bindings);
    return verdict === "ask" && play.holds[step.key] === "passed";
}

/** A step made a draft that is gone unsaved: its outcome no longer holds. */
function withdraw(play: Play, now: number): Play {
    const lost = play.script.steps.slice(0, play.front).find((step) => {
        const bind = step.binds;
        return (
            bind?.from === "new" &&
            play.outcomes[step.key] === "done" &&
            play.bindings[bind.name] === undefined &&
            !formOf(bind.model, undefined, play.page)
        );
    });
    return lost && !isClosed(play) ? reopen(play, lost.key, now) : play;
}
