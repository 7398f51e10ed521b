import type { Step } from "../scenario/types";
import type { Answer, Candidate, RunLoad, Turn } from "./protocol";
import type { Page } from "./page";
import { bind, bindSaved, bindShown, type Saved } from "./bindings";
import { judge } from "./judge";
import { unsent, write, type MakeUid } from "./lines";
import { reopen, show, standing } from "./moving";
import { loaded, wantsNews } from "./news";
import { flush, resend, type Reaction } from "./outgoing";
import { isLookingBack, isSaid, stepAt, type Passed, type Play } from "./play";
import { policyOf } from "./policy";
import { ask } from "./asking";
import { answered } from "./answers";
import { boundNow, catchUp, pass } from "./progress";

export type PlayEvent =
    /** Something changed on the page; `wrote`: a record may have changed on the server. */
    | { readonly type: "happened"; readonly page: Page; readonly wrote: boolean }
    | ({ readonly type: "saved" } & Saved)
    /** The person did something to the element that the step points at. */
    | { readonly type: "acted" }
    | { readonly type: "next" | "skip" | "back" | "pause" | "resume" | "online" }
    /** The person says that this is the record that the step was to make. */
    | { readonly type: "adopted"; readonly name: string; readonly candidate: Candidate }
    /** The person asks for help with the step: counted, in `practice`. */
    | { readonly type: "hint" }
    /** The target is not on the screen, or several things could be meant. */
    | { readonly type: "sighted"; readonly sight: "absent" | "ambiguous" }
    /** The window in which the step shown is done was closed: back to the step that opens it. */
    | { readonly type: "closed"; readonly opener: string }
    /** Golive is about to do the step for the person. */
    | { readonly type: "helping" }
    /** The tester's verdict, in `test`. */
    | { readonly type: "judged"; readonly outcome: Passed; readonly note: string }
    /** Somebody was asked to go on, took it, gave it back or did it. */
    | { readonly type: "turned"; readonly turn: Turn | null }
    /** Another tab goes on with the run; this one does. */
    | { readonly type: "taken" | "here" }
    | { readonly type: "answered"; readonly answers: readonly Answer[] }
    /** The server took nothing of what was sent. */
    | { readonly type: "refused" }
    | { readonly type: "loaded"; readonly load: RunLoad }
    | { readonly type: "unreachable" };

/** The player: what becomes of a run when something happens, and what is to be sent for it. */
export function play(before: Play, event: PlayEvent, now: number, uid: MakeUid): Reaction {
    const wrote = event.type === "saved" || (event.type === "happened" && event.wrote);
    const heard = wrote
        ? ({ ...before, asked: [], held: [], news: "stale", outdated: true } as const)
        : before;
    const after = react(heard, event, now, uid);
    if (event.type === "unreachable") {
        return { play: after, effects: [] };
    }
    // What the server refused a moment ago is not put to it again before something happens.
    const isBack = event.type === "loaded" && before.loading === "first";
    const caughtUp = isBack ? after : ask(catchUp(after, now, uid), now, uid);
    const wants = !caughtUp.reload && wantsNews(before, caughtUp, wrote);
    const next: Play = wants ? { ...caughtUp, reload: "after" } : caughtUp;
    // Odoo got an answer, or the browser says so: the server may be reached again.
    return event.type === "online" || wrote ? resend(next) : flush(next);
}

