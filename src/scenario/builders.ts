import type { Action, Anchor, AnchorScope, AnchorTarget, Bind, Check, Control } from "./types";
import type {
    Domain,
    ExistsCheck,
    FormCheck,
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

export function control<Name extends Control>(name: Name): { readonly control: Name } {
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
