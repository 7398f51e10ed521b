import type { Anchor } from "../scenario/types";
import type { Atlas } from "../screen/atlas";
import { placeOfNameless } from "../screen/nameless";
import { waysOf } from "../screen/openers";
import { foldsAround, isHidden, standingIn } from "./arch";
import { entryIn } from "./entries";
import { editsLine, linesOf, placeOf, recordAt } from "./lines";
import type { TopView } from "./top_view";

/** What the definition of the open view says: where things are folded away, and what has no name. */
export interface Definition extends Pick<Atlas, "lineAt" | "entryOf" | "placeOfEntry" | "waysTo"> {
    hiddenHere(anchor: Anchor): boolean;
}

type ActionId = (xmlId: string) => number | null;

export type Ask = (view: TopView, actionId: ActionId) => Definition;

export const ask: Ask = (view, actionId) => {
    /** In a line's own dialog its field is one like any other. */
    const meant = (anchor: Anchor): Anchor =>
        "field" in anchor && anchor.in && editsLine(view, anchor.in, anchor.row)
            ? { field: anchor.field }
            : anchor;
    const standing = (anchor: Anchor): readonly Element[] =>
        namesOf(anchor, actionId).flatMap((name) => standingIn(view, anchor, name));
    const entryOf: Definition["entryOf"] = (of, name) => entryIn(view, of, name, actionId(name));
    return {
        lineAt: (list, row) =>
            editsLine(view, list, row) ? null : recordAt(linesOf(view.root, list), row)?.id,
        entryOf,
        placeOfEntry: (control, name) =>
            placeOfNameless(control, name, () => entryOf(control, name)),
        waysTo(anchor) {
            const it = meant(anchor);
            const folds = standing(it)
                .filter((node) => !isHidden(node, view, it))
                .map((node) => foldsAround(node, view, it))
                .filter((around) => around !== null);
            const { in: list = "", row } = "field" in it ? it : {};
            return waysOf(folds, it, placeOf(linesOf(view.root, list), row));
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
