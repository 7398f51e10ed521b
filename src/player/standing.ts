import { bindsOf, boundBy } from "../scenario/checks";
import type { Bind, Step } from "../scenario/types";
import { shows, type OpenForm, type Page } from "./page";
import type { Play } from "./play";

/** What tells whose record the screen shows. */
export type Place = Pick<Play, "script" | "page" | "bindings">;

/** The screen is known to be the step's: by its anchor's model, or by the record that is open. */
export function isThereFor(place: Place, step: Step): boolean {
    const on = step.at?.on;
    if (on && !step.at.dialog) {
        return shows(place.page, on) && !isOnAnotherRecord(place, step);
    }
    return Boolean(formsFor(place, step)[1]?.resId);
}

/**
 * The screen is of a record that the step is not done on. A draft that becomes the step's own record is
 * none of another.
 */
export function isOnAnotherRecord(place: Place, step: Step): boolean {
    const { at, binds } = step;
    const ground = groundOf(place, step);
    // A wizard does not say which of the run's records it is to be opened for.
    const isAny = at?.on !== undefined && at.on.model !== ground?.model;
    return isStray(place, step, isAny, binds?.from === "new");
}

/** The person is on the screen, and there of a record of the run's, or of the one that the step opens. */
export function showsFor(place: Place, step: Step, screen: Parameters<typeof shows>[1]): boolean {
    return shows(place.page, screen) && !isStray(place, step, true, true);
}

/**
 * @param isAny whether any record of the run will do
 * @param mayBeOwn whether the one will that the step makes or opens
 */
function isStray(place: Place, step: Step, isAny: boolean, mayBeOwn: boolean): boolean {
    const ground = groundOf(place, step);
    const [top, shown] = formsFor(place, step);
    const { binds } = step;
    const isOwn = mayBeOwn && binds?.model === ground?.model;
    const own = isOwn && binds ? formOfBind(place, binds) : undefined;
    const isFine = !top || top === shown || top === own || (isAny && isNamed(place, top));
    return ground !== undefined && (!isFine || isOfOthers(place));
}

/** A wizard is open for records of a model of which the run has others. */
function isOfOthers({ script, page, bindings }: Place): boolean {
    const { model, ids = [] } = page.over?.of ?? {};
    const named = bindsOf(script)
        .filter((bind) => bind.model === model)
        .flatMap(({ name }) => bindings[name] ?? []);
    return named.length > 0 && !named.some((id) => ids.includes(id));
}

/**
 * Of the model of the record that the step is done on: the form on top, and the one that shows the record.
 */
export function formsFor(place: Place, step: Step): readonly (OpenForm | undefined)[] {
    const ground = groundOf(place, step);
    return ground
        ? [place.page.forms.find((form) => form.model === ground.model), formOfBind(place, ground)]
        : [];
}

/**
 * The record that the step is done on: of those that have their name before it, the last one of its
 * screen's model, and where there is none, as for a wizard, the last one.
 */
function groundOf({ script }: Place, step: Step): Bind | undefined {
    const before = boundBy(script, step).filter((bind) => bind !== step.binds);
    return before.filter(({ model }) => model === step.at?.on?.model).at(-1) ?? before.at(-1);
}

/**
 * The form that shows the bound record, or the unsaved form that will become it: the lowest, for what is
 * made in a dialog over it is something else.
 */
export function formOf(model: string, bound: number | undefined, page: Page): OpenForm | undefined {
    const alike = page.forms.filter((form) => form.model === model);
    return alike.filter(({ resId }) => (resId ?? undefined) === bound).at(-1);
}

/**
 * The form of the record under a name, or of what will get it: a draft, or a saved record to open. What has
 * a name gets no other.
 */
export function formOfBind(place: Place, { name, model, from }: Bind): OpenForm | undefined {
    const { page, bindings } = place;
    const bound = bindings[name];
    return from === "open" && bound === undefined
        ? page.forms.find((form) => form.model === model && form.resId && !isNamed(place, form))
        : formOf(model, bound, page);
}

/** A saved record that has a name in the run. */
export function isNamed({ script, bindings }: Place, { model, resId }: OpenForm): boolean {
    return bindsOf(script).some((bind) => bind.model === model && bindings[bind.name] === resId);
}
