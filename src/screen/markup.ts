import type { Control, Part } from "../scenario/types";

/** What Odoo's markup is called. With `anchors.ts`, the only list of it. Tried on Odoo 19.0. */

export const DROPPED = ".o-dropdown--menu";
/** What does not scroll with the rest. */
export const STAYS = ".o_form_statusbar, thead";
/** The page of the action that is open. */
export const ACTION = ".o_action_manager";
export const REGIONS = {
    dialog: ".o_dialog:not(.o_inactive_modal) .modal-content",
    modal: "dialog:modal:not(.o_golive_ours, .o_golive_ours *)",
    action: `${ACTION}, .o_navbar_breadcrumbs`,
    dropped: DROPPED,
    navigation: `.o_navbar, .o_app_menu_sidebar, ${DROPPED}`,
};
/** What drops down or pops up over the page while the person chooses in it. */
export const DROP_DOWNS = `.o-autocomplete--dropdown-menu, ${DROPPED}, .o-overlay-container .o_popover`;

/** What shows only while the mouse is over its card. */
export const ON_HOVER = ".o_dropdown_kanban";

export const LINES = ".o_field_x2many";
export const CARD = "o_kanban_record";
export const ROW = ":is(.o_data_row, .o_kanban_record)";
export const TOGGLE = ".dropdown-toggle";
export const COG = `.o_cp_action_menus ${TOGGLE}:has(> .fa-cog)`;
export const APPS = ".o_sidebar_topbar a, .o_navbar_apps_menu .dropdown-toggle, .o_menu_toggle";
export const FIND = ".o_control_panel_navigation .btn:not(.active):has(> .fa-search)";
export const FILTERS = ".o_searchview_dropdown_toggler";
/** A field that cannot be changed now. */
export const LOCKED = ".o_readonly_modifier";
export const STATUS = ".o_statusbar_status";

/** Controls with markup of their own. */
export type Plain = Exclude<
    Control,
    "add_line" | "filter" | "group_by" | "favorites" | "search_panel" | "action" | "print"
>;

export const CONTROLS: Readonly<Record<Plain, string>> = {
    new: `.o_form_button_create:not(${LINES} *), .o_list_button_add:not(${LINES} *), .o-kanban-button-new:not(${LINES} *)`,
    save: ".o_form_button_save, .o_list_button_save",
    discard: ".o_form_button_cancel, .o_list_button_discard, .modal-footer [special=cancel]",
    search: ".o_searchview_input",
    filters: FILTERS,
    actions: COG,
    breadcrumb: "li.o_back_button > a, button.o_back_button",
    pager_next: ".o_control_panel .o_pager_next",
    pager_previous: ".o_control_panel .o_pager_previous",
    send_message: ".o-mail-Chatter-sendMessage",
    log_note: ".o-mail-Chatter-logNote",
    message: ".o-mail-Chatter .o-mail-Composer-input",
    post: ".o-mail-Chatter .o-mail-Composer-send",
};

export const PARTS: Readonly<Record<Part, readonly [within: string, notWithin: string]>> = {
    header: [":is(.o_form_statusbar, .o_control_panel, .o-dropdown-item-unstyled-button) ", ""],
    box: [".o-form-buttonbox ", ""],
    footer: [".modal-footer ", ""],
    body: [
        "",
        `:not(.o_form_statusbar *, .o-form-buttonbox *, .modal-footer *, .o_control_panel *, ${DROPPED} *)`,
    ],
};

/** What adds a row or a card to a list of lines. */
export function addersOf(lines: string): string {
    const add = `${lines}.o_field_x2many_list_row_add > a:nth-child(1 of a)`;
    return `${add}, ${lines}.o-kanban-button-new`;
}

/** The row or card of a record, by the id that Odoo's data has for it. */
export function ofRecord(id: string): string {
    return `[data-id="${CSS.escape(id)}"]`;
}

export function menu(xmlId: string): string {
    return `[data-menu-xmlid="${CSS.escape(xmlId)}"]`;
}

export function named(name: string): string {
    return `[name="${CSS.escape(name)}"]`;
}
