import type { Answer, Candidate, Entry } from "./protocol";
import type { Page } from "./page";
import { formOf } from "./judge";
import { flush, resend, type Turn } from "./outgoing";
import { isLookingBack, isSaid, stepAt, type Play } from "./play";
import { ask } from "./asking";
import { answered } from "./answers";
import { catchUp, pass, secondsSince, type MakeUid } from "./progress";

export type PlayEvent =
    /** Something changed on the page; `wrote`: a record may have changed on the server. */
    | { readonly type: "happened"; readonly page: Page; readonly wrote: boolean }
    /** Odoo saved a form's record. */
    | {
          readonly type: "saved";
          readonly model: string;
          readonly resId: number;
          readonly created: boolean;
      }
    /** The person did something to the element that the step points at. */
    | { readonly type: "acted" }
    | { readonly type: "next" | "skip" | "back" | "pause" | "resume" | "online" }
    /** The person says that this is the record that the step was to make. */
    | { readonly type: "adopted"; readonly name: string; readonly candidate: Candidate }
    | { readonly type: "answered"; readonly answers: readonly Answer[] }
    | { readonly type: "unreachable" };

/** The player: what becomes of a run when something happens, and what is to be sent for it. */
export function play(before: Play, event: PlayEvent, now: number, uid: MakeUid): Turn {
    const after = react(before, event, now, uid);
    if (event.type === "unreachable") {
        return { play: after, effects: [] };
    }
    const caughtUp = ask(catchUp(after, now, uid), now, uid);
    // Odoo got an answer, or the browser says so: the server may be reached again.
    const isBack = event.type === "online" || (event.type === "happened" && event.wrote);
    return isBack ? resend(caughtUp) : flush(caughtUp);
}

function react(play: Play, event: PlayEvent, now: number, uid: MakeUid): Play {
    switch (event.type) {
        case "happened":
            return { ...play, page: event.page, asked: event.wrote ? [] : play.asked };
        case "saved":
            return { ...bindSaved(play, event, now, uid), asked: [] };
        case "acted":
            return acted({ ...play, tried: true }, now, uid);
        case "next":
            return next(play, now, uid);
        case "skip":
            return isLookingBack(play) ? next(play, now, uid) : pass(play, "skipped", now, uid);
        case "back":
            return { ...play, at: Math.max(0, play.at - 1), since: now, saw: null };
        case "pause":
            return play.status === "playing" ? { ...play, status: "paused" } : play;
        case "resume":
            return play.status === "paused"
                ? { ...play, status: "playing", since: now, asked: [] }
                : play;
        case "adopted":
            return bind(play, event.name, event.candidate.id, now, uid);
        case "answered":
            return answered(play, event.answers, now);
        case "unreachable":
            return { ...play, offline: true };
        case "online":
            return play;
    }
}

/** "Next": through the steps that are behind, then past one that only the person can end. */
function next(play: Play, now: number, uid: MakeUid): Play {
    if (isLookingBack(play)) {
        return { ...play, at: play.at + 1, since: now };
    }
    const step = stepAt(play, play.front);
    return step && isSaid(step) ? pass(play, "done", now, uid) : play;
}

/** A step without a check is done when the person acts on its target. */
function acted(play: Play, now: number, uid: MakeUid): Play {
    const step = stepAt(play, play.front);
    const ends = step && !step.expect?.check && !step.binds && !isSaid(step);
    return ends && play.status === "playing" && !isLookingBack(play)
        ? pass(play, "done", now, uid)
        : play;
}

function bindSaved(
    play: Play,
    saved: { model: string; resId: number; created: boolean },
    now: number,
    uid: MakeUid,
): Play {
    const reached = play.script.steps.slice(0, play.front + 1);
    const open = reached.find(
        ({ binds }) =>
            binds?.from === "new" &&
            binds.model === saved.model &&
            play.bindings[binds.name] === undefined,
    );
    if (!saved.created || !open?.binds) {
        return play;
    }
    const page = withId(play.page, saved);
    return bind({ ...play, page }, open.binds.name, saved.resId, now, uid);
}

/** The draft on screen is the record that was just saved. */
function withId(page: Page, { model, resId }: { model: string; resId: number }): Page {
    const draft = formOf(model, undefined, page);
    return { ...page, forms: page.forms.map((f) => (f === draft ? { ...f, resId } : f)) };
}

function bind(play: Play, name: string, id: number, now: number, uid: MakeUid): Play {
    const step = play.script.steps.find((other) => other.binds?.name === name);
    if (!step) {
        return play;
    }
    const candidates = { ...play.candidates };
    delete candidates[name];
    const bindings = { ...play.bindings, [name]: id };
    const entry: Entry = {
        uid: uid(),
        step: step.key,
        outcome: "bound",
        seconds: secondsSince(play, now),
        binds: { [name]: id },
    };
    return { ...play, bindings, candidates, queue: [...play.queue, entry], asked: [] };
}
