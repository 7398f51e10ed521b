import type { Scalar, Scenario } from "../scenario/types";
import type { FieldValue, Line, Named, OpenForm, Page, Shown } from "../player/page";
import { topDialog } from "../screen/find";
import type { FormRecord, Forms } from "./opening";
import { isList, isRecord, listOf, topView, type DataRecord, type TopView } from "./top_view";

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
    const top = topDialog(document) ? topView(document) : null;
    const line = top && lineOnTop(top);
    const inDialogFirst = [
        ...newestFirst.filter((form) => form.env.inDialog),
        ...newestFirst.filter((form) => !form.env.inDialog),
    ];
    return {
        model: currentController?.action?.res_model ?? null,
        view: currentController?.view?.type ?? null,
        over: top && shownOver(top),
        forms: inDialogFirst.flatMap((form) => {
            const { root } = form.model;
            return root ? [openForm(root, needed, line)] : [];
        }),
    };
}

/** What an action opened in the dialog on top. Odoo gives a dialog that is chosen from no action. */
function shownOver({ component, model, type }: TopView): Shown | null {
    const { env, props } = component;
    return env.config?.actionType ? { model, view: type, of: props.context } : null;
}

/** The line that is typed in a dialog of its own. */
function lineOnTop({ component, root }: TopView): DataRecord | null {
    return component.props.record && isRecord(root) ? root : null;
}

/** A new line is not in its list while its dialog is open: it is as good as a row that is typed in. */
function openForm(
    record: FormRecord,
    { fields, cells }: Needed,
    line: DataRecord | null,
): OpenForm {
    const values: Record<string, FieldValue> = {};
    const partly: string[] = [];
    const list = line?._parentRecord?.id === record.id ? listOf(line) : null;
    for (const field of fields) {
        if (field in record.data) {
            const added = field === list ? line : null;
            values[field] = fieldValue(record.data[field], cells, added);
            if (isPartly(record.data[field])) {
                partly.push(field);
            }
        }
    }
    return { model: record.resModel, resId: record.resId || null, values, partly };
}

function fieldValue(
    value: unknown,
    cells: ReadonlySet<string>,
    added: DataRecord | null,
): FieldValue {
    const lines = linesOf(value);
    if (!lines) {
        return cellValue(value);
    }
    const isThere = !added || lines.some(({ id }) => id === added.id);
    return [...lines, ...(isThere ? [] : [added])].map(({ data }) => lineOf(data, cells));
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
    if (value instanceof String) {
        // A text with form, empty or not.
        return value.toString();
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

/** The records of a one2many or many2many: of all of its pages, what was loaded so far. */
function linesOf(value: unknown): readonly DataRecord[] | null {
    if (!isList(value)) {
        return null;
    }
    const { records = [], currentIds, _cache = {} } = value;
    return currentIds ? currentIds.flatMap((id) => _cache[id] ?? []) : records;
}

/** Lines of a page that was not shown. */
function isPartly(value: unknown): boolean {
    return isList(value) && (value.currentIds?.length ?? 0) > (linesOf(value)?.length ?? 0);
}
