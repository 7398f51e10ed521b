import type { Component } from "@odoo/owl";
import { ACTION } from "../screen/markup";
import { topDialog } from "../screen/find";
import { isWithin, mounted } from "./mounted";

/** A record as Odoo's model holds it, saved or not. */
export interface DataRecord {
    readonly id: string;
    readonly resModel: string;
    readonly resId: number | false;
    readonly data: Readonly<Record<string, unknown>>;
    readonly fields: Readonly<Record<string, { readonly relation?: string }>>;
    readonly evalContextWithVirtualIds: object;
    readonly _parentRecord?: DataRecord;
}

/** Records of a list, a kanban or a one2many; grouped ones in lists of their own. */
export interface DataList {
    /** Those of the page that is shown. */
    readonly records?: readonly DataRecord[];
    readonly groups?: readonly { readonly list: DataList }[];
    readonly evalContext?: object;
    /** Of a one2many: the ids of all of its lines, on any page; virtual ones of those that are new. */
    readonly currentIds?: readonly (number | string)[];
    /** By these ids, what was loaded so far. */
    readonly _cache?: Readonly<Record<number | string, DataRecord | undefined>>;
    /** How many lines go before those of the page, and how many a page holds. */
    readonly offset?: number;
    readonly limit?: number;
}

/** What is used of Odoo's search model. */
export interface SearchModel {
    getSearchItems(which: (item: SearchItem) => boolean): readonly SearchItem[];
    getSections(which: (section: { empty: boolean }) => boolean): readonly Section[];
}

interface Section {
    readonly fieldName: string;
    readonly description: string;
}

interface SearchItem {
    readonly type: string;
    readonly name?: string;
    readonly description?: string;
    readonly isProperty?: boolean;
}

interface ArchInfo {
    readonly xmlDoc: Element;
}

/** What is used of the component of a mounted view, or of the dialog in which one line is edited. */
interface ViewComponent {
    readonly __owl__: Component["__owl__"];
    readonly props: {
        readonly resModel?: string;
        readonly record?: DataRecord;
        readonly context?: {
            readonly active_model?: string;
            readonly active_ids?: readonly number[];
        };
    };
    readonly env: {
        readonly config?: {
            readonly viewType?: string;
            readonly actionType?: string | false;
            readonly viewSwitcherEntries?: readonly { readonly type: string }[];
        };
        readonly searchModel?: SearchModel;
        readonly isSmall?: boolean;
    };
    readonly archInfo?: ArchInfo;
    readonly footerArchInfo?: ArchInfo;
    readonly model?: { readonly root?: DataRecord | DataList };
    /** The line that the dialog shows now: after "Save & New" not the one it was opened for. */
    readonly record?: DataRecord;
}

/** The view in which the person works: that of the topmost dialog, else the page's. */
export interface TopView {
    readonly component: ViewComponent;
    /** What it is drawn in: the dialog or the page's action. */
    readonly around: Element;
    readonly model: string;
    readonly type: string;
    readonly root: DataRecord | DataList;
    /** Its definition: the body, and what a dialog shows in its foot. */
    readonly archs: readonly Element[];
}

export function topView(page: Document): TopView | null {
    const around = topDialog(page) ?? page.querySelector(ACTION);
    const component = mounted().find(
        (one): one is ViewComponent => isView(one) && around !== null && isWithin(one, around),
    );
    if (!component || !around) {
        return null;
    }
    const { archInfo, footerArchInfo, props, env, model, record } = component;
    // A calendar, a pivot and a graph have data of other kinds.
    const root = model?.root ?? record ?? {};
    return {
        component,
        around,
        model: props.resModel ?? ("resModel" in root ? root.resModel : ""),
        type: props.record ? "form" : (env.config?.viewType ?? ""),
        root,
        archs: [archInfo, footerArchInfo].flatMap((info) => info?.xmlDoc ?? []),
    };
}

/** Controllers have a model of their own; the dialog of a line has the line's record. */
export function isView(component: object): component is ViewComponent {
    return (
        "props" in component &&
        typeof component.props === "object" &&
        component.props !== null &&
        (("model" in component && "resModel" in component.props) || "addNew" in component.props)
    );
}

export function isRecord(root: DataRecord | DataList): root is DataRecord {
    return "data" in root;
}

/** The one2many that a line is of; null where another one of its record holds such lines, too. */
export function listOf({ resModel, _parentRecord: parent }: DataRecord): string | null {
    const alike = Object.entries(parent?.data ?? {}).filter(
        ([name, value]) => parent?.fields[name]?.relation === resModel && isList(value),
    );
    return alike.length === 1 ? (alike[0]?.[0] ?? null) : null;
}

/** All records that a view shows: rows and cards, and the lines of a form. */
export function recordsOf(root: DataRecord | DataList): readonly DataRecord[] {
    return isRecord(root) ? Object.values(root.data).filter(isList).flatMap(listed) : listed(root);
}

function listed({ records, groups }: DataList): readonly DataRecord[] {
    return groups ? groups.flatMap(({ list }) => listed(list)) : (records ?? []);
}

export function isList(value: unknown): value is DataList {
    return typeof value === "object" && value !== null && "records" in value;
}
