import type { CurrentAction } from "./page_probe";
import type { Menus } from "./atlas";
import { stepAt, type Play } from "../player/play";

export interface WorkPlace {
    readonly action: CurrentAction & {
        doAction(action: string | object, options?: object): Promise<unknown>;
    };
    readonly menu: Menus;
}

/**
 * Opens the record that the step is about: the run's last one of the step's model, else its last one;
 * before there is any, and for a step in a list, the screen that the scenario starts from.
 */
export async function placeOfWork({ action }: WorkPlace, play: Play): Promise<void> {
    const { given = [], steps, start } = play.script;
    const soFar = steps.slice(0, play.at + 1).flatMap(({ binds }) => binds ?? []);
    const bound = [...given, ...soFar].filter(({ name }) => play.bindings[name] !== undefined);
    const on = stepAt(play, play.at)?.at?.on;
    const subject = bound.filter(({ model }) => model === on?.model).at(-1) ?? bound.at(-1);
    if (subject && (on?.view ?? "form") === "form") {
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
