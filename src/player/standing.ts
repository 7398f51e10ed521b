import type { Bind, Step } from "../scenario/types";
import { boundBy } from "../scenario/checks";
import { shows } from "./page";
import type { Play } from "./play";

/** The screen is known to be the step's: by its anchor's model, or by the record that is open. */
export function isThereFor(play: Play, step: Step): boolean {
    const { page, bindings } = play;
    const on = step.at?.on;
    if (on && !step.at.dialog) {
        return shows(page, on) && !isOnAnotherRecord(play, step);
    }
    const subject = subjectOf(play, step);
    return page.forms.some(
        ({ model, resId }) => model === subject?.model && resId === bindings[subject.name],
    );
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
