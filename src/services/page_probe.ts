import type { Scalar, Scenario } from "../scenario/types";
import type { FieldValue, Line, Named, OpenForm, Page, Shown } from "../player/page";
import { topDialog } from "../screen/find";
import type { FormRecord, Forms } from "./opening";
import { topView } from "./top_view";

/** What Odoo's action service tells of the screen. */
export interface CurrentAction {
    readonly currentController: {
        readonly action?: { readonly res_model?: string };
        readonly view?: { readonly type?: string };
    } | null;
}

/** The fields of open forms that a script's checks read, and of their lines. */
export interface Needed {
    readonly fields: ReadonlySet<string>;
    readonly cells: ReadonlySet<string>;
}

export function neededBy(script: Scenario): Needed {
    const fields = new Set<string>();
    const cells = new Set<string>();
    for (const { expect } of script.steps) {
        if (expect?.check && "form" in expect.check) {
            fields.add(expect.check.form.field);
            Object.keys(expect.check.form.lines ?? {}).forEach((cell) => cells.add(cell));
        }
    }
    return { fields, cells };
}

/** The screen as plain data, the form on top first: a dialog before the page under it. */
export function probePage(action: CurrentAction, forms: Forms, needed: Needed): Page {
    const { currentController } = action;
    const newestFirst = [...forms.open].reverse();
    const inDialogFirst = [
        ...newestFirst.filter((form) => form.env.inDialog),
        ...newestFirst.filter((form) => !form.env.inDialog),
    ];
    return {
        model: currentController?.action?.res_model ?? null,
        view: currentController?.view?.type ?? null,
        over: shownOver(document),
        forms: inDialogFirst.flatMap((form) => {
            const { root } = form.model;
            return root ? [openForm(root, needed)] : [];
        }),
    };
}

/** What an action opened in the dialog on top. Odoo gives a dialog that is chosen from no action. */
function shownOver(page: Document): Shown | null {
    const top = topDialog(page) && topView(page);
    return top?.component.env.config?.actionType ? { model: top.model, view: top.type } : null;
}

function openForm(record: FormRecord, { fields, cells }: Needed): OpenForm {
    const values: Record<string, FieldValue> = {};
    for (const field of fields) {
        if (field in record.data) {
            values[field] = fieldValue(record.data[field], cells);
        }
    }
    return { model: record.resModel, resId: record.resId || null, values };
}

function fieldValue(value: unknown, cells: ReadonlySet<string>): FieldValue {
    const lines = linesOf(value);
    return lines ? lines.map((line) => lineOf(line, cells)) : cellValue(value);
}

function lineOf(data: Readonly<Record<string, unknown>>, cells: ReadonlySet<string>): Line {
    const named = Object.keys(data).filter((name) => cells.has(name));
    return Object.fromEntries(named.map((name) => [name, cellValue(data[name])]));
}

function cellValue(value: unknown): Scalar | null | Named {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
        return value;
    }
    if (typeof value !== "object" || value === null) {
        return null;
    }
    if ("id" in value && typeof value.id === "number") {
        const name = "display_name" in value ? value.display_name : "";
        return { id: value.id, name: typeof name === "string" ? name : "" };
    }
    // A date: Odoo keeps it as a luxon object, which knows its ISO form.
    const iso: unknown =
        "toISODate" in value && typeof value.toISODate === "function" ? value.toISODate() : true;
    return typeof iso === "string" ? iso : true;
}

/** The records of a one2many or many2many, which Odoo keeps as a list with `records`. */
function linesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] | null {
    if (typeof value !== "object" || value === null || !("records" in value)) {
        return null;
    }
    const { records } = value;
    return Array.isArray(records) ? records.map((record: FormRecord) => record.data) : null;
}
