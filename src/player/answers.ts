import type { Answer, Entry } from "./protocol";
import type { Play } from "./play";
import { moveOn, reopen } from "./progress";

/** What becomes of a run when the server answered for what was under way. */
export function answered(play: Play, answers: readonly Answer[], now: number): Play {
    const answerTo = ({ uid }: Entry): Answer | undefined => answers.find((a) => a.uid === uid);
    if (!play.flight.some(answerTo)) {
        return play;
    }
    const landed = { ...play, flight: [], offline: false };
    return play.flight.reduce<Play>((so, entry) => {
        const answer = answerTo(entry);
        return answer ? settle(so, entry, answer, now) : so;
    }, landed);
}

/** What the server says of a step: it stands, or it is open and this is what was missing. */
function settle(play: Play, entry: Entry, answer: Answer, now: number): Play {
    const place = play.script.steps.findIndex((step) => step.key === entry.step);
    if (answer.accepted) {
        const between = play.script.steps.slice(play.front, place);
        const isNext = place >= play.front && between.every((step) => step.optional);
        const passes = entry.outcome === "done" && isNext;
        const bindings = { ...play.bindings, ...entry.binds };
        return passes
            ? moveOn({ ...play, bindings }, entry.step, "done", now)
            : doneAfterAll(play, entry);
    }
    const saw = answer.saw ?? null;
    if (place === play.front) {
        return { ...play, saw };
    }
    // What the person left out meanwhile stays left out.
    const isLeftOut = play.outcomes[entry.step] === "skipped";
    return isLeftOut ? play : reopen(play, entry.step, now, saw);
}

/** The person left the step out while the server looked, and it found it done. */
function doneAfterAll(play: Play, { step, outcome }: Entry): Play {
    if (outcome !== "done" || play.outcomes[step] !== "skipped") {
        return play;
    }
    const queue = play.queue.filter((e) => e.step !== step || e.outcome !== "skipped");
    return { ...play, queue, outcomes: { ...play.outcomes, [step]: "done" } };
}
