import { stepAt, type Play } from "../player/play";
import { isThereFor } from "../player/standing";
import { topDialog } from "../screen/find";
import { topView } from "./top_view";

const PALETTE = ".o_command_palette";

/**
 * What is open over the target of the step shown: a dialog that is not the step's own, such as an error
 * of Odoo's. `palette`: the person is only looking for something.
 */
export function coverOf(play: Play, page: Document = document): "dialog" | "palette" | null {
    const step = stepAt(play, play.at);
    const dialog = topDialog(page);
    if (!dialog || !step?.at || step.at.dialog || !isThereFor(play, step)) {
        return null;
    }
    const view = topView(page);
    if (view) {
        const parent = view.component.props.record?._parentRecord;
        const { on } = step.at;
        if (!on || [view.model, parent?.resModel].includes(on.model)) {
            return null;
        }
    }
    return dialog.matches(PALETTE) ? "palette" : "dialog";
}
