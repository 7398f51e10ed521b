import type { AnchorTarget, Control, Part, RowPick, View } from "../scenario/types";
import type { Nameless, Unnamed } from "../screen/atlas";
import { addersOf, CONTROLS, DROPPED, LINES, ROW, STATUS, type Plain } from "../screen/markup";
import type { Lore } from "./lore";

/** Names for an element, one kind of thing each, the plainest first. */
export interface Naming {
    readonly targets: readonly AnchorTarget[];
    /** What is inside of it is part of it: whoever points there means it, or nothing. */
    readonly whole: boolean;
    /** Only this screen has it: it is looked for on no other. */
    readonly onScreen: boolean;
}

const PARTS: readonly Part[] = ["header", "box", "body", "footer"];
const VIEWS: readonly View[] = [
    "list",
    "form",
    "kanban",
    "calendar",
    "pivot",
    "graph",
    "activity",
    "settings",
];
const BUTTON = "button[name], a[type][name]";
const FIELD = ".o_field_widget[name]";
/** Where the entries stand that have no name in the page. */
const NAMELESS: Readonly<Record<Nameless, string>> = {
    filter: ".o_filter_menu",
    group_by: ".o_group_by_menu",
    favorites: ".o_favorite_menu",
    search_panel: ".o_search_panel",
    action: DROPPED,
    print: DROPPED,
    status: `${STATUS}, ${DROPPED}`,
    view: `.o_cp_switch_buttons`,
};

/** What this very element may be called; none where Odoo has no name for such a thing. */
export function namingOf(element: Element, lore: Lore): Naming | null {
    const { targets, onScreen = true } = menuOf(element) ??
        buttonOf(element, lore) ??
        controlOf(element) ??
        pageOf(element) ??
        namelessOf(element, lore) ??
        fieldOf(element, lore) ??
        recordOf(element, lore) ?? { targets: [] };
    const whole = !targets.some((target) => "field" in target || "record" in target);
    return targets.length ? { targets, whole, onScreen } : null;
}

type Found = { readonly targets: readonly AnchorTarget[]; readonly onScreen?: boolean } | null;

function menuOf(element: Element): Found {
    const xmlId = element.getAttribute("data-menu-xmlid");
    return xmlId
        ? {
              targets: [element.matches(".o_app") ? { app: xmlId } : { menu: xmlId }],
              onScreen: false,
          }
        : null;
}

function buttonOf(element: Element, lore: Lore): Found {
    const name = element.matches(BUTTON) && element.getAttribute("name");
    if (!name) {
        return null;
    }
    const names = /^\d+$/.test(name) ? lore.actionsOf(name) : [name];
    const row = element.closest(ROW)?.getAttribute("data-id");
    return {
        targets: names.flatMap((button) => [
            { button },
            ...PARTS.map((part) => ({ button, part })),
            ...(row ? lore.recordsOf(row).map((record) => ({ button, row: record })) : []),
        ]),
    };
}

function controlOf(element: Element): Found {
    const plain = Object.entries(CONTROLS).find(([, all]) => element.matches(all));
    if (plain && isPlain(plain[0])) {
        return { targets: [{ control: plain[0] }] };
    }
    if (!element.matches(addersOf(""))) {
        return null;
    }
    const of = element.closest(FIELD)?.getAttribute("name");
    return { targets: [...(of ? [{ control: "add_line", of } as const] : [])] };
}

function isPlain(control: string): control is Plain {
    return Object.hasOwn(CONTROLS, control);
}

function pageOf(element: Element): Found {
    const name = element.getAttribute("name");
    if (name && element.matches(".o_notebook_headers .nav-link")) {
        return { targets: [{ tab: name }] };
    }
    const app = element.matches(".settings_tab .tab") && element.getAttribute("data-key");
    if (app) {
        return { targets: [{ tab: app }] };
    }
    const column = element.matches("th") && element.getAttribute("data-name");
    return column ? { targets: [{ column }] } : null;
}

/** An entry of a menu, a panel or a bar: one of those that Odoo's data names, the finder says which. */
function namelessOf(element: Element, lore: Lore): Found {
    const kinds = Object.entries(NAMELESS).filter(([, within]) => element.closest(within));
    if (!kinds.length || !element.matches("button, a, li, section, [role], .o-dropdown-item")) {
        return null;
    }
    const targets = kinds.flatMap(([kind]) =>
        isNameless(kind) ? entriesOf(kind, lore, element) : [],
    );
    return { targets };
}

function entriesOf(kind: Nameless, lore: Lore, element: Element): readonly AnchorTarget[] {
    if (kind === "view") {
        return VIEWS.map((view) => ({ view }));
    }
    if (kind === "status") {
        return lore.namesOf(kind, element).map((status) => ({ status }));
    }
    const control: Unnamed & Control = kind;
    const named = lore.namesOf(kind, element).map((of) => ({ control, of }));
    return kind === "favorites" ? [...named, { control }] : named;
}

function isNameless(kind: string): kind is Nameless {
    return Object.hasOwn(NAMELESS, kind);
}

function fieldOf(element: Element, lore: Lore): Found {
    const field = element.matches(`${FIELD}, td[name]`) && element.getAttribute("name");
    if (!field) {
        return null;
    }
    const list = element.parentElement?.closest(LINES)?.closest(FIELD)?.getAttribute("name");
    if (list) {
        return element.matches("td") ? { targets: cellsOf(field, list, element) } : null;
    }
    const line = lore.line();
    const cells = line ? cellsOf(field, line.list, element) : [];
    return { targets: [...cells, { field }] };
}

/** The row that is typed in is meant as such; of others, the one at an end. */
function cellsOf(field: string, list: string, element: Element): readonly AnchorTarget[] {
    const rows: readonly RowPick[] = element.closest(".o_data_row:not(.o_selected_row)")
        ? ["first", "last"]
        : ["edited", "first", "last"];
    return rows.map((row) => ({ field, in: list, row }));
}

function recordOf(element: Element, lore: Lore): Found {
    const id = element.matches(ROW) && element.getAttribute("data-id");
    return id ? { targets: lore.recordsOf(id).map((record) => ({ record })) } : null;
}
