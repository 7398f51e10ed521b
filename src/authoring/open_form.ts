import { registry } from "@web/core/registry";
import type { Scalar } from "../scenario/types";
import { isHidden } from "../services/arch";
import { isRecord, topView, type DataRecord } from "../services/top_view";

/** A field of the form on which the person works, as it is shown. */
export interface ShownField {
    readonly name: string;
    readonly label: string;
    /** What it holds, in words; "" where it holds nothing. */
    readonly words: string;
    /** The same as the server takes it, of a record its id; null where no check could say it. */
    readonly value: Scalar | null;
}

export interface ShownForm {
    readonly model: string;
    /** Odoo has saved it. */
    readonly saved: boolean;
    /** In the order of the view. */
    readonly fields: readonly ShownField[];
}

interface FieldOf {
    readonly relation?: string;
    readonly string?: string;
    readonly type?: string;
}

type Formatter = (value: unknown, options: object) => unknown;

/** Read from Odoo's form model, never from the page; null where no form is open. */
export function openForm(page: Document = document): ShownForm | null {
    const view = topView(page);
    if (!view || view.type !== "form" || !isRecord(view.root)) {
        return null;
    }
    const { root } = view;
    const nodes = view.archs
        .flatMap((arch) => [...arch.querySelectorAll("field[name]")])
        .filter((node) => !node.parentElement?.closest("field"))
        .filter((node) => !isHidden(node, view, { field: "" }));
    const names = [...new Set(nodes.map((node) => node.getAttribute("name") ?? ""))];
    return {
        model: root.resModel,
        saved: root.resId !== false,
        fields: names.filter((name) => name in root.data).map((name) => shown(name, root, nodes)),
    };
}

function shown(name: string, root: DataRecord, nodes: readonly Element[]): ShownField {
    const field: FieldOf = root.fields[name] ?? {};
    const label = nodes
        .filter((node) => node.getAttribute("name") === name)
        .map((node) => node.getAttribute("string"))
        .find(Boolean);
    const value = root.data[name];
    return {
        name,
        label: label || field.string || name,
        words: wordsOf(value, field, name, root),
        value: value === false && field.type !== "boolean" ? null : valueOf(value),
    };
}

function wordsOf(
    value: unknown,
    field: FieldOf,
    name: string,
    { data, fields }: DataRecord,
): string {
    if (value === false && field.type !== "boolean") {
        return "";
    }
    const count = linesIn(value);
    if (count !== null) {
        return count ? String(count) : "";
    }
    const format: Formatter = registry.category("formatters").get(field.type ?? "", String);
    const said = format(value, { field: fields[name], data });
    return typeof said === "string" || said instanceof String || typeof said === "number"
        ? String(said).slice(0, 80)
        : "";
}

/** How many lines a list has; null of what is none. */
function linesIn(value: unknown): number | null {
    return typeof value === "object" && value !== null && "currentIds" in value
        ? Array.isArray(value.currentIds)
            ? value.currentIds.length
            : 0
        : null;
}

function valueOf(value: unknown): Scalar | null {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
        return value === "" ? null : value;
    }
    // Of a record the server takes the name: the shown one may be in the author's language only.
    const id = typeof value === "object" && value && "id" in value && value.id;
    return typeof id === "number" ? id : null;
}