function react(play: Play, event: PlayEvent, now: number, uid: MakeUid): Play {
    const step = isLookingBack(play) || play.status !== "playing" ? null : stepAt(play, play.front);
    switch (event.type) {
        case "happened":
            return { ...play, page: event.page };
        case "saved":
            return bindSaved(play, event, now, uid);
        case "acted":
            return acted({ ...play, tried: true }, step, now, uid);
        case "next":
            return next(play, step, now, uid);
        case "skip":
            return step && !isJudged(play)
                ? pass(play, "skipped", now, uid)
                : next(play, null, now, uid);
        case "back":
            return show(play, Math.max(0, play.at - 1), now);
        case "pause":
            return play.status === "playing" ? { ...play, status: "paused" } : play;
        case "resume":
            // Nobody listened meanwhile: what was saved then is on the server.
            return play.status === "paused"
                ? standing({ ...wanting(play), status: "playing", since: now, asked: [] })
                : play;
        case "adopted":
            return bind(play, event.name, event.candidate.id, now, uid);
        case "hint":
            return step ? hint(play, step, now, uid) : play;
        case "sighted":
            return step ? sighted(play, step, event.sight, now, uid) : play;
        case "closed":
            return reopen(play, event.opener, now);
        case "helping":
            return step ? { ...play, helped: [...play.helped, step.key] } : play;
        case "judged":
            // What the tester looks at as they judge is what they made.
            return step && isJudged(play)
                ? judged(bindShown(play, now, uid), step, event, now, uid)
                : play;
        case "turned":
            return standing({ ...wanting(play), turn: event.turn });
        case "taken":
            return isOver(play) ? play : { ...play, status: "elsewhere" };
        case "here":
            return play.status === "elsewhere"
                ? { ...play, status: "playing", reload: "first" }
                : play;
        case "answered":
            return answered(play, event.answers, now);
        case "refused":
            return { ...play, flight: [], reload: "first" };
        case "loaded":
            return loaded(play, event.load, now);
        case "unreachable":
            return unreachable(play);
        case "online":
            return play;
    }
}

/** Where the run stands is to be asked: still first, if that was to be. */
function wanting(play: Play): Play {
    return { ...play, reload: play.reload ?? "after" };
}

/** What was asked of it is asked again, once it is there. */
function unreachable(play: Play): Play {
    const news = play.news === "asked" ? "stale" : play.news;
    // What is to be asked after all else since does not make it less urgent.
    const reload = play.loading === "first" ? "first" : (play.reload ?? play.loading);
    return { ...play, offline: true, news, reload, loading: null };
}

/** Nothing of it is left to do, here or in another tab. */
function isOver(play: Play): boolean {
    return play.status === "stopped" || (play.status === "done" && !unsent(play).length);
}

function isJudged({ mode }: Play): boolean {
    return policyOf(mode).moves === "verdict";
}

/** "Next": through the steps that are behind, then past one that only the person can end. */
function next(play: Play, step: Step | null | undefined, now: number, uid: MakeUid): Play {
    if (isLookingBack(play)) {
        return show(play, play.at + 1, now);
    }
    return step && isSaid(step) && !isJudged(play) ? pass(play, "done", now, uid) : play;
}

/** A step without a check is done when the person acts on its target. */
function acted(play: Play, step: Step | null | undefined, now: number, uid: MakeUid): Play {
    const ends = step && !step.expect?.check && !step.binds && !isSaid(step) && !isJudged(play);
    return ends ? pass(play, "done", now, uid) : play;
}

/** Words first, then pointing; there is no more help than that. */
function hint(play: Play, { key }: Step, now: number, uid: MakeUid): Play {
    const given = play.hints[key] ?? 0;
    if (!policyOf(play.mode).hints || given > 1) {
        return play;
    }
    return { ...write(play, key, "hint", now, uid), hints: { ...play.hints, [key]: given + 1 } };
}

/** Said once while the step is shown. In `verify` whoever acts says how it ended. */
function sighted(
    play: Play,
    { key }: Step,
    sight: "absent" | "ambiguous",
    now: number,
    uid: MakeUid,
): Play {
    return play.sighted.includes(sight) || play.mode === "verify"
        ? play
        : { ...write(play, key, sight, now, uid), sighted: [...play.sighted, sight] };
}

/** The tester's verdict, beside what the page itself can say. */
function judged(
    play: Play,
    step: Step,
    { outcome, note }: { outcome: Passed; note: string },
    now: number,
    uid: MakeUid,
): Play {
    const seen = judge(play, step);
    const binds = boundNow(play, step);
    return pass(play, outcome, now, uid, {
        ...(seen && seen !== "ask" && { page: seen }),
        ...(binds && { binds }),
        ...(note && { note }),
    });
}
