import { subjectOf } from "../scenario/checks";
import type { Bind, Check, FormCheck, Scalar, Scenario, Step } from "../scenario/types";
import { paramValue } from "./params";
import type { FieldValue, Line, Named } from "./page";
import { formOfBind, isOut, showsFor, type Place } from "./standing";

/** `ask`: only the server can say. */
export type Judgement = "passed" | "failed" | "ask";

export type Bindings = Readonly<Record<string, number>>;

/** What the page itself can say of a step's check; null where the step has none. */
export function judge(place: Place, step: Step): Judgement | null {
    const check = step.expect?.check;
    if (!check) {
        return null;
    }
    if ("screen" in check) {
        return passedIf(showsFor(place, step, check.screen));
    }
    if ("form" in check) {
        return judgeForm(place, check.form, subjectFor(place, step, check));
    }
    return "ask";
}

/** The record that a check speaks of, as long as it has its name or may get it. */
export function subjectFor(place: Place, step: Step, check: Check): Bind | undefined {
    return subjectOf(place.script, step, check, (bind) => !isOut(place, bind));
}

function judgeForm(place: Place, check: FormCheck, subject: Bind | undefined): Judgement {
    const { script, page, bindings } = place;
    const form = subject
        ? formOfBind(place, subject)
        : page.forms.find((open) => open.model === check.model);
    if (!form) {
        // The record is out of sight: what is saved of it decides.
        return subject && bindings[subject.name] !== undefined ? "ask" : "failed";
    }
    const value = form.values[check.field] ?? null;
    const holds = holdsIn(script, check, value);
    // The server has the lines that the page did not load, and every name of a record.
    const mayHold =
        form.partly?.includes(check.field) || (form.resId && isNamedOtherwise(check, value));
    return !holds && subject && mayHold ? "ask" : passedIf(holds);
}

/** A record, or tags, of which the page knows no name, or only one. */
function isNamedOtherwise({ lines }: FormCheck, value: FieldValue): boolean {
    const cells = isLines(value) && lines ? value.flatMap((line) => Object.values(line)) : [value];
    return cells.some((cell) => typeof cell === "object" && cell);
}

function holdsIn(script: Scenario, check: FormCheck, value: FieldValue): boolean {
    if (check.lines) {
        const wanted = Object.entries(check.lines);
        return isLines(value) && value.some((line) => wanted.every(([k, v]) => fits(line[k], v)));
    }
    const is = check.is === undefined ? undefined : paramValue(script, check.is);
    if (is === undefined) {
        return isLines(value) ? value.length > 0 : Boolean(value);
    }
    return !isLines(value) && equals(value, is);

    function fits(cell: Line[string] | undefined, want: Scalar): boolean {
        const wanted = paramValue(script, want);
        const anything = wanted === undefined || wanted === true;
        return anything ? Boolean(cell) : equals(cell ?? null, wanted);
    }
}

/** A many2one equals its id or its name; anything else equals itself. */
function equals(value: Scalar | null | Named, is: Scalar): boolean {
    if (typeof value !== "object" || !value) {
        return (value ?? false) === is;
    }
    const wanted = String(is).toLowerCase();
    const shown = value.name.toLowerCase();
    const plain = plainName(shown);
    return typeof is === "number" ? value.id === is : [shown, plain].includes(wanted);
}

/** A name without what a form may add: a reference before it, an address below it, a tax number after a dash. */
function plainName(shown: string): string {
    return (shown.split("\n")[0] ?? "").replace(/^\[.*?\] | [-‒] \S*\d\S*$/gu, "");
}

function isLines(value: FieldValue): value is readonly Line[] {
    return Array.isArray(value);
}

function passedIf(holds: boolean): Judgement {
    return holds ? "passed" : "failed";
}
