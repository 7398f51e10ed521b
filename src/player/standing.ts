import { boundBy } from "../scenario/checks";
import type { Step } from "../scenario/types";
import { formOfBind } from "./judge";
import { shows, type OpenForm } from "./page";
import type { Play } from "./play";

/** The screen is known to be the step's: by its anchor's model, or by the record that is open. */
export function isThereFor(play: Play, step: Step): boolean {
    const on = step.at?.on;
    if (on && !step.at.dialog) {
        return shows(play.page, on) && !isOnAnotherRecord(play, step);
    }
    return Boolean(formsFor(play, step)[1]?.resId);
}

/** A form of the step's model is open, and the one on top shows a record that is not the run's. */
export function isOnAnotherRecord(play: Play, step: Step): boolean {
    const [top, own] = formsFor(play, step);
    return top !== own;
}

/**
 * Of the model of the record that the step is done on: the form on top, and the one that shows the record. It
 * is, of the model that the step's anchor names, the record bound last before.
 */
export function formsFor(
    { script, page, bindings }: Play,
    step: Step,
): readonly (OpenForm | undefined)[] {
    const model = step.at?.on?.model;
    const bind = boundBy(script, step)
        .filter((one) => !model || one.model === model)
        .at(-1);
    return bind && bind !== step.binds
        ? [page.forms.find((form) => form.model === bind.model), formOfBind(bind, bindings, page)]
        : [];
}
