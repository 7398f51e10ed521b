import type { Anchor } from "../scenario/types";
import type { Fold, LineAt } from "./atlas";
import { addersOf, DROPPED, LINES, named, ofRecord, TOGGLE } from "./markup";
import { spot, type Spot, type Ways } from "./place";

const MORE = {
    header: `.o_statusbar_buttons > ${TOGGLE}`,
    box: ".o_button_more",
    list: `.o_control_panel_main_buttons > ${TOGGLE}`,
};

/**
 * The ways to what is folded away, by its folds in each place where it stands; to a line by its row.
 *
 * @param line where the line is that the anchor means
 */
export function waysOf(all: readonly (readonly Fold[])[], anchor: Anchor, line: LineAt): Ways {
    const toRow = "field" in anchor && anchor.in ? openersOfRow(anchor.in, line) : [];
    // A column that is not shown is looked for only where there is such a row.
    return all.map((folds) => [...folds.flatMap(openersOf), ...toRow]);
}

/** What turns to its page, opens its card, or, where there is no such line, adds one. */
function openersOfRow(list: string, line: LineAt): readonly Spot[] {
    const lines = `.o_field_widget${named(list)} `;
    if ("page" in line) {
        return [spot(`${lines}.o_x2m_control_panel .o_pager_${line.page}`)];
    }
    return line.card === null
        ? addersOf(lines).split(", ").map(spot)
        : [spot(`${lines}.o_kanban_record${ofRecord(line.card)}`)];
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
