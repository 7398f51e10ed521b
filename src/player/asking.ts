import type { Step } from "../scenario/types";
import { judge, subjectFor } from "./judge";
import { aboutOf, isUnderWay, write, type MakeUid } from "./lines";
import { isFree } from "./moving";
import { isMine, isPassedOver, type Play } from "./play";
import { policyOf } from "./policy";
import { boundNow, isAtHand } from "./progress";

/** Puts the steps to the server that only the server can judge: once, until something is written. */
export function ask(play: Play, now: number, uid: MakeUid): Play {
    return toAsk(play).reduce<Play>((so, { step, binds, about }) => {
        const asked = write(so, step.key, "done", now, uid, binds ? { binds } : {});
        // The name is given once the server accepts it.
        return { ...asked, bindings: so.bindings, asked: [...so.asked, about] };
    }, play);
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
    if (play.status !== "playing" || policyOf(play.mode).moves === "verdict") {
        return [];
    }
    const within = play.script.steps.slice(play.front);
    const firstNeeded = within.findIndex((step) => !step.optional && !isFree(play, step));
    const reach = firstNeeded < 0 ? within : within.slice(0, firstNeeded + 1);
    return reach
        .filter((step) => !isUnderWay(play, step.key))
        .filter((step) => !isPassedOver(play, step) && isMine(play, step))
        .map((step) => questionOf(play, step))
        .filter((question) => question !== null)
        .filter(({ about }) => !play.asked.includes(about));
}

function questionOf(play: Play, step: Step): Question | null {
    const check = step.expect?.check;
    const isNameless = step.binds && !isAtHand(play, step.binds);
    if (!check || isNameless || judge(play, step) !== "ask") {
        return null;
    }
    const binds = boundNow(play, step);
    const bindings = { ...play.bindings, ...binds };
    const named = "record" in check ? check.of : undefined;
    const name = named ?? subjectFor(play, step, check)?.name;
    const isBound = name !== undefined && bindings[name] !== undefined;
    const about = aboutOf(step.key, binds);
    return "exists" in check || "form" in check || isBound ? { step, binds, about } : null;
}
