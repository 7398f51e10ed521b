import type { Anchor } from "../scenario/types";
import type { Atlas } from "../screen/atlas";
import type { Definition } from "./folding";
import { fetchedMore } from "./more";
import { recordsOf, topView, type TopView } from "./top_view";

interface Menu {
    readonly id: number | string;
    readonly xmlid?: string;
    readonly appID?: number | false;
    readonly children?: readonly (number | string)[];
}

/** What Odoo's menu service tells. */
export interface Menus {
    getAll(): readonly Menu[];
    getCurrentApp(): { readonly xmlid?: string } | undefined;
}

/** What the run knows that is played. */
export interface RunFacts {
    /** Ids of the actions that its anchors name, by xml id. */
    readonly actions: Readonly<Record<string, number>>;
    /** The record behind `$order`; null while it is not bound. */
    recordOf(reference: string): { readonly model: string; readonly id: number } | null;
    /** More can be told of the page than when it was asked: it is worth another look. */
    looked(): void;
    /** What is asked of the page's definition cannot be fetched. */
    failed(error: unknown): void;
}

/** The atlas of Odoo's own page. */
export interface PageAtlas extends Atlas {
    /** Whether the person works on a screen of the anchor's model and view; its `on` says which. */
    standsOn(anchor: Anchor): boolean;
    /** The open view has it, and does not show it in the present state of its record. */
    hiddenHere(anchor: Anchor): boolean;
}

/** What the page cannot say of itself, from Odoo's menu service and the components of its views. */
export function makeAtlas(menus: Menus, run: RunFacts, page = document): PageAtlas {
    const actionId = (xmlId: string): number | null => run.actions[xmlId] ?? null;
    const statusOf = (status: string): string =>
        status.startsWith("$") ? String(run.recordOf(status)?.id ?? status) : status;
    const more = fetchedMore(run.looked, run.failed);
    /** What the open view's definition says, once that is there to be asked. */
    const definition = (): Definition | null => {
        const view = topView(page);
        const ask = more()?.ask;
        return view && ask ? ask(view, actionId) : null;
    };
    return {
        menuPath(xmlId) {
            const all = menus.getAll();
            const path: string[] = [];
            let menu = all.find((other) => other.xmlid === xmlId);
            while (menu && menu.id !== "root") {
                const { id, xmlid } = menu;
                path.unshift(xmlid ?? "");
                menu = all.find((other) => other.children?.includes(id));
            }
            return path;
        },
        currentApp: () => menus.getCurrentApp()?.xmlid ?? null,
        actionId,
        statusOf,
        rowsOf(reference) {
            const wanted = run.recordOf(reference);
            const view = wanted && topView(page);
            const rows = view ? recordsOf(view.root) : [];
            return rows
                .filter(({ resModel, resId }) => resModel === wanted?.model && resId === wanted.id)
                .map(({ id }) => id);
        },
        lineAt: (list, row) => definition()?.lineAt(list, row),
        entryOf: (of, name) => definition()?.entryOf(of, name) ?? null,
        placeOfEntry: (control, name) => definition()?.placeOfEntry(control, name) ?? { spots: [] },
        waysTo: (anchor) => definition()?.waysTo(anchor) ?? [],
        standsOn(anchor) {
            const { on } = anchor;
            const view = on && topView(page);
            if (!on || !view) {
                return !on;
            }
            const type = on.view === "settings" ? "form" : on.view;
            return isViewFor(view, anchor) && (type === undefined || type === view.type);
        },
        hiddenHere(anchor) {
            const meant =
                "status" in anchor ? { ...anchor, status: statusOf(anchor.status) } : anchor;
            return definition()?.hiddenHere(meant) ?? false;
        },
    };
}

/** The view is of the anchor's model. The dialog of a line counts as its parent's, for what is in its list. */
export function isViewFor({ component, model }: TopView, anchor: Anchor): boolean {
    const parent = component.props.record?._parentRecord?.resModel;
    const wanted = anchor.on?.model;
    if (parent === wanted) {
        return "in" in anchor || anchor.dialog === true;
    }
    return model === wanted;
}
