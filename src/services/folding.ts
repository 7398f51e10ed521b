import type { Anchor } from "../scenario/types";
import type { Atlas } from "../screen/atlas";
import { placeOfNameless } from "../screen/nameless";
import { waysOf } from "../screen/openers";
import { foldsAround, isHidden, standingIn } from "./arch";
import { entryIn } from "./entries";
import type { TopView } from "./top_view";

/** What the definition of the open view says: where things are folded away, and what has no name. */
export interface Definition extends Pick<Atlas, "entryOf" | "placeOfEntry" | "waysTo"> {
    hiddenHere(anchor: Anchor): boolean;
}

type ActionId = (xmlId: string) => number | null;

/** @param isEdited the person edits a line of the anchor's list, in a dialog of its own */
export type Ask = (view: TopView, actionId: ActionId, isEdited: boolean) => Definition;

export const ask: Ask = (view, actionId, isEdited) => {
    const standing = (anchor: Anchor): readonly Element[] =>
        isEdited && "field" in anchor
            ? standingIn(view, { field: anchor.field }, anchor.field)
            : namesOf(anchor, actionId).flatMap((name) => standingIn(view, anchor, name));
    const entryOf: Definition["entryOf"] = (of, name) => entryIn(view, of, name, actionId(name));
    return {
        entryOf,
        placeOfEntry: (control, name) =>
            placeOfNameless(control, name, () => entryOf(control, name)),
        waysTo: (anchor) =>
            waysOf(
                standing(anchor)
                    .filter((node) => !isHidden(node, view, anchor))
                    .map((node) => foldsAround(node, view, anchor))
                    .filter((folds) => folds !== null),
            ),
        hiddenHere(anchor) {
            const there = standing(anchor);
            const isOff = "status" in anchor && !entryIn(view, "status", anchor.status, null);
            return there.length > 0 && there.every((node) => isOff || isHidden(node, view, anchor));
        },
    };
};

/** What the open view's definition may call it: an action by its xml id or its number. */
function namesOf(anchor: Anchor, actionId: ActionId): readonly (string | null)[] {
    const { button } = { button: "", ...anchor };
    return button.includes(".") ? [button, String(actionId(button))] : [button || nameOf(anchor)];
}

function nameOf(anchor: Anchor): string | null {
    return "field" in anchor
        ? (anchor.in ?? anchor.field)
        : "tab" in anchor
          ? anchor.tab
          : "column" in anchor
            ? anchor.column
            : "status" in anchor
              ? "statusbar"
              : null;
}
