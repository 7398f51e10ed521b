import type { Entry, Unnamed } from "./atlas";
import { COG, DROPPED, FILTERS, FIND, TOGGLE } from "./markup";
import { spot, type Place, type Spots } from "./place";

/** Where the entries of a menu or a panel stand that have no name in the page; `entry`: which is meant. */
export function placeOfNameless(control: Unnamed, name: string, entry: () => Entry | null): Spots {
    const by = (...openers: readonly string[]): Pick<Place, "ways"> => ({
        ways: () => (entry() ? [openers.map(spot)] : []),
    });
    switch (control) {
        case "filter":
        case "group_by": {
            const menu = `.o_${control}_menu >`;
            const own = ":not(.o_add_custom_filter, select)";
            const all = `${menu} .o_menu_item${own}, ${menu} .o_accordion > .o_menu_item${own}`;
            return { spots: [{ all, entry }], ...by(FILTERS, FIND) };
        }
        case "favorites": {
            const menu = ".o_favorite_menu";
            const more = spot(`${menu} .o_expand_shared_favorites`);
            return name
                ? {
                      spots: [{ all: `${menu} .o_favorite_item`, entry }],
                      ways: () => (entry() ? [[more, spot(FILTERS), spot(FIND)]] : []),
                  }
                : {
                      spots: [spot(`${menu} .o_add_favorite`)],
                      ways: () => [[FILTERS, FIND].map(spot)],
                  };
        }
        case "search_panel": {
            const all = `.o_search_panel > .o_search_panel_section, .o_search_panel ${TOGGLE}`;
            return { spots: [{ all, entry, head: "header" }], ...by(".o_search_panel_sidebar") };
        }
        case "action":
        case "print": {
            const all = `${DROPPED} > :is(.o-dropdown-item, .o_menu_item):not(${TOGGLE})`;
            const print = `${TOGGLE}:has(> .fa-print)`;
            const printers = [`${DROPPED} ${print}`, `.o_cp_action_menus ${print}`];
            return {
                spots: [{ all, entry }],
                ...by(...(control === "print" ? printers : []), COG),
            };
        }
    }
}
