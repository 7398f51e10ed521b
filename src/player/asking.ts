import type { Step } from "../scenario/types";
import { judge, subjectFor } from "./judge";
import { aboutOf, isUnderWay, write, type MakeUid } from "./lines";
import { withinReach } from "./moving";
import { isMine, isPassedOver, type Play } from "./play";
import { policyOf } from "./policy";
import { boundNow, isAtHand } from "./progress";
import { isOut } from "./standing";

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

/** What of the steps within reach only the server can judge. */
export function toAsk(play: Play): readonly Question[] {
    if (play.status !== "playing" || policyOf(play.mode).moves === "verdict") {
        return [];
    }
    return withinReach(play)
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
    // Of one whose step was skipped the server says that nobody can tell any more.
    const isKnown = name !== undefined && (bindings[name] !== undefined || isOut(play, { name }));
    const about = aboutOf(step.key, binds);
    return "exists" in check || "form" in check || isKnown ? { step, binds, about } : null;
}
