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
    /** In a line's own dialog its field is one like any other. */
    const meant = (anchor: Anchor): Anchor =>
        isEdited && "field" in anchor ? { field: anchor.field } : anchor;
    const standing = (anchor: Anchor): readonly Element[] =>
        namesOf(anchor, actionId).flatMap((name) => standingIn(view, anchor, name));
    const entryOf: Definition["entryOf"] = (of, name) => entryIn(view, of, name, actionId(name));
    return {
        entryOf,
        placeOfEntry: (control, name) =>
            placeOfNameless(control, name, () => entryOf(control, name)),
        waysTo(anchor) {
            const it = meant(anchor);
            const folds = standing(it)
                .filter((node) => !isHidden(node, view, it))
                .map((node) => foldsAround(node, view, it))
                .filter((around) => around !== null);
            return waysOf(folds, it);
        },
        hiddenHere(anchor) {
            const it = meant(anchor);
            const there = standing(it);
            const isOff = "status" in it && !entryIn(view, "status", it.status, null);
            return there.length > 0 && there.every((node) => isOff || isHidden(node, view, it));
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
