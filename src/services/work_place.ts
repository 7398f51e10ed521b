import type { CurrentAction } from "./page_probe";
import type { Menus } from "./atlas";
import { boundSoFar } from "../player/judge";
import { stepAt, type Play } from "../player/play";

export interface WorkPlace {
    readonly action: CurrentAction & {
        doAction(action: string | object, options?: object): Promise<unknown>;
    };
    readonly menu: Menus;
}

/** Opens the record that the run is about, or else the screen that its scenario starts from. */
export async function placeOfWork({ action }: WorkPlace, play: Play): Promise<void> {
    const step = stepAt(play, play.at);
    const subject = step && boundSoFar(play.script, step);
    const id = subject && play.bindings[subject.name];
    if (subject && id !== undefined && id !== null) {
        await action.doAction({
            type: "ir.actions.act_window",
            res_model: subject.model,
            res_id: id,
            views: [[false, "form"]],
            target: "current",
        });
    } else {
        await action.doAction(play.script.start, { clearBreadcrumbs: true });
    }
}
