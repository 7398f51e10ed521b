import { topDialog } from "../screen/find";
import { CONTROLS, DROPPED, REGIONS, ROW, STATUS } from "../screen/markup";
import { isVisible } from "../screen/visible";
import type { Lore } from "./lore";
import { namingOf } from "./naming";

const BAR = "[data-menu-xmlid], .o_app";
const WORK = [
    "button[name], a[type][name]",
    ".o_field_widget[name]",
    ".o_selected_row td[name]",
    ".o_notebook_headers .nav-link[name]",
    ".settings_tab .tab",
    `${STATUS} [data-value]`,
    "th[data-name]",
    ".o_switch_view",
    ".o_search_panel_section",
    ROW,
    ...Object.values(CONTROLS),
].join(", ");

/**
 * What could be picked now, in the order of the page: of a menu that hangs open its entries, of a dialog
 * what stands in it.
 */
export function candidatesOn(lore: Lore): readonly HTMLElement[] {
    const { page } = lore;
    const top = topDialog(page);
    const menus = [...page.querySelectorAll(DROPPED)];
    const within = menus.length ? menus : top ? [top] : [...page.querySelectorAll(PAGE)];
    const all = menus.length
        ? `${BAR}, ${WORK}, .o-dropdown-item, .o_menu_item`
        : `${BAR}, ${WORK}`;
    const found = within.flatMap((root) => [...root.querySelectorAll<HTMLElement>(all)]);
    return [...new Set(found)].filter(
        (element) => isVisible(element) && namingOf(element, lore) !== null,
    );
}

const PAGE = `.o_navbar, ${REGIONS.action}`;
