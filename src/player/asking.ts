import type { Step } from "../scenario/types";
import { boundBy } from "../scenario/checks";
import { judge } from "./judge";
import { isUnderWay } from "./outgoing";
import type { Play } from "./play";
import type { Entry } from "./protocol";
import { boundNow, secondsSince, type MakeUid } from "./progress";

/** Puts the steps to the server that only the server can judge: once, until something is written. */
export function ask(play: Play, now: number, uid: MakeUid): Play {
    const questions = toAsk(play);
    if (!questions.length) {
        return play;
    }
    const entries = questions.map(({ step, binds }): Entry => ({
        uid: uid(),
        step: step.key,
        outcome: "done",
        seconds: secondsSince(play, now),
        ...(binds && { binds }),
    }));
    const asked = [...play.asked, ...questions.map(({ about }) => about)];
    return { ...play, asked, queue: [...play.queue, ...entries] };
}

interface Question {
    readonly step: Step;
    /** The record on screen that the step opens: it gets its name if the server accepts it. */
    readonly binds: Readonly<Record<string, number>> | null;
    /** The step and that record: what is not asked twice. */
    readonly about: string;
}

/** The front step, and those after it that nothing but optional steps keeps the person from. */
export function toAsk(play: Play): readonly Question[] {
    if (play.status !== "playing") {
        return [];
    }
    const within = play.script.steps.slice(play.front);
    const firstNeeded = within.findIndex((step) => !step.optional);
    const reach = firstNeeded < 0 ? within : within.slice(0, firstNeeded + 1);
    return reach
        .filter((step) => !isUnderWay(play, step.key))
        .map((step) => questionOf(play, step))
        .filter((question) => question !== null)
        .filter(({ about }) => !play.asked.includes(about));
}

function questionOf(play: Play, step: Step): Question | null {
    const check = step.expect?.check;
    if (!check || judge(play.script, step, play.page, play.bindings) !== "ask") {
        return null;
    }
    const binds = boundNow(play, step);
    const bindings = { ...play.bindings, ...binds };
    const named = "record" in check && check.of !== undefined ? check.of : null;
    const name = named ?? boundBy(play.script, step).at(-1)?.name;
    const isBound = name !== undefined && bindings[name] !== undefined;
    const about = [step.key, ...Object.values(binds ?? {})].join(" ");
    return "exists" in check || "form" in check || isBound ? { step, binds, about } : null;
}
