export type View =
    "list" | "form" | "kanban" | "calendar" | "pivot" | "graph" | "activity" | "settings";

/** A control that Odoo's own frame around the views offers, whatever the view is of. */
export type Control =
    | "new"
    | "save"
    | "discard"
    | "search"
    | "filters"
    | "actions"
    | "add_line"
    | "breadcrumb"
    | "pager_next"
    | "pager_previous"
    /** Beside a record: what begins a message to its followers, and what begins a note. */
    | "send_message"
    | "log_note"
    /** What is being written there, and what sends or logs it. */
    | "message"
    | "post"
    /** `of`: the filter's name in the search view. */
    | "filter"
    /** `of`: the name of the "group by" filter in the search view. */
    | "group_by"
    /** `of`: what a saved search is called; without it, what saves the present one. */
    | "favorites"
    /** `of`: the field that a section of the search panel is for. */
    | "search_panel"
    /**
     * `of`: the xml id of an entry in the Actions menu, or `export`, `archive`, `unarchive`,
     * `duplicate`, `delete`.
     */
    | "action"
    /** `of`: the xml id of a report in the Print menu. */
    | "print";

/**
 * Where on the screen a step is, by what Odoo itself calls the thing: never by a translated label and
 * never by a position. Exactly one of the first group of keys is present.
 */
export type Anchor = AnchorTarget & AnchorScope;

export type AnchorTarget =
    /** A menu entry by its xml id, e.g. `purchase.menu_purchase_rfq`. */
    | { readonly menu: string }
    /** An app in the apps menu, by its root menu's xml id. */
    | { readonly app: string }
    /**
     * A button of the view, by its method's name, or its action's xml id. `part`: where a form has two
     * of the same name, which is meant. `row`: the one in the row or card of this record, `$order`.
     */
    | { readonly button: string; readonly part?: Part; readonly row?: string }
    /** `of`: which one; for `add_line` the field whose list it adds to. */
    | { readonly control: Control; readonly of?: string }
    /**
     * A field; `in`: the one2many that holds it; `row`: which row of it (default: the edited one).
     * While no row is edited, the player points at what adds one. In a view's own list, the row edited.
     */
    | { readonly field: string; readonly in?: string; readonly row?: RowPick }
    /** A notebook page by its name in the view, or an app's page in the settings by its module. */
    | { readonly tab: string }
    /** A value of the status bar; where its stages are records, the one called `$done`. */
    | { readonly status: string }
    /** A list column's header. */
    | { readonly column: string }
    /** The row or card of a record: `$order`, or the only one that matches. */
    | { readonly record: string }
    /** A view in the view switcher. */
    | { readonly view: View }
    /** The last resort, and validation says so. */
    | { readonly css: string };

/** A part of a form: the buttons beside the status bar, the smart buttons, the rest; a dialog's foot. */
export type Part = "header" | "box" | "body" | "footer";

/** `edited`: the row being typed in; of the others those that hold a record: no section, no note. */
export type RowPick = "edited" | "first" | "last";

export interface AnchorScope {
    /** The model of the screen on which this anchor holds; elsewhere it is absent. */
    readonly on?: { readonly model: string; readonly view?: View };
    /** The target is inside the topmost dialog. Default: wherever the person works now. */
    readonly dialog?: boolean;
}
