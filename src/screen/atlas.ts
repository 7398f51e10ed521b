import type { Anchor, Control, RowPick } from "../scenario/types";
import type { Spots, Ways } from "./place";

/** What the page cannot say of itself: told by Odoo's own data, never by words in a scenario. */
export interface Atlas {
    /** A menu's ancestors and itself, the app first, as xml ids; empty for a menu they do not have. */
    menuPath(xmlId: string): readonly string[];
    /** The app that is open, as its root menu's xml id. */
    currentApp(): string | null;
    /** The number that Odoo writes for an action; null for one that the run does not know. */
    actionId(xmlId: string): number | null;
    /** What a status is stored as: itself, or the id of the stage that is called `$done`. */
    statusOf(status: string): string;
    /** The `data-id`s of the rows and cards that show a record of the run, `$order`, now. */
    rowsOf(record: string): readonly string[];
    /**
     * The `data-id` of this line of a one2many, be it on another of its pages; null while it is edited in
     * a dialog of its own; undefined where it is not known.
     */
    lineAt(list: string, row: RowPick): string | null | undefined;
    /** Which of the entries without a name, of a menu or a panel, is meant; null when there is none. */
    entryOf(of: Nameless, name: string): Entry | null;
    /** Where one of these entries stands. */
    placeOfEntry(control: Unnamed, name: string): Spots;
    /** Asked while the target is not seen: the ways to it, by what the open view's definition folds it in. */
    waysTo(anchor: Anchor): Ways;
}

/** Controls that are an entry of a menu or a panel, and have no name in the page. */
export type Unnamed = Extract<
    Control,
    "filter" | "group_by" | "favorites" | "search_panel" | "action" | "print"
>;
export type Nameless = Unnamed | "view" | "status";

/** The `nth` of `total` alike, counted from 0, or the one on which Odoo writes these words now. */
export type Entry = { readonly nth: number; readonly total: number } | { readonly words: string };

/**
 * Where a line is found that is not in sight: in the card of this `data-id`, on another page of its list,
 * or nowhere yet.
 */
export type LineAt = { readonly card: string | null } | { readonly page: "next" | "previous" };

export type Fold =
    /** A notebook's page, by its name, else by what Odoo writes on its tab. */
    | { readonly page: string; readonly words: string }
    /** An app's page of the settings. */
    | { readonly app: string }
    /** The buttons beside the status bar, the smart buttons, the buttons of a list. */
    | { readonly part: "header" | "box" | "list" }
    /** A column that the person may show, in the list of this field, or in the view's own. */
    | { readonly column: string; readonly in: string | undefined };
