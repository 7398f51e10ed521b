import type { Component } from "@odoo/owl";
import type { Entry, Nameless } from "../screen/atlas";
import { isWithin, mounted } from "./mounted";
import type { TopView } from "./top_view";

/** What is used of Odoo's component of the Actions and Print menus. */
interface ActionMenus {
    readonly __owl__: Component["__owl__"];
    readonly actionItems: readonly {
        readonly key: string | number;
        readonly description: string;
    }[];
    readonly props: {
        readonly items: {
            readonly print?: readonly { readonly id: number; readonly name: string }[];
        };
    };
}

interface StatusBar {
    getAllItems(): readonly { readonly value: unknown; readonly label: string }[];
}

/** Which entry is meant of those that Odoo writes without a name, by what made them. */
export function entryIn(
    view: TopView,
    of: Nameless,
    name: string,
    id: number | null,
): Entry | null {
    const { env, __owl__: node } = view.component;
    switch (of) {
        case "view":
            return only(
                env.config?.viewSwitcherEntries?.map(({ type }) => type),
                name,
            );
        case "filter":
        case "group_by": {
            const types = of === "filter" ? ["filter", "dateFilter"] : ["groupBy", "dateGroupBy"];
            const items = env.searchModel?.getSearchItems(
                ({ type, isProperty }) => types.includes(type) && !isProperty,
            );
            return only(
                items?.map((item) => item.name),
                name,
            );
        }
        case "favorites": {
            const saved = env.searchModel?.getSearchItems(({ type }) => type === "favorite") ?? [];
            const called = saved.map(({ description = "" }) => description);
            return worded(called.filter((words) => words.trim() === name.trim()));
        }
        case "search_panel": {
            const sections = env.searchModel?.getSections(({ empty }) => !empty) ?? [];
            // Some apps add a section of their own, so that places tell nothing; on a narrow screen what
            // is chosen takes the place of the words.
            return env.isSmall
                ? only(
                      sections.map(({ fieldName }) => fieldName),
                      name,
                  )
                : worded(
                      sections
                          .filter(({ fieldName }) => fieldName === name)
                          .map(({ description }) => description),
                  );
        }
        case "action":
        case "print": {
            const menus = mounted()
                .filter(isActionMenus)
                .filter((menu) => isWithin(menu, view.around));
            const items = menus.flatMap(({ actionItems, props }) =>
                of === "action"
                    ? actionItems.map(({ key, description }) => ({ key, words: description }))
                    : (props.items.print ?? []).map((item) => ({ key: item.id, words: item.name })),
            );
            return worded(
                items.filter(({ key }) => key === (id ?? name)).map(({ words }) => words),
            );
        }
        case "status": {
            const items = mounted(node)
                .filter(isStatusBar)
                .flatMap((bar) => bar.getAllItems());
            return worded(
                items.filter(({ value }) => String(value) === name).map(({ label }) => label),
            );
        }
    }
}

/** Its place, where it is there once. */
function only(names: readonly (string | undefined)[] | undefined, name: string): Entry | null {
    const nth = names?.indexOf(name) ?? -1;
    return names && nth >= 0 && names.lastIndexOf(name) === nth
        ? { nth, total: names.length }
        : null;
}

function worded(words: readonly string[]): Entry | null {
    const [first] = words;
    return first !== undefined && words.length === 1 ? { words: first.trim() } : null;
}

function isActionMenus(component: object): component is ActionMenus {
    return "actionItems" in component;
}

function isStatusBar(component: object): component is StatusBar {
    return "getAllItems" in component;
}
