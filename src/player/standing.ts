import type { Bind, Step } from "../scenario/types";
import { boundBy } from "../scenario/checks";
import type { OpenForm } from "./page";
import type { Play } from "./play";

/** Whether the screen is one on which the step's anchor holds: its model and view, and its record. */
export function standsHere(play: Play, step: Step): boolean {
    const { at } = step;
    if (!at) {
        return false;
    }
    if ("menu" in at || "app" in at) {
        return true;
    }
    const { page } = play;
    const { on } = at;
    if (on && !at.dialog && page.model !== on.model) {
        return false;
    }
    if (on?.view && !at.dialog && page.view !== on.view) {
        return false;
    }
    return !isOnAnotherRecord(play, step);
}

/** The screen is known to be the step's: by its anchor's model, or by the record that is open. */
export function isThereFor(play: Play, step: Step): boolean {
    const on = step.at?.on;
    const subject = subjectOf(play, step);
    const isOpen = (form: OpenForm): boolean =>
        form.model === subject?.model && form.resId === play.bindings[subject.name];
    return on && !step.at.dialog ? standsHere(play, step) : play.page.forms.some(isOpen);
}

/** A form of the run's model is open, but it shows a record that is not the run's. */
export function isOnAnotherRecord(play: Play, step: Step): boolean {
    const subject = subjectOf(play, step);
    if (!subject) {
        return false;
    }
    const forms = play.page.forms.filter((form) => form.model === subject.model);
    const bound = play.bindings[subject.name] ?? null;
    return forms.length > 0 && forms.every((form) => form.resId !== bound);
}

/** The record that the step is done on. */
function subjectOf({ script }: Play, step: Step): Bind | undefined {
    return step.binds ? undefined : boundBy(script, step).at(-1);
}
