import type { Step } from "../scenario/types";
import { begin } from "./begin";
import { strange } from "./bindings";
import { judge } from "./judge";
import { isVerdict, unsent } from "./lines";
import { advance, isWalked, moveOn, reopen, withinReach } from "./moving";
import { isLight, isPassedOver, stepAt, type Play } from "./play";
import { isAtHand, nextLasting } from "./progress";
import type { RunLoad } from "./protocol";

/** What becomes of a run when the server told where it stands. */
export function loaded(play: Play, load: RunLoad, now: number): Play {
    // What is to be asked since is not in this answer.
    const fresh = { ...begin(load, now), page: play.page, reload: play.reload };
    if (play.loading === "first" && play.status !== "elsewhere") {
        const back = comeBack(play, fresh, load, now);
        const isPaused = play.status === "paused" && back.status === "playing";
        return isPaused ? { ...back, status: "paused" } : back;
    }
    const isOver = load.state !== "open" && play.status !== "done";
    const isPast = play.status === "playing" && fresh.front > play.front;
    const isAhead = play.news === "asked" && (play.status === "waiting" || isPast);
    if (!unsent(play).length && (isOver || isAhead)) {
        return fresh;
    }
    const { holds, leftOut, candidates, roles, roleNames, worksOn, turn, score, mayAct } = fresh;
    const told = { holds, leftOut, candidates, roles, roleNames, worksOn, turn, score, mayAct };
    const news = play.news === "asked" ? "fresh" : play.news;
    return needed({ ...play, ...told, news, loading: null }, now);
}

/** Steps that were passed over and are to be done after all. */
function needed(play: Play, now: number): Play {
    const behind = play.script.steps.slice(0, play.front);
    const open = behind.find((step) => !play.outcomes[step.key] && !isPassedOver(play, step));
    return advance(open ? reopen(play, open.key, now) : play, now);
}

/** The run went on elsewhere: from where it stands there, with what is not known there yet. */
function comeBack(play: Play, fresh: Play, { results }: RunLoad, now: number): Play {
    const isKnown = new Set(results.map(({ uid }) => uid));
    return unsent(play).reduce<Play>((so, entry) => {
        const { step: key, outcome, uid, binds } = entry;
        const step = withinReach(so).find((one) => one.key === key);
        const isFit = play.outcomes[key] === outcome && step !== undefined;
        if (isKnown.has(uid) || so.status !== "playing" || (isVerdict(entry) && !isFit)) {
            return so;
        }
        const isKept = !step || !isVerdict(entry) || !isWalked(so, step);
        const queue = isKept ? [...so.queue, entry] : so.queue;
        const bindings = { ...so.bindings, ...binds };
        const queued: Play = { ...so, queue, bindings, news: "stale" };
        return isVerdict(entry) ? moveOn(queued, key, entry.outcome, now) : queued;
    }, fresh);
}

/** Whether only the server can tell how to go on; `wrote`: something changed there. */
export function wantsNews(before: Play, play: Play, wrote: boolean): boolean {
    const step = stepAt(play, play.front);
    if (play.status === "waiting") {
        return before.status !== "waiting";
    }
    if (play.status === "done") {
        return play.mode === "practice" && before.status !== "done";
    }
    if (!step || play.status !== "playing") {
        return false;
    }
    const shown = strange(play)?.id;
    if (shown && shown !== strange(before)?.id) {
        return true;
    }
    if (step.when) {
        return play.news === "stale";
    }
    if (wrote && isMadeUnseen(play, step)) {
        return true;
    }
    const next = wrote && isLight(step) ? nextLasting(play) : undefined;
    return next !== undefined && judge(play, next) === "ask";
}

/** Only the server can tell whether the step's record was made: no form of it is open. */
function isMadeUnseen(play: Play, step: Step): boolean {
    const { binds } = step;
    return binds?.from === "new" && !isAtHand(play, binds) && judge(play, step) === "ask";
}
