import type { Anchor, Control, RowPick, View } from "../scenario/types";

/**
 * The only list of what Odoo's markup looks like. Tried on Odoo 19.0.
 *
 * A place is where the target may stand (`all`, within a region of the page) and, where it is folded
 * away, what opens it (`opener`): a menu's entry stands in a drop-down that is not in the page until
 * its button is pressed.
 */
export interface Place {
    readonly region: Region;
    readonly all: string;
    /** Matches of `all` inside these are something else: the same field name in a line of a list. */
    readonly butNotIn?: string;
    readonly openers?: readonly Opener[];
}

export type Region =
    /** The bar at the top and what drops down from it. */
    | "navigation"
    /** The topmost dialog if there is one, else the page's action. */
    | "work"
    | "dialog";

/** Stands for the target while that is folded away. */
export interface Opener {
    readonly all: string;
}

/** What the page cannot say of itself. */
export interface Atlas {
    /** A menu's ancestors and itself, the app first, as xml ids; empty for a menu they do not have. */
    menuPath(xmlId: string): readonly string[];
    /** The app that is open, as its root menu's xml id. */
    currentApp(): string | null;
    /** Whether the open view would show this button were it not folded into a "more" drop-down. */
    hasButton(name: string): boolean;
}

const DROPPED = ".o-dropdown--menu";
const LINES = ".o_field_x2many";
const APPS: Opener = { all: ".o_navbar_apps_menu .dropdown-toggle, .o_mobile_menu_toggle" };

export const DIALOG = ".o_dialog:not(.o_inactive_modal) .modal-content";
export const ACTION = ".o_action_manager";
export const NAVIGATION = [".o_navbar", DROPPED, ".o_burger_menu"];
/** What drops down or pops up over the page while the person chooses in it. */
export const DROP_DOWNS = `.o-autocomplete--dropdown-menu, ${DROPPED}, .o-overlay-container .o_popover`;

type Plain = Exclude<
    Control,
    "add_line" | "filter" | "group_by" | "search_panel" | "action" | "print"
>;

const CONTROLS: Readonly<Record<Plain, string>> = {
    new: ".o_form_button_create, .o_list_button_add, .o-kanban-button-new",
    save: ".o_form_button_save",
    discard: ".o_form_button_cancel, .o_list_button_discard",
    search: ".o_searchview_input",
    filters: ".o_searchview_dropdown_toggler",
    actions: ".o_cp_action_menus .dropdown-toggle",
    breadcrumb: ".o_back_button a, .o_mobile_breadcrumb_back",
    pager_next: ".o_pager_next",
    pager_previous: ".o_pager_previous",
};

const ROWS: Readonly<Record<RowPick, string>> = {
    edited: ".o_selected_row",
    first: ".o_data_row:first-of-type",
    last: ".o_data_row:not(:has(~ .o_data_row))",
};

/** Where an anchor may stand; null for one that this version of the page's code cannot point at. */
export function placeOf(anchor: Anchor, atlas: Atlas): Place | null {
    const region: Region = anchor.dialog ? "dialog" : "work";
    if ("menu" in anchor) {
        return placeOfMenu(anchor.menu, atlas);
    }
    if ("app" in anchor) {
        return { region: "navigation", all: `.o_app${menu(anchor.app)}`, openers: [APPS] };
    }
    if ("button" in anchor) {
        return placeOfButton(anchor.button, region, atlas);
    }
    if ("control" in anchor) {
        return { region, ...placeOfControl(anchor.control, anchor.of) };
    }
    if ("field" in anchor) {
        return { region, ...placeOfField(anchor.field, anchor.in, anchor.row ?? "edited") };
    }
    if ("tab" in anchor) {
        return { region, all: `.o_notebook .nav-link${named(anchor.tab)}` };
    }
    if ("status" in anchor) {
        const value = CSS.escape(anchor.status);
        const openers = [{ all: ".o_statusbar_status > .dropdown-toggle" }];
        return { region, all: `.o_statusbar_status [data-value="${value}"]`, openers };
    }
    if ("column" in anchor) {
        return { region, all: `th[data-name="${CSS.escape(anchor.column)}"]`, butNotIn: LINES };
    }
    if ("view" in anchor) {
        return { region, all: `.o_cp_switch_buttons .o_switch_view.${classOf(anchor.view)}` };
    }
    return "css" in anchor ? { region, all: anchor.css } : null;
}

function placeOfMenu(xmlId: string, atlas: Atlas): Place {
    const [app, ...below] = atlas.menuPath(xmlId);
    const region = "navigation";
    if (!app) {
        return { region, all: menu(xmlId) };
    }
    if (app !== atlas.currentApp()) {
        return { region, all: menu(xmlId), openers: [{ all: `.o_app${menu(app)}` }, APPS] };
    }
    const openers = below
        .slice(0, -1)
        .reverse()
        .map((ancestor) => ({ all: `.o_menu_sections ${menu(ancestor)}` }));
    return {
        region,
        all: menu(xmlId),
        openers: [...openers, { all: ".o_menu_sections_more > .dropdown-toggle" }, APPS],
    };
}

function placeOfButton(name: string, region: Region, atlas: Atlas): Place {
    const folded = ".o_statusbar_buttons > .dropdown-toggle, .o_button_more";
    return {
        region,
        all: `button${named(name)}`,
        butNotIn: ".o_list_table",
        ...(atlas.hasButton(name) && { openers: [{ all: folded }] }),
    };
}

function placeOfControl(control: Control, of: string | undefined): Omit<Place, "region"> {
    if (control === "add_line") {
        const list = of ? `.o_field_widget${named(of)} ` : "";
        const add = ".o_field_x2many_list_row_add > a:first-of-type";
        return { all: `${list}${add}, ${list}.o-kanban-button-new` };
    }
    return isPlain(control)
        ? { all: CONTROLS[control], ...(control === "new" && { butNotIn: LINES }) }
        : { all: ":not(*)" };
}

function isPlain(control: Control): control is Plain {
    return Object.hasOwn(CONTROLS, control);
}

function placeOfField(
    field: string,
    list: string | undefined,
    row: RowPick,
): Omit<Place, "region"> {
    if (list === undefined) {
        return { all: `.o_field_widget${named(field)}`, butNotIn: LINES };
    }
    const lines = `.o_field_widget${named(list)}`;
    return {
        all: `${lines} ${ROWS[row]} td${named(field)}`,
        openers: [{ all: `${lines} .o_field_x2many_list_row_add > a:first-of-type` }],
    };
}

function classOf(view: View): string {
    return `o_${view}`;
}

function menu(xmlId: string): string {
    return `[data-menu-xmlid="${CSS.escape(xmlId)}"]`;
}

function named(name: string): string {
    return `[name="${CSS.escape(name)}"]`;
}
