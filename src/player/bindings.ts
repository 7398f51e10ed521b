import type { Bind } from "../scenario/types";
import { write, type MakeUid } from "./lines";
import { withinReach } from "./moving";
import type { Page } from "./page";
import type { Play } from "./play";
import { awaited, formOf } from "./standing";

/** Odoo saved a form's record; `created`: it had no id before. */
export interface Saved {
    readonly model: string;
    readonly resId: number;
    readonly created: boolean;
}

/** A new record gets the name that the first step so far has for one of its model. */
export function bindSaved(play: Play, saved: Saved, now: number, uid: MakeUid): Play {
    const { model, resId, created } = saved;
    const drafts = play.page.forms.filter((form) => form.model === model && !form.resId);
    const awaits = reached(play, model);
    // Of two drafts the upper one was saved: the run's is still open under it.
    return created && awaits && drafts.length < 2
        ? bind({ ...play, page: withId(play.page, saved) }, awaits.name, resId, now, uid)
        : play;
}

/**
 * What the person made in another way than by saving a new form (a copy, a card typed into a column) gets
 * its name once they open it, if the server told that they made it since the run began.
 */
export function bindShown(play: Play, now: number, uid: MakeUid): Play {
    const shown = strange(play);
    return shown && play.candidates[shown.name]?.some(({ id }) => id === shown.id)
        ? bind(play, shown.name, shown.id, now, uid)
        : play;
}

/**
 * The saved record on top, where a step so far is to make one of its model, and has made none: nor is one
 * under way below it.
 */
export function strange(play: Play): { name: string; id: number } | null {
    const [top] = play.page.forms;
    const awaits = top && reached(play, top.model);
    return awaits && top.resId && !formOf(top.model, undefined, play.page)
        ? { name: awaits.name, id: top.resId }
        : null;
}

/** The name that it gets, if its step is reached. */
function reached(play: Play, model: string): Bind | undefined {
    const bind = awaited(play, model);
    const steps = [...play.script.steps.slice(0, play.front), ...withinReach(play)];
    return steps.some(({ binds }) => binds === bind) ? bind : undefined;
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
