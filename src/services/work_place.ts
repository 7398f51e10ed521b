import type { OdooEnv } from "@web/env";
import { stepAt } from "../player/play";
import { started } from "./started";

/**
 * Opens the record that the step is about: the run's last one of the step's model, else its last one;
 * before there is any, and for a step in a list, the screen that the scenario starts from.
 */
export async function takeMeThere(env: OdooEnv): Promise<void> {
    const { action, "golive.companion": companion } = started(env);
    const { play } = companion.state;
    if (!play) {
        return;
    }
    const { given = [], steps, start } = play.script;
    const soFar = steps.slice(0, play.at + 1).flatMap(({ binds }) => binds ?? []);
    const bound = [...given, ...soFar].filter(({ name }) => play.bindings[name] !== undefined);
    const at = stepAt(play, play.at)?.at;
    const on = at?.on;
    const subject = bound.filter(({ model }) => model === on?.model).at(-1) ?? bound.at(-1);
    // A row or a card is no part of its record's form, nor is what stands beside all views.
    const isBeside = at && ["record", "row", "view", "column"].some((key) => key in at);
    const view = on?.view ?? (isBeside && !on ? "list" : "form");
    if (subject && view === "form") {
        await action.doAction({
            type: "ir.actions.act_window",
            res_model: subject.model,
            res_id: play.bindings[subject.name],
            views: [[false, "form"]],
            target: "current",
        });
    } else {
        await action.doAction(start, { clearBreadcrumbs: true });
    }
}
