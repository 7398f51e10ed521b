import type { Anchor } from "../../src/scenario/types";
import type { Atlas, Fold, LineAt } from "../../src/screen/atlas";
import { placeOfNameless } from "../../src/screen/nameless";
import { waysOf } from "../../src/screen/openers";
import { put } from "./page";

/** What Odoo's menu service and its open view would tell, in Purchase. */
export function atlas({ foldsOf = () => [], line: at, ...more }: Told = {}): Atlas {
    const told: Atlas = {
        menuPath: (xmlId) => [APP, "purchase.orders", xmlId],
        currentApp: () => APP,
        actionId: () => null,
        statusOf: (status) => status,
        rowsOf: () => [],
        lineAt: () => (at && "card" in at && at.card) || undefined,
        entryOf: () => null,
        placeOfEntry: (control, name) =>
            placeOfNameless(control, name, () => told.entryOf(control, name)),
        waysTo: (anchor) => waysOf(foldsOf(anchor), anchor, at ?? { card: null }),
        ...more,
    };
    return told;
}

/** `foldsOf`: what folds the target away in each place where it stands, the innermost first. */
export interface Told extends Partial<Atlas> {
    foldsOf?(anchor: Anchor): readonly (readonly Fold[])[];
    /** Where the line stands that is meant, by its `data-id`. */
    readonly line?: LineAt;
}

export const APP = "purchase.root";

/** A screen: the bar on top, the action below, and what lies over them. */
export function screen(action: string, over = "", bar = ""): void {
    put(`
        <header class="o_navbar"><nav class="o_main_navbar">
            <div class="o_navbar_apps_menu">
                <button id="apps" class="o-dropdown dropdown-toggle">=</button>
            </div>
            <div class="o_menu_sections">
                <button id="orders" data-menu-xmlid="purchase.orders" class="dropdown-toggle">O</button>
                ${bar}
            </div>
        </nav></header>
        <div class="o_action_manager"><div class="o_action">${action}</div></div>
        <div class="o-overlay-container">${over}</div>`);
}

/** A menu that hangs open. */
export function dropped(items: string): string {
    return `<div class="o_popover popover o-dropdown--menu dropdown-menu">${items}</div>`;
}

export function menuItem(id: string, xmlId: string, classes = ""): string {
    return `<a id="${id}" class="o-dropdown-item ${classes}" data-menu-xmlid="${xmlId}">${id}</a>`;
}

export function dialog(inner: string, classes = ""): string {
    return `<div class="o_dialog ${classes}"><div class="modal d-block"><div class="modal-dialog">
        <div class="modal-content"><main class="modal-body">${inner}</main></div>
    </div></div></div>`;
}

export function field(id: string, name: string, inner = "<input>"): string {
    return `<div id="${id}" name="${name}" class="o_field_widget">${inner}</div>`;
}

/** A list of lines in a form, with its cells' ids `<row's id>-<field>`. */
export function lines(name: string, rows: string): string {
    return `<div id="${name}" name="${name}" class="o_field_widget o_field_one2many">
        <div class="o_list_view o_field_x2many o_field_x2many_list"><table class="o_list_table">
            <thead><tr><th data-name="product_id">Product</th></tr></thead>
            <tbody>${rows}<tr><td class="o_field_x2many_list_row_add">
                <a id="${name}-add" href="#">Add a product</a>
                <a href="#">Add a section</a>
                <button name="action_add_from_catalog">Catalog</button>
            </td></tr></tbody>
        </table></div></div>`;
}

export function line(id: string, classes = ""): string {
    const cell = (name: string): string =>
        `<td id="${id}-${name}" name="${name}" class="o_data_cell">
            <div name="${name}" class="o_field_widget">${name}</div></td>`;
    return `<tr id="${id}" data-id="${id}" class="o_data_row ${classes}">
        ${cell("product_id")}${cell("product_qty")}
        <td><button name="action_line">?</button></td></tr>`;
}
