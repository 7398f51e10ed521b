import type { Authored } from "./authored";
import type { ControlAnchor, Enter, Field, Press, Row, TargetOf } from "./places";
import type {
    Action,
    Anchor,
    AnchorScope,
    Bind,
    Check,
    Domain,
    ExistsCheck,
    FormCheck,
    Given,
    Scalar,
    Step,
    View,
} from "./types";

export * from "./places";

/**
 * Small words to write scenarios with. Each gives the plain JSON of `types.ts` and nothing else; what
 * they add is that a field is filled, a button pressed, and never the other way round.
 */

type Css = TargetOf<"css">;
type Typed = ControlAnchor & { readonly control: "search" | "message" };

/** Where, and what is done there: spread it into a step. */
interface At<Target, Done extends Action> {
    readonly at: Target & AnchorScope;
    readonly do: Done;
}

export function scenario(of: Authored): Authored {
    return of;
}

/**
 * What a step says and does, without its key. What several scenarios have alike is written so, once, in
 * `content/<app>/steps`; each spreads it into a step of its own key and mostly its own `why`.
 */
export type StepBody = Omit<Step, "key">;

/** A step; its key stays when its words change. */
export function step(key: string, of: StepBody): Step {
    return { key, ...of };
}

type Clickable = Press | Enter | Row | Field | Css | ControlAnchor;

export function click<T extends Clickable>(at: T): At<T, { readonly click: true }> {
    return { at, do: { click: true } };
}

export function open<T extends Enter | Row | Field | Css>(at: T): At<T, { readonly open: true }> {
    return { at, do: { open: true } };
}

/** Types text, a number or an ISO date. */
export function fill<T extends Field | Typed | Css>(
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
    more: Pick<Given, "ref" | "make" | "press" | "shared" | "fills" | "keeps"> = {},
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

/** The record's field holds something, saved, and not what it held at first: `before`, a param that its given keeps. */
export function changed(
    name: string,
    before: `$param.${string}`,
    of: string,
): Extract<Check, { record: Domain }> {
    return saved(
        [
            [name, "!=", false],
            [name, "!=", before],
        ],
        of,
    );
}

/** What formatted text is when nothing is in it: an editor that was only touched leaves an empty line. */
const EMPTY = [false, "<p><br></p>", "<div><br></div>"];

/** Something is written in the record's formatted text, and saved. */
export function written(name: string, of: string): Extract<Check, { record: Domain }> {
    return saved([[name, "not in", EMPTY]], of);
}

/** As `changed`, of formatted text. */
export function rewritten(
    name: string,
    before: `$param.${string}`,
    of: string,
): Extract<Check, { record: Domain }> {
    return saved(
        [
            [name, "not in", EMPTY],
            [name, "!=", before],
        ],
        of,
    );
}

/** Such records exist: made by this person since the run began, unless `by` says otherwise. */
export function exists(
    model: string,
    domain: Domain,
    more: Pick<ExistsCheck, "count" | "by"> = {},
): Extract<Check, { exists: ExistsCheck }> {
    return { exists: { model, domain, ...more } };
}
