import type { Anchor, Control, View } from "../scenario/types";
import type { Atlas, Entry } from "./atlas";
import {
    addersOf,
    APPS,
    CARD,
    CONTROLS,
    DROPPED,
    FIND,
    LINES,
    menu,
    named,
    ofRecord,
    ON_HOVER,
    PARTS,
    ROW,
    STATUS,
    TOGGLE,
    type Plain,
} from "./markup";
import { spot, type Place, type Region, type Spots, type Ways } from "./place";

/** Where an anchor may stand. */
export function placeOf(anchor: Anchor, atlas: Atlas): Place {
    const region: Region = anchor.dialog ? "dialog" : "work";
    const folded = (): Ways => atlas.waysTo(anchor);
    const at = (...all: readonly string[]): Place => ({
        region,
        spots: all.map(spot),
        ways: folded,
    });

    if ("menu" in anchor) {
        return placeOfMenu(anchor.menu, atlas);
    }
    if ("app" in anchor) {
        return {
            region: "navigation",
            spots: [spot(`.o_app${menu(anchor.app)}`)],
            ways: () => [APPS.split(", ").map(spot)],
        };
    }
    if ("button" in anchor) {
        // Odoo leaves an xml id in some views and puts the action's number in most.
        const id = anchor.button.includes(".") ? atlas.actionId(anchor.button) : null;
        const names = [anchor.button, ...(id === null ? [] : [String(id)])];
        const buttons = names.flatMap((name) => [`button${named(name)}`, `a[type]${named(name)}`]);
        if (anchor.row !== undefined) {
            return { region, ...placeInRow(buttons, atlas.rowsOf(anchor.row)) };
        }
        const [within, notWithin] = anchor.part ? PARTS[anchor.part] : ["", ""];
        const rows = ".o_data_row *, .o_kanban_record *, .o-dropdown--kanban-record-menu *";
        // Each card has one: whose it is nobody said.
        const unsure = buttons.map((button) => spot(`.${CARD} ${button}`));
        return {
            ...at(...buttons.map((button) => `${within}${button}:not(${rows})${notWithin}`)),
            ...(!anchor.part && { unsure }),
        };
    }
    if ("control" in anchor) {
        return { region, ...placeOfControl(anchor.control, anchor.of, atlas) };
    }
    if ("field" in anchor) {
        const { field, in: list, row = "edited" } = anchor;
        const cell = ` > td${named(field)}`;
        const line = list === undefined ? null : atlas.lineAt(list, row);
        if (list === undefined || line === null) {
            return at(
                `.o_field_widget${named(field)}:not(${LINES} *, ${ROW} *)`,
                `.o_selected_row:not(${LINES} *)${cell}`,
            );
        }
        const meant = row === "edited" ? ".o_selected_row" : ofRecord(line ?? "");
        return at(`.o_field_widget${named(list)} .o_data_row${meant}${cell}`);
    }
    if ("tab" in anchor) {
        return at(
            `.o_notebook_headers .nav-link${named(anchor.tab)}`,
            `.settings_tab .tab[data-key="${CSS.escape(anchor.tab)}"]`,
        );
    }
    if ("status" in anchor) {
        return { region, ...placeOfStatus(atlas.statusOf(anchor.status), atlas, folded) };
    }
    if ("column" in anchor) {
        return at(`th[data-name="${CSS.escape(anchor.column)}"]:not(${LINES} *)`);
    }
    if ("record" in anchor) {
        // Where a card is dragged from, its empty copy keeps the place.
        return at(...atlas.rowsOf(anchor.record).map((id) => `${ROW}${ofRecord(id)}:not(:empty)`));
    }
    if ("view" in anchor) {
        return { region, ...placeOfView(anchor.view, atlas) };
    }
    return at(anchor.css);
}

function placeOfMenu(xmlId: string, atlas: Atlas): Place {
    const [app, ...below] = atlas.menuPath(xmlId);
    const apps = [`.o_app${menu(app ?? "")}`, ...APPS.split(", ")];
    const sections = below
        .slice(0, -1)
        .reverse()
        .map((ancestor) => `.o_menu_sections ${menu(ancestor)}`);
    const there = [...sections, `.o_menu_sections_more > ${TOGGLE}`, ...apps];
    const openers = app === atlas.currentApp() ? there : apps;
    return {
        region: "navigation",
        spots: [spot(menu(xmlId))],
        ...(app && { ways: () => [openers.map(spot)] }),
    };
}

function placeInRow(buttons: readonly string[], ids: readonly string[]): Spots {
    const is = ids.map(ofRecord).join(", ");
    const row = `${ROW}:is(${is})`;
    const toggle = `${ON_HOVER} ${TOGGLE}`;
    return {
        spots: [row, `body:has(${row} ${toggle}.show) ${DROPPED}`].flatMap((within) =>
            buttons.map((button) => spot(`${within} ${button}`)),
        ),
        ways: () => [[spot(`${row} ${toggle}`)]],
    };
}

function placeOfControl(control: Control, of: string | undefined, atlas: Atlas): Spots {
    if (control === "add_line") {
        const list = of ? `.o_field_widget${named(of)} ` : "";
        const ways = (): Ways => (of ? atlas.waysTo({ field: of }) : []);
        return { spots: addersOf(list).split(", ").map(spot), ways };
    }
    if (!isPlain(control)) {
        return atlas.placeOfEntry(control, of ?? "");
    }
    const isFolded = control === "search" || control === "filters";
    const spots = CONTROLS[control].split(", ").map(spot);
    return { spots, ...(isFolded && { ways: () => [[spot(FIND)]] }) };
}

function isPlain(control: Control): control is Plain {
    return Object.hasOwn(CONTROLS, control);
}

function placeOfStatus(value: string, atlas: Atlas, folded: () => Ways): Spots {
    const toggle = `${STATUS} > ${TOGGLE}`;
    const entry = (): Entry | null => atlas.entryOf("status", value);
    return {
        spots: [
            spot(`${STATUS} [data-value="${CSS.escape(value)}"]`),
            // Folded, the bar shows only where the record stands.
            { all: `${toggle}:last-child`, entry },
            { all: `body:has(${toggle}.show) ${DROPPED} > .o-dropdown-item`, entry },
        ],
        ways: () => [...(entry() ? [[spot(`${toggle}:not(:disabled)`)]] : []), ...folded()],
    };
}

function placeOfView(view: View, atlas: Atlas): Spots {
    const entry = (): Entry | null => atlas.entryOf("view", view);
    const bar = ".o_cp_switch_buttons";
    return {
        spots: [
            spot(`${bar} .o_switch_view.o_${view}`),
            { all: `${DROPPED}${bar} > .o-dropdown-item`, entry },
        ],
        ways: () => (entry() ? [[spot(`${bar} > ${TOGGLE}`)]] : []),
    };
}
