import {
    buttonOf,
    click,
    control,
    inDialog,
    menu,
    on,
    saved,
    shows,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

/** Lots, and the one that stands on a delivery's line: `$line` of `$transfer`. */

export const openTheLots: StepBody = {
    title: "Open the lots",
    say: "Open Lots / Serial Numbers, under Products.",
    ...click(menu("stock.menu_action_production_lot_form")),
    expect: { text: "You see the list of lots.", check: shows("stock.lot") },
};

export const openTheLinesDetails = {
    ...click(on("stock.picking", buttonOf("line", "action_show_details"))),
    expect: { text: "You see the lot and its place.", check: shows("stock.move", "form") },
} satisfies Partial<StepBody>;

/**
 * @param lot the number that was chosen
 * @param text what is seen then
 */
export function keepTheLot(lot: string, text: string): StepBody {
    return {
        title: "Keep the lot",
        say: "Click Save.",
        ...click(inDialog(control("save"))),
        // Of one's own lot nothing is known: then any will do.
        expect: { text, check: saved([["move_line_ids.lot_id.name", "ilike", lot]], "transfer") },
    };
}
