import type { AnchorScope, AnchorTarget, Control, Part, RowPick, View } from "./types";

/** Small words for where a step is: each gives an anchor as plain JSON. */

export type TargetOf<Key extends string> = Key extends string
    ? Extract<AnchorTarget, Readonly<Record<Key, unknown>>>
    : never;
export type Press = TargetOf<"button" | "status" | "column">;
export type Enter = TargetOf<"menu" | "app" | "tab" | "view">;
export type Row = TargetOf<"record">;
export type Field = TargetOf<"field">;
export type ControlAnchor = TargetOf<"control">;
/** Controls that are told apart by `of`: see `addLine`, `filter`, `action` … */
type OneOfMany = "favorites" | "filter" | "group_by" | "search_panel" | "action" | "print";

export function menu(xmlId: string): TargetOf<"menu"> {
    return { menu: xmlId };
}

export function app(xmlId: string): TargetOf<"app"> {
    return { app: xmlId };
}

/** A button by its name in the view: a method, or an action's xml id. */
export function button(name: string): TargetOf<"button"> {
    return { button: name };
}

/** The one in this part of a form, where two have the same name. */
export function buttonIn(part: Part, name: string): TargetOf<"button"> {
    return { button: name, part };
}

/** The one in the row or card of a record of the run, by its name without `$`. */
export function buttonOf(record: string, name: string): TargetOf<"button"> {
    return { button: name, row: `$${record}` };
}

/** A filter by its name in the search view; what it is folded away in is opened first. */
export function filter(name: string): ControlAnchor {
    return { control: "filter", of: name };
}

/** A "group by" by its name in the search view. */
export function groupBy(name: string): ControlAnchor {
    return { control: "group_by", of: name };
}

/** A saved search by its name; without one, what saves the present search. */
export function favorites(of?: string): ControlAnchor {
    return { control: "favorites", ...(of !== undefined && { of }) };
}

/** The section of the search panel that is for this field. */
export function searchPanel(of: string): ControlAnchor {
    return { control: "search_panel", of };
}

/** What Odoo's Actions menu always has. */
type Standard = "export" | "archive" | "unarchive" | "duplicate" | "delete";

/** An entry of the Actions menu: one of Odoo's own, or an action by its xml id. */
export function action(of: Standard | `${string}.${string}`): ControlAnchor {
    return { control: "action", of };
}

/** A report in the Print menu, by its xml id. */
export function print(report: `${string}.${string}`): ControlAnchor {
    return { control: "print", of: report };
}

/** A view in the view switcher. */
export function viewOf(kind: Exclude<View, "settings">): TargetOf<"view"> {
    return { view: kind };
}

/** An app's page in the settings, by its module: `purchase`. */
export function settingsPage(module: string): TargetOf<"tab"> & AnchorScope {
    return { tab: module, on: { model: "res.config.settings" } };
}

/** A list column's header: a click sorts by it. */
export function column(name: string): TargetOf<"column"> {
    return { column: name };
}

/** A plain control of Odoo's frame; those that are one of many have a word of their own. */
export function control<Name extends Exclude<Control, OneOfMany>>(
    name: Name,
): { readonly control: Name } {
    return { control: name };
}

/** "Add a line" of a list in a form. */
export function addLine(of: string): ControlAnchor {
    return { control: "add_line", of };
}

export function field(name: string): Field {
    return { field: name };
}

/** A cell of a list in a form; `row` is the one being typed in unless another is named. */
export function cell(list: string, name: string, row?: RowPick): Field {
    return { field: name, in: list, ...(row && { row }) };
}

export function tab(name: string): TargetOf<"tab"> {
    return { tab: name };
}

/** A value of the status bar, or `$name` of a record of the run where its stages are records. */
export function status(value: string): TargetOf<"status"> {
    return { status: value };
}

/** The row or card of a record of the run, by its name without `$`. */
export function row(name: string): Row {
    return { record: `$${name}` };
}

/** The same place, on the screen of this model (and view) only. */
export function on<Target extends AnchorTarget>(
    model: string,
    target: Target,
    view?: View,
): Target & AnchorScope {
    return { ...target, on: { model, ...(view && { view }) } };
}

/** The same place, in the dialog on top. */
export function inDialog<Target extends Exclude<AnchorTarget, Enter> | TargetOf<"tab">>(
    target: Target,
): Target & AnchorScope {
    return { ...target, dialog: true };
}
