import type { Step } from "../scenario/types";
import { boundBy } from "../scenario/checks";
import type { Play } from "../player/play";

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

/** A form of the run's model is open, but it shows a record that is not the run's. */
export function isOnAnotherRecord(play: Play, step: Step): boolean {
    const subject = step.binds ? null : boundBy(play.script, step).at(-1);
    if (!subject) {
        return false;
    }
    const forms = play.page.forms.filter((form) => form.model === subject.model);
    const bound = play.bindings[subject.name] ?? null;
    return forms.length > 0 && forms.every((form) => form.resId !== bound);
}
