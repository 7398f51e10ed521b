import type { Fold } from "./atlas";
import { DROPPED, LINES, named, TOGGLE } from "./markup";
import { spot, type Spot, type Ways } from "./place";

const MORE = {
    header: `.o_statusbar_buttons > ${TOGGLE}`,
    box: ".o_button_more",
    list: `.o_control_panel_main_buttons > ${TOGGLE}`,
};

/** The ways to what is folded away, by its folds in each place where it stands. */
export function waysOf(all: readonly (readonly Fold[])[]): Ways {
    return all.map((folds) => folds.flatMap(openersOf));
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
