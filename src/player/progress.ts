import { isOnTheWay } from "../scenario/checks";
import type { Bind, Step } from "../scenario/types";
import { bindShown } from "./bindings";
import { judge } from "./judge";
import { aboutOf, isUnderWay, write, type MakeUid, type More } from "./lines";
import { advance, isGivenUp, isWalked, moveOn, reopen } from "./moving";
import { isClosed } from "./outgoing";
import { isLight, isPassedOver, isSaid, stepAt, type Passed, type Play } from "./play";
import type { Entry } from "./protocol";
import { policyOf } from "./policy";
import { formOfBind, isThereFor } from "./standing";

/**
 * Goes as far as the page itself shows that the person has come: passes steps whose outcome is there,
 * whatever road led to it, and goes back to one whose record was given up. Where a tester's verdict
 * moves a run on, nothing does it but that.
 */
export function catchUp(play: Play, now: number, uid: MakeUid): Play {
    if (policyOf(play.mode).moves === "verdict" || play.status === "elsewhere") {
        return advance(play, now);
    }
    let current = advance(withdraw(bindShown(play, now, uid), now), now);
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
export function pass(play: Play, as: Passed, now: number, uid: MakeUid, more: More = {}): Play {
    const step = stepAt(play, play.front);
    if (!step || play.status !== "playing") {
        return play;
    }
    const isSent = ({ step: key, outcome }: Entry): boolean =>
        key === step.key && outcome === "done";
    if (isWalked(play, step) || (isOnTheWay(step) && play.flight.some(isSent))) {
        // It was walked before: the server has it.
        return moveOn(play, step.key, "done", now);
    }
    return moveOn(write(play, step.key, as, now, uid, more), step.key, as, now);
}

function passOne(play: Play, now: number, uid: MakeUid): Play {
    const step = stepAt(play, play.front);
    const isHeld = step && (isUnderWay(play, step.key) || play.held.includes(step.key));
    if (!step || play.status !== "playing" || isHeld) {
        return play;
    }
    if (isThere(play, step) || play.acts.includes(step.key)) {
        const binds = boundNow(play, step);
        if (binds && play.asked.includes(aboutOf(step.key, binds))) {
            return play;
        }
        return pass(play, "done", now, uid, { page: "passed", ...(binds && { binds }) });
    }
    if (!isTakenAnyway(play, step)) {
        return play;
    }
    if (step.optional && !play.stored.includes(step.key)) {
        return pass(play, "skipped", now, uid, { detour: true });
    }
    const page = step.expect?.check ? { page: "passed" as const } : {};
    return pass(play, "done", now, uid, { ...page, detour: true });
}

/** The page itself shows the step's outcome: its check holds, its record is at hand. */
function isThere(play: Play, step: Step): boolean {
    const verdict = judge(play, step);
    const holds = verdict === "passed" || (verdict === null && step.binds !== undefined);
    return holds && (!step.binds || isAtHand(play, step.binds));
}

/** The record is bound, or on screen to become it: as a draft where the step makes a new one. */
export function isAtHand(play: Play, bind: Bind): boolean {
    const isBound = play.bindings[bind.name] !== undefined;
    return isBound || formOfBind(play, bind) !== undefined;
}

/** The record that the step opens, where it is on screen and has no name yet. */
export function boundNow(play: Play, step: Step): Record<string, number> | null {
    const bind = step.binds;
    if (!bind || bind.from !== "open" || play.bindings[bind.name] !== undefined) {
        return null;
    }
    const resId = formOfBind(play, bind)?.resId;
    return resId ? { [bind.name]: resId } : null;
}

/** The first step after the front that leaves something behind, or that only the person can end. */
export function nextLasting(play: Play): Step | undefined {
    const rest = play.script.steps.slice(play.front + 1);
    return rest.find((later) => !isLight(later) && !isPassedOver(play, later));
}

/**
 * Nothing lasting hangs on this step, and the first step after it with an outcome shows it; or it was
 * walked before, and the person stands already where it leads.
 */
function isTakenAnyway(play: Play, step: Step): boolean {
    if (!isLight(step)) {
        return false;
    }
    const next = nextLasting(play);
    const isShown = next && !isSaid(next) && (isThere(play, next) || wasThere(play, next));
    return (
        isShown || isFound(play, step) || (play.stored.includes(step.key) && isArrived(play, step))
    );
}

/** A filter that need not be chosen: the form that was looked for is open without it. */
function isFound(play: Play, step: Step): boolean {
    const next = play.script.steps[play.front + 1];
    const check = next?.expect?.check;
    const leads =
        step.at && "control" in step.at && check && "screen" in check && check.screen.view;
    return Boolean(step.optional && next && leads === "form" && isThere(play, next));
}

/** The screen that a waypoint leads to is left, for that on which the next step is done. */
function isArrived(play: Play, step: Step): boolean {
    const isWaypoint = ({ binds, expect }: Step): boolean =>
        !binds && expect?.check !== undefined && "screen" in expect.check;
    const rest = play.script.steps.slice(play.front + 1);
    const next = rest.findIndex((later) => !isWaypoint(later) && !isPassedOver(play, later));
    // In a window nobody is before it is opened.
    const last = rest
        .slice(0, next + 1)
        .filter(({ at }) => !at?.dialog)
        .pop();
    return isWaypoint(step) && last !== undefined && isThereFor(play, last);
}

/** The server saw the outcome when it was last asked, and only it can see it now. */
function wasThere(play: Play, step: Step): boolean {
    const verdict = judge(play, step);
    return verdict === "ask" && play.holds[step.key] === "passed";
}

/** A step made a draft that is gone unsaved: its outcome no longer holds. */
function withdraw(play: Play, now: number): Play {
    const lost = play.script.steps
        .slice(0, play.front)
        .find((step) => play.outcomes[step.key] === "done" && isGivenUp(play, step));
    return lost && !isClosed(play) ? reopen(play, lost.key, now) : play;
}
