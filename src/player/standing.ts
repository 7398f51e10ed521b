import { bindsOf, boundBy } from "../scenario/checks";
import type { Bind, Step } from "../scenario/types";
import { shows, type OpenForm, type Page } from "./page";
import { isPassedOver, type Play } from "./play";

/** What tells whose record the screen shows. */
export type Place = Pick<Play, "script" | "page" | "bindings" | "outcomes" | "leftOut" | "from">;

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
    return isStray(place, step, true);
}

/** The person is on the screen, and there of a record of the run's, or of the one that the step opens. */
export function showsFor(place: Place, step: Step, screen: Parameters<typeof shows>[1]): boolean {
    return shows(place.page, screen) && !isStray(place, step, false);
}

/** @param acts whether the step is done there, and not only seen */
function isStray(place: Place, step: Step, acts: boolean): boolean {
    const ground = groundOf(place, step);
    const [top, shown] = formsFor(place, step);
    const { at, binds } = step;
    // A wizard does not say which of the run's records it is to be opened for.
    const isAny = !acts || (at?.on && at.on.model !== ground?.model);
    const own = binds && (!acts || binds.from === "new") && formOfBind(place, binds);
    // A row or a card says itself whose it is.
    const isRow = acts && at && ("record" in at || ("button" in at && at.row));
    const isFine = !top || isRow || [shown, own].includes(top) || (isAny && isNamed(place, top));
    return ground !== undefined && (!isFine || isOfOthers(place));
}

/** A wizard is open for records of a model of which the run has others. */
function isOfOthers({ script, page, bindings }: Place): boolean {
    const { active_model: model, active_ids: ids } = page.over?.of ?? {};
    const named = bindsOf(script)
        .filter((bind) => bind.model === model)
        .flatMap(({ name }) => bindings[name] ?? []);
    return ids !== undefined && named.length > 0 && !named.some((id) => ids.includes(id));
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
 * The record that the step is done on: of those that have their name before it, and are of its screen's
 * model (where there is none, as for a wizard, of any), the last one that its check speaks of, else the last.
 */
function groundOf(place: Place, step: Step): Bind | undefined {
    const before = boundBy(place.script, step).filter(
        (bind) => bind !== step.binds && !isOut(place, bind),
    );
    const alike = before.filter(({ model }) => model === step.at?.on?.model);
    const all = alike.length ? alike : before;
    const check = JSON.stringify(step.expect?.check ?? "");
    const isSaid = ({ name }: Bind): boolean =>
        check.includes(`"$${name}"`) || check.includes(`"of":"${name}"`);
    return all.filter(isSaid).at(-1) ?? all.at(-1);
}

/** No record gets the name any more: its step was left out. */
export function isOut(place: Place, { name }: Pick<Bind, "name">): boolean {
    const { script, bindings, outcomes } = place;
    const step = script.steps.find(({ binds }) => binds?.name === name);
    return Boolean(
        step &&
        bindings[name] === undefined &&
        (outcomes[step.key] === "skipped" || isPassedOver(place, step)),
    );
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
 * a name gets no other, and a draft gets the first that is free.
 */
export function formOfBind(place: Place, { name, model, from }: Bind): OpenForm | undefined {
    const { page, bindings } = place;
    const bound = bindings[name];
    if (from === "open" && !bound) {
        return page.forms.find((f) => f.model === model && f.resId && !isNamed(place, f));
    }
    return bound || awaited(place, model)?.name === name ? formOf(model, bound, page) : undefined;
}

/** The name that the next new record of that model gets. */
export function awaited(place: Place, model: string): Bind | undefined {
    return bindsOf(place.script).find(
        (bind) =>
            bind.from === "new" &&
            bind.model === model &&
            place.bindings[bind.name] === undefined &&
            !isOut(place, bind),
    );
}

/** A saved record that has a name in the run. */
export function isNamed({ script, bindings }: Place, { model, resId }: OpenForm): boolean {
    return bindsOf(script).some((bind) => bind.model === model && bindings[bind.name] === resId);
}
