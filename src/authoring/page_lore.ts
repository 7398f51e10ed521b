import type { View } from "../scenario/types";
import type { Nameless } from "../screen/atlas";
import { ABSENT, find } from "../screen/find";
import { makeAtlas, type Menus } from "../services/atlas";
import { isWithin, mounted } from "../services/mounted";
import { isRecord, listOf, recordsOf, topView, type TopView } from "../services/top_view";
import type { Lore, Screen } from "./lore";

/** What the scenario calls its records, and how to learn what Odoo's numbers stand for. */
export interface Known {
    names: readonly KnownName[];
    actions(numbers: readonly number[]): Promise<Readonly<Record<string, string>>>;
}

export interface KnownName {
    readonly name: string;
    readonly model: string;
    /** Which record it is on this screen, where that is known; null: one that is not saved yet. */
    readonly id?: number | null;
}

export interface PageLore extends Lore {
    /** Asks for the xml ids of the actions that stand on the page; done at once where all are known. */
    learn(): Promise<void>;
}

const VIEWS: readonly string[] = [
    "list",
    "form",
    "kanban",
    "calendar",
    "pivot",
    "graph",
    "activity",
] satisfies readonly View[];

/** What is used of Odoo's status bar, and of its Actions and Print menus. */
interface StatusBar {
    readonly props: {
        readonly name: string;
        readonly record: {
            readonly fields: Readonly<Record<string, { readonly relation?: string } | undefined>>;
        };
    };
    getAllItems(): readonly { readonly value: unknown }[];
}
interface ActionMenus {
    readonly __owl__: Parameters<typeof isWithin>[0]["__owl__"];
    readonly actionItems: readonly { readonly key: string | number }[];
    readonly props: { readonly items: { readonly print?: readonly { readonly id: number }[] } };
}

/** Odoo's page, as whoever writes a scenario points at it. */
export function pageLore(menus: Menus, known: Known, page: Document = document): PageLore {
    const numbers: Record<string, number> = {};
    const xmlIds = new Map<string, string>();
    const asked = new Set<number>();
    /** Which record the name under trial would mean: no run says. */
    let supposed: { readonly model: string; readonly id: number } | null = null;
    const modelOf = (reference: string): string | undefined =>
        known.names.find(({ name }) => `$${name}` === reference)?.model;
    const atlas = makeAtlas(
        menus,
        {
            actions: numbers,
            recordOf: (reference) =>
                supposed && modelOf(reference) === supposed.model ? supposed : null,
            looked: () => {},
            failed: () => {},
        },
        page,
    );
    const namesFor = ({ model, id }: { model: string; id: number }): readonly string[] =>
        known.names
            .filter((one) => one.model === model && (one.id === undefined || one.id === id))
            .map(({ name }) => `$${name}`)
            .reverse();
    const rowAt = (dataId: string): typeof supposed => {
        const view = topView(page);
        const row = view && recordsOf(view.root).find(({ id }) => id === dataId);
        return row?.resId ? { model: row.resModel, id: row.resId } : null;
    };
    const stageAt = (element: Element): typeof supposed => {
        const view = topView(page);
        const bar = view && statusBar(view);
        const model = bar?.props.record.fields[bar.props.name]?.relation;
        const value = element.getAttribute("data-value");
        return model && value ? { model, id: Number(value) } : null;
    };
    const named = (key: string | number): readonly string[] => {
        const xmlId = typeof key === "string" ? key : xmlIds.get(String(key));
        return xmlId === undefined ? [] : [xmlId];
    };
    return {
        page,
        look: (anchor) => (atlas.standsOn(anchor) ? find(anchor, atlas, page) : ABSENT),
        screen() {
            const view = topView(page);
            return view && screenOf(view);
        },
        line() {
            const view = topView(page);
            const model = view?.component.props.record?._parentRecord?.resModel;
            const list = model && isRecord(view.root) ? listOf(view.root) : null;
            return model && list !== null ? { list, model } : null;
        },
        namesOf(of, element) {
            const view = topView(page);
            if (view && of === "status") {
                const bar = statusBar(view);
                const relation = bar?.props.record.fields[bar.props.name]?.relation;
                if (relation) {
                    supposed = stageAt(element);
                    return supposed ? namesFor(supposed) : [];
                }
                return bar?.getAllItems().map((item) => String(item.value)) ?? [];
            }
            return view ? entriesIn(view, of).flatMap(named) : [];
        },
        actionsOf: (number) => named(Number(number)),
        recordsOf(dataId) {
            supposed = rowAt(dataId);
            return supposed ? namesFor(supposed) : [];
        },
        recordAt(element) {
            const dataId = element.getAttribute("data-id");
            const found = dataId ? rowAt(dataId) : stageAt(element);
            return found && { ...found, shared: !dataId };
        },
        async learn() {
            const view = topView(page);
            const unknown = [...numbersOn(page), ...(view ? actionsIn(view) : [])].filter(
                (number) => !asked.has(number),
            );
            if (!unknown.length) {
                return;
            }
            unknown.forEach((number) => asked.add(number));
            const told = await known.actions(unknown);
            for (const [number, xmlId] of Object.entries(told)) {
                xmlIds.set(number, xmlId);
                numbers[xmlId] = Number(number);
            }
        },
    };
}

function screenOf({ model, type }: TopView): Screen {
    return { model, view: isViewType(type) ? type : null };
}

function isViewType(type: string): type is View {
    return VIEWS.includes(type);
}

function numbersOn(page: Document): readonly number[] {
    const buttons = [...page.querySelectorAll("button[name], a[type][name]")];
    return buttons.map((button) => Number(button.getAttribute("name"))).filter(Number.isInteger);
}

function actionsIn(view: TopView): readonly number[] {
    return [...entriesIn(view, "action"), ...entriesIn(view, "print")].filter(
        (key) => typeof key === "number",
    );
}

/** What Odoo's data has for the entries of one kind. */
function entriesIn({ component, around }: TopView, of: Nameless): readonly (string | number)[] {
    const { searchModel } = component.env;
    switch (of) {
        case "filter":
        case "group_by": {
            const types = of === "filter" ? ["filter", "dateFilter"] : ["groupBy", "dateGroupBy"];
            const items = searchModel?.getSearchItems(
                ({ type, isProperty }) => types.includes(type) && !isProperty,
            );
            return items?.flatMap(({ name }) => name ?? []) ?? [];
        }
        case "favorites":
            return (
                searchModel
                    ?.getSearchItems(({ type }) => type === "favorite")
                    .flatMap(({ description }) => description ?? []) ?? []
            );
        case "search_panel":
            return (
                searchModel?.getSections(({ empty }) => !empty).map((one) => one.fieldName) ?? []
            );
        case "action":
        case "print": {
            const menus = mounted()
                .filter(isActionMenus)
                .filter((menu) => isWithin(menu, around));
            return menus.flatMap(({ actionItems, props }) =>
                of === "action"
                    ? actionItems.map(({ key }) => key)
                    : (props.items.print ?? []).map(({ id }) => id),
            );
        }
        case "view":
        case "status":
            return [];
    }
}

function statusBar(view: TopView): StatusBar | undefined {
    return mounted(view.component.__owl__).find(isStatusBar);
}

function isActionMenus(component: object): component is ActionMenus {
    return "actionItems" in component;
}

function isStatusBar(component: object): component is StatusBar {
    return "getAllItems" in component;
}
