import type { OdooEnv } from "@web/env";
import { stepAt, type Play } from "../player/play";
import { bindsOf, boundBy } from "../scenario/checks";
import type { Bind, Step, View } from "../scenario/types";
import { started } from "./started";

/**
 * Opens the record that the step is about: the one that it names, else the run's last one of its model, or of any;
 * before there is any, and for a step in a list, the screen that the scenario starts from.
 */
export async function takeMeThere(env: OdooEnv): Promise<void> {
    const { action, "golive.companion": companion } = started(env);
    const { play } = companion.state;
    if (!play) {
        return;
    }
    const { subject, view } = placeOf(play);
    if (subject && view === "form") {
        await action.doAction({
            type: "ir.actions.act_window",
            res_model: subject.model,
            res_id: play.bindings[subject.name],
            views: [[false, "form"]],
            target: "current",
        });
    } else {
        await action.doAction(play.script.start, { clearBreadcrumbs: true });
    }
}

/** Whether they stand there already: nobody is taken to where they are. */
export function isAtPlace(play: Play): boolean {
    const { subject, view } = placeOf(play);
    const { page, bindings } = play;
    return view === "form"
        ? page.forms.some(
              ({ model, resId }) => model === subject?.model && resId === bindings[subject.name],
          )
        : page.view === view && page.model === stepAt(play, play.at)?.at?.on?.model;
}

/** The record that the step is about, if there is one yet, and the view that its target stands in. */
function placeOf(play: Play): { subject: Bind | undefined; view: View } {
    const step = stepAt(play, play.at);
    const soFar = step ? boundBy(play.script, step) : bindsOf(play.script);
    const bound = soFar.filter(({ name }) => play.bindings[name] !== undefined);
    const at = step?.at;
    const on = at?.on;
    const named = step && bound.find(({ name }) => name === nameOf(step));
    const subject =
        named ?? bound.filter(({ model }) => model === on?.model).at(-1) ?? bound.at(-1);
    // A row or a card is no part of its record's form, nor is what stands beside all views.
    const isBeside = at && ["record", "row", "view", "column"].some((key) => key in at);
    return { subject, view: on?.view ?? (isBeside && !on ? "list" : "form") };
}

/** The record that the step itself names: the row that it opens, else what its check speaks of. */
function nameOf({ at, expect }: Step): string | undefined {
    const check = expect?.check;
    const of = check && "record" in check ? check.of : undefined;
    return at && "record" in at ? at.record.slice(1) : of;
}
