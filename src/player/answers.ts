import { natureOf } from "../scenario/checks";
import { aboutOf } from "./lines";
import { isWithinReach, moveOn, reopen } from "./moving";
import type { Play } from "./play";
import type { Answer, Entry } from "./protocol";

/** What becomes of a run when the server answered for what was under way. */
export function answered(play: Play, answers: readonly Answer[], now: number): Play {
    const answerTo = ({ uid }: Entry): Answer | undefined => answers.find((a) => a.uid === uid);
    if (!play.flight.some(answerTo)) {
        return play;
    }
    const landed = { ...play, flight: [], offline: false };
    const settled = play.flight.reduce<Play>((so, entry) => {
        const answer = answerTo(entry);
        return answer ? settle(so, entry, answer, now) : so;
    }, landed);
    return play.outdated ? { ...settled, asked: [], held: [] } : settled;
}

/** What the server says of a step: it stands, or it is open and this is what was missing. */
function settle(play: Play, entry: Entry, answer: Answer, now: number): Play {
    const place = play.script.steps.findIndex((step) => step.key === entry.step);
    if (answer.accepted) {
        const known = {
            ...play,
            bindings: { ...play.bindings, ...entry.binds },
            stored: entry.outcome === "done" ? [...play.stored, entry.step] : play.stored,
        };
        return entry.outcome === "done" && isWithinReach(play, { key: entry.step })
            ? moveOn(known, entry.step, "done", now)
            : doneAfterAll(known, entry);
    }
    const saw = answer.saw ?? null;
    if (answer.lost !== undefined) {
        return backTo(play, answer.lost, entry.step, now, saw);
    }
    if (place === play.front) {
        return { ...play, saw };
    }
    // What the person decided meanwhile stands.
    const isOther = play.outcomes[entry.step] !== entry.outcome;
    if (isOther) {
        return play;
    }
    const open = reopen(unnamed(play, entry), entry.step, now, saw);
    // What the page shows is not what was meant: it goes on showing it.
    const held = entry.page && !entry.binds ? [...open.held, entry.step] : open.held;
    return { ...open, held, asked: [...open.asked, aboutOf(entry.step, entry.binds)] };
}

/** What the line bound is not what was meant. */
function unnamed(play: Play, { binds = {} }: Entry): Play {
    const known = Object.entries(play.bindings).filter(([name, id]) => binds[name] !== id);
    return { ...play, bindings: Object.fromEntries(known) };
}

/**
 * Back to the step whose outcome is gone, or is not saved yet. Neither it nor what was declined for it is
 * put to the server before something is written; an act that the person did then counts by itself.
 */
function backTo(play: Play, lost: string, key: string, now: number, saw: string | null): Play {
    const step = play.script.steps.find((other) => other.key === key);
    const acts = step && natureOf(step) === "act" ? [key] : [];
    const open = reopen(play, lost, now, saw);
    const held = [lost, key];
    return { ...open, held, asked: [...play.asked, ...held], acts: [...play.acts, ...acts] };
}

/** The person left the step out while the server looked, and it found it done. */
function doneAfterAll(play: Play, { step, outcome }: Entry): Play {
    if (outcome !== "done" || play.outcomes[step] !== "skipped") {
        return play;
    }
    const queue = play.queue.filter((e) => e.step !== step || e.outcome !== "skipped");
    return { ...play, queue, outcomes: { ...play.outcomes, [step]: "done" } };
}
