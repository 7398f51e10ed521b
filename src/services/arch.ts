import { evaluateBooleanExpr } from "@web/core/py_js/py";
import type { Anchor } from "../scenario/types";
import type { Fold } from "../screen/atlas";
import { isRecord, type TopView } from "./top_view";

/** Where the definition of a view has what an anchor names. Fields of lines are not the form's. */
export function standingIn(
    { archs }: TopView,
    anchor: Anchor,
    name: string | null,
): readonly Element[] {
    const all = (what: string, key = "name"): readonly Element[] =>
        archs
            .flatMap((arch) => [
                ...arch.querySelectorAll(`${what}[${key}="${CSS.escape(name ?? "")}"]`),
            ])
            .filter((node) => !node.parentElement?.closest("field"));
    if ("field" in anchor) {
        const { field, in: list } = anchor;
        return list === undefined
            ? all("field")
            : all("field").filter((lines) => cellOf(lines, field) ?? !lines.childElementCount);
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

/** What folds it away, the innermost first. */
export function foldsAround(node: Element, { type }: TopView, anchor: Anchor): readonly Fold[] {
    const folds: Fold[] = [];
    const list = "field" in anchor ? anchor.in : undefined;
    const column = "field" in anchor && list ? cellOf(node, anchor.field) : node;
    if (column?.hasAttribute("optional")) {
        folds.push({ column: column.getAttribute("name") ?? "", in: list });
    }
    const part = node.tagName === "field" ? null : partOf(node);
    if (part === "header" || part === "box") {
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

/** Whether the view does not show it in the present state of its record, by Odoo's own reckoning. */
export function isHidden(node: Element, { root }: TopView): boolean {
    const context = isRecord(root) ? root.evalContextWithVirtualIds : {};
    for (let around: Element | null = node; around; around = around.parentElement) {
        const when = around.getAttribute(isRecord(root) ? "invisible" : "column_invisible");
        if (when && evaluateBooleanExpr(when, context)) {
            return true;
        }
    }
    return false;
}

function cellOf(lines: Element, field: string): Element | null {
    return lines.querySelector(`:scope > list > field[name="${CSS.escape(field)}"]`);
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
