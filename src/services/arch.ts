import { evaluateBooleanExpr } from "@web/core/py_js/py";
import type { Anchor, RowPick } from "../scenario/types";
import type { Fold } from "../screen/atlas";
import { mounted } from "./mounted";
import { isList, isRecord, type DataList, type TopView } from "./top_view";

/** Where the definition of a view has what an anchor names. Fields of lines are not the form's. */
export function standingIn(
    { archs, component }: TopView,
    anchor: Anchor,
    name: string | null,
): readonly Element[] {
    const { isSmall = false } = component.env;
    const all = (what: string, key = "name"): readonly Element[] =>
        archs
            .flatMap((arch) => [
                ...arch.querySelectorAll(`${what}[${key}="${CSS.escape(name ?? "")}"]`),
            ])
            .filter((node) => !node.parentElement?.closest("field"));
    if ("field" in anchor) {
        return anchor.in === undefined
            ? all("field")
            : all("field").filter((lines) => cellOf(lines, anchor, isSmall) !== null);
    }
    if ("button" in anchor) {
        return [...all("button"), ...all("a")].filter((node) => {
            const part = partOf(node);
            return !anchor.part || (part ?? "body") === anchor.part;
        });
    }
    if ("tab" in anchor) {
        return [...all("page"), ...all("app")];
    }
    return "column" in anchor ? all("field") : "status" in anchor ? all("field", "widget") : [];
}

/** What folds it away, the innermost first; null where a list does not show it and does not offer to. */
export function foldsAround(
    node: Element,
    { type, root, component }: TopView,
    anchor: Anchor,
): readonly Fold[] | null {
    const folds: Fold[] = [];
    const { isSmall = false } = component.env;
    const list = "field" in anchor ? anchor.in : undefined;
    const cell = "field" in anchor && list && !isInForm(node, anchor, isSmall) && anchor.field;
    const column = "column" in anchor ? anchor.column : cell;
    if (column) {
        const records = list !== undefined && isRecord(root) ? root.data[list] : root;
        const drawn = mounted(component.__owl__).find(
            (one): one is ListRenderer => isRenderer(one) && one.props.list.id === idOf(records),
        );
        if (drawn && !drawn.columns.some(({ name }) => name === column)) {
            const offers = drawn.optionalFieldGroups.flatMap((group) => group.optionalFields);
            if (!offers.some(({ name, value }) => name === column && !value)) {
                return null;
            }
            folds.push({ column, in: list });
        }
    }
    const part = partOf(node);
    if (part === "box" || (part === "header" && node.tagName !== "field")) {
        folds.push({ part: type === "form" || part === "box" ? part : "list" });
    }
    for (let around = node.parentElement; around; around = around.parentElement) {
        const named = around.getAttribute("name") ?? "";
        if (around.tagName === "page") {
            folds.push({ page: named, words: around.getAttribute("string") ?? "" });
        } else if (around.tagName === "app") {
            folds.push({ app: named });
        }
    }
    return folds;
}

/** What is used of the component that draws a list. */
interface ListRenderer {
    readonly props: { readonly list: { readonly id: string } };
    readonly columns: readonly { readonly name?: string }[];
    readonly optionalFieldGroups: readonly {
        /** `value`: the person has it shown. */
        readonly optionalFields: readonly { readonly name: string; readonly value: boolean }[];
    }[];
}

function isRenderer(component: object): component is ListRenderer {
    return "optionalFieldGroups" in component;
}

function idOf(list: unknown): unknown {
    return typeof list === "object" && list && "id" in list ? list.id : null;
}

/** Whether the view does not show it in the present state of its record, by Odoo's own reckoning. */
export function isHidden(node: Element, { root, component }: TopView, anchor: Anchor): boolean {
    if (!isRecord(root)) {
        return isColumnOff(node, root);
    }
    if ("field" in anchor && anchor.in !== undefined) {
        const lines = root.data[anchor.in];
        const column = cellOf(node, anchor, component.env.isSmall ?? false);
        if (column && isList(lines) && isColumnOff(column, lines)) {
            return true;
        }
    }
    for (let around: Element | null = node; around; around = around.parentElement) {
        const when = around.getAttribute("invisible");
        if (when && evaluateBooleanExpr(when, root.evalContextWithVirtualIds)) {
            return true;
        }
    }
    return false;
}

function isColumnOff(column: Element, { evalContext = {} }: DataList): boolean {
    const when = column.getAttribute("column_invisible");
    return Boolean(when && evaluateBooleanExpr(when, evalContext));
}

/** The field of a line; undefined where Odoo fetches the definition only once a line is opened. */
function cellOf(
    lines: Element,
    cell: { readonly field: string; readonly row?: RowPick },
    isSmall: boolean,
): Element | null | undefined {
    const view = isInForm(lines, cell, isSmall) ? "form" : "list";
    const name = CSS.escape(cell.field);
    return lines.querySelector(`:scope > ${view}`)?.querySelector(`field[name="${name}"]`);
}

/** Not in its row: in the form that a card opens, or that a line is added in. */
function isInForm(
    lines: Element,
    { row = "edited" }: { row?: RowPick },
    isSmall: boolean,
): boolean {
    const has = (view: string): boolean => lines.querySelector(`:scope > ${view}`) !== null;
    const modes = (lines.getAttribute("mode") ?? "").split(",").filter(Boolean);
    const isEither = modes.length > 1 || (!modes.length && has("list") && has("kanban"));
    const isCards = isEither ? isSmall : (modes[0] ?? (has("kanban") && "kanban")) === "kanban";
    return isCards || (row === "edited" && has("list") && !has("list[editable]"));
}

function partOf(node: Element): "header" | "box" | "footer" | null {
    return node.closest("header")
        ? "header"
        : node.closest("[name=button_box]")
          ? "box"
          : node.closest("footer")
            ? "footer"
            : null;
}
