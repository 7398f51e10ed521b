import type { CurrentAction } from "./page_probe";
import type { Menus } from "./atlas";
import type { Play } from "../player/play";

export interface WorkPlace {
    readonly action: CurrentAction & {
        doAction(action: string | object, options?: object): Promise<unknown>;
    };
    readonly menu: Menus;
}

/** Opens the record that the run is about, or else the screen that its scenario starts from. */
export async function placeOfWork({ action }: WorkPlace, play: Play): Promise<void> {
    const soFar = play.script.steps.slice(0, play.at + 1);
    const bound = soFar.filter(({ binds }) => binds && play.bindings[binds.name] !== undefined);
    const subject = bound.at(-1)?.binds;
    if (subject) {
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
