import type { Anchor, RowPick } from "../scenario/types";
import type { Fold } from "./atlas";
import { addersOf, DROPPED, LINES, named, TOGGLE } from "./markup";
import { spot, type Spot, type Ways } from "./place";

const MORE = {
    header: `.o_statusbar_buttons > ${TOGGLE}`,
    box: ".o_button_more",
    list: `.o_control_panel_main_buttons > ${TOGGLE}`,
};

/** The ways to what is folded away, by its folds in each place where it stands; to a line by its row. */
export function waysOf(all: readonly (readonly Fold[])[], anchor: Anchor): Ways {
    const toRow = "field" in anchor && anchor.in ? openersOfRow(anchor.in, anchor.row) : [];
    // A column that is not shown is looked for only where there is such a row.
    return all.map((folds) => [...folds.flatMap(openersOf), ...toRow]);
}

/** What has a row to type in, or opens a card. A line is added for the first and the last only where there is none. */
function openersOfRow(list: string, row: RowPick = "edited"): readonly Spot[] {
    const lines = `.o_field_widget${named(list)}`;
    if (row === "edited") {
        return addersOf(`${lines} `).split(", ").map(spot);
    }
    // What adds a card, and what fills its row up, are marked as cards, too, and have no record.
    const cards = { all: `${lines} .o_kanban_record[data-id]`, end: row };
    return [cards, ...addersOf(`${lines}:not(:has(.o_data_row)) `).split(", ").map(spot)];
}

/** What unfolds it. A page that is open, a column that is shown have nothing to open. */
function openersOf(fold: Fold): readonly Spot[] {
    if ("page" in fold) {
        const tab = `.o_notebook_headers .nav-link:not(.active)${named(fold.page)}`;
        const entry = { entry: () => ({ words: fold.words }) };
        return [{ all: tab, ...(!fold.page && entry) }];
    }
    if ("app" in fold) {
        return [spot(`.settings_tab .tab:not(.selected)[data-key="${CSS.escape(fold.app)}"]`)];
    }
    if ("column" in fold) {
        const [list, own] =
            fold.in === undefined
                ? [".o_list_renderer", `:not(${LINES} *)`]
                : [`.o_field_widget${named(fold.in)} .o_list_renderer`, ""];
        const shown = `th[data-name="${CSS.escape(fold.column)}"]`;
        const toggle = `.o_optional_columns_dropdown ${TOGGLE}`;
        const box = `${DROPPED} input${named(fold.column)}`;
        return [
            spot(`body:has(${list}${own} ${toggle}.show) ${box}`),
            spot(`${list}${own}:not(:has(${shown})) ${toggle}`),
        ];
    }
    return [spot(MORE[fold.part])];
}
