import { formOf } from "./judge";
import { write, type MakeUid } from "./lines";
import type { Page } from "./page";
import { isPassedOver, type Play } from "./play";

/** Odoo saved a form's record; `created`: it had no id before. */
export interface Saved {
    readonly model: string;
    readonly resId: number;
    readonly created: boolean;
}

/** A new record gets the name that the first step so far has for one of its model. */
export function bindSaved(play: Play, saved: Saved, now: number, uid: MakeUid): Play {
    const reached = play.script.steps.slice(0, play.front + 1);
    const open = reached.find(
        (step) =>
            step.binds?.from === "new" &&
            step.binds.model === saved.model &&
            play.bindings[step.binds.name] === undefined &&
            !isPassedOver(play, step),
    );
    if (!saved.created || !open?.binds) {
        return play;
    }
    const page = withId(play.page, saved);
    return bind({ ...play, page }, open.binds.name, saved.resId, now, uid);
}

/** The draft on screen is the record that was just saved. */
function withId(page: Page, { model, resId }: Saved): Page {
    const draft = formOf(model, undefined, page);
    return { ...page, forms: page.forms.map((f) => (f === draft ? { ...f, resId } : f)) };
}

export function bind(play: Play, name: string, id: number, now: number, uid: MakeUid): Play {
    const step = play.script.steps.find((other) => other.binds?.name === name);
    if (!step) {
        return play;
    }
    const candidates = { ...play.candidates };
    delete candidates[name];
    return {
        ...write(play, step.key, "bound", now, uid, { binds: { [name]: id } }),
        candidates,
        asked: [],
    };
}
