import { subjectOf } from "../scenario/checks";
import type { Bind, FormCheck, Scalar, Scenario, Step } from "../scenario/types";
import { paramValue } from "./params";
import { shows, type FieldValue, type Line, type Named, type OpenForm, type Page } from "./page";

/** `ask`: only the server can say. */
export type Judgement = "passed" | "failed" | "ask";

export type Bindings = Readonly<Record<string, number>>;

/** What the page itself can say of a step's check; null where the step has none. */
export function judge(
    script: Scenario,
    step: Step,
    page: Page,
    bindings: Bindings,
): Judgement | null {
    const check = step.expect?.check;
    if (!check) {
        return null;
    }
    if ("screen" in check) {
        return passedIf(shows(page, check.screen));
    }
    if ("form" in check) {
        return judgeForm(script, check.form, subjectOf(script, step, check), page, bindings);
    }
    return "ask";
}

/**
 * The form that shows the bound record, or the unsaved form that will become it: the lowest, for what is
 * made in a dialog over it is something else.
 */
export function formOf(model: string, bound: number | undefined, page: Page): OpenForm | undefined {
    const alike = page.forms.filter((form) => form.model === model);
    return alike.filter(({ resId }) => (resId ?? undefined) === bound).at(-1);
}

function judgeForm(
    script: Scenario,
    check: FormCheck,
    subject: Bind | undefined,
    page: Page,
    bindings: Bindings,
): Judgement {
    const form = subject
        ? formOfBind(subject, bindings, page)
        : page.forms.find((open) => open.model === check.model);
    if (!form) {
        // The record is out of sight: what is saved of it decides.
        return subject && bindings[subject.name] !== undefined ? "ask" : "failed";
    }
    return passedIf(holdsIn(script, check, form.values[check.field] ?? null));
}

/** The form of the record under a name, or of what will get it: a draft, or a saved record to open. */
export function formOfBind(bind: Bind, bindings: Bindings, page: Page): OpenForm | undefined {
    const bound = bindings[bind.name];
    return bind.from === "open" && bound === undefined
        ? page.forms.find((form) => form.model === bind.model && form.resId !== null)
        : formOf(bind.model, bound, page);
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
    return typeof is === "number" ? value.id === is : [shown, plainName(shown)].includes(wanted);
}

/** A name without what a form may add to it: an address below it, a tax number after a dash. */
function plainName(shown: string): string {
    return (shown.split("\n")[0] ?? "").replace(/ [-‒] \S*\d\S*$/u, "");
}

function isLines(value: FieldValue): value is readonly Line[] {
    return Array.isArray(value);
}

function passedIf(holds: boolean): Judgement {
    return holds ? "passed" : "failed";
}
