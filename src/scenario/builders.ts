import type { Action, Anchor, AnchorScope, AnchorTarget, Bind, Check, Control } from "./types";
import type {
    Domain,
    ExistsCheck,
    FormCheck,
    Given,
    Part,
    RowPick,
    Scalar,
    Scenario,
    Step,
    View,
} from "./types";

/**
 * Small words to write scenarios with. Each gives the plain JSON of `types.ts` and nothing else; what
 * they add is that a field is filled, a button pressed, and never the other way round.
 */

type TargetOf<Key extends string> = Key extends string
    ? Extract<AnchorTarget, Readonly<Record<Key, unknown>>>
    : never;
type Press = TargetOf<"button" | "status" | "column">;
type Enter = TargetOf<"menu" | "app" | "tab" | "view">;
type Row = TargetOf<"record">;
type Field = TargetOf<"field">;
type Css = TargetOf<"css">;
type ControlAnchor = TargetOf<"control">;
/** Controls that are told apart by `of`: see `addLine`, `filter`, `action` … */
type OneOfMany = "favorites" | "filter" | "group_by" | "search_panel" | "action" | "print";
type Search = ControlAnchor & { readonly control: "search" };

/** Where, and what is done there: spread it into a step. */
interface At<Target, Done extends Action> {
    readonly at: Target & AnchorScope;
    readonly do: Done;
}

export function scenario(of: Scenario): Scenario {
    return of;
}

/** A step; its key stays when its words change. */
export function step(key: string, of: Omit<Step, "key">): Step {
    return { key, ...of };
}

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

type Clickable = Press | Enter | Row | Field | Css | ControlAnchor;

export function click<T extends Clickable>(at: T): At<T, { readonly click: true }> {
    return { at, do: { click: true } };
}

export function open<T extends Enter | Row | Field | Css>(at: T): At<T, { readonly open: true }> {
    return { at, do: { open: true } };
}

/** Types text, a number or an ISO date. */
export function fill<T extends Field | Search | Css>(
    at: T,
    value: string | number,
): At<T, { readonly fill: string | number }> {
    return { at, do: { fill: value } };
}

/** Chooses a record in a many2one by part of its name. */
export function pick<T extends Field | Css>(at: T, name: string): At<T, { readonly pick: string }> {
    return { at, do: { pick: name } };
}

/** Ticks a box, or clears it. */
export function tick<T extends Field | Row | Css>(
    at: T,
    ticked = true,
): At<T, { readonly check: boolean }> {
    return { at, do: { check: ticked } };
}

/** Looks at something and understands it; the person says when. */
export function read<T extends Anchor>(at: T): At<T, { readonly read: true }> {
    return { at, do: { read: true } };
}

/** A record to begin with, bound under this name: found, or made. */
export function given(
    name: string,
    model: string,
    find: Domain,
    more: Pick<Given, "make" | "press"> = {},
): Given {
    return { name, model, find, ...more };
}

/** This step makes a record: it gets this name as soon as Odoo saves it. */
export function makes(name: string, model: string): Bind {
    return { name, model, from: "new" };
}

/** This step opens a record, which gets this name. */
export function opens(name: string, model: string): Bind {
    return { name, model, from: "open" };
}

/** The screen shows this model. */
export function shows(model: string, view?: View): Check {
    return { screen: { model, ...(view && { view }) } };
}

/** The open form's field holds a value: this one, or any. */
export function holds(name: string, is?: Scalar): Check {
    return { form: { field: name, ...(is !== undefined && { is }) } };
}

/** A line of the open form's list holds all of these; `true` stands for any value. */
export function holdsLine(list: string, lines: NonNullable<FormCheck["lines"]>): Check {
    return { form: { field: list, lines } };
}

/** The record called `of` (else the one bound last) matches, as the server has it. */
export function saved(domain: Domain, of?: string): Extract<Check, { record: Domain }> {
    return { record: domain, ...(of !== undefined && { of }) };
}

/** Such records exist: made by this person since the run began, unless `by` says otherwise. */
export function exists(
    model: string,
    domain: Domain,
    more: Pick<ExistsCheck, "count" | "by"> = {},
): Extract<Check, { exists: ExistsCheck }> {
    return { exists: { model, domain, ...more } };
}
