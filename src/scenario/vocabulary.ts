import type {
    Action,
    Anchor,
    AnchorTarget,
    Check,
    Control,
    Kind,
    Operator,
    Part,
    RowPick,
    View,
} from "./types";

/** Every key that any member of a union has. */
type KeyOf<Union> = Union extends unknown ? keyof Union : never;

/** What an anchor may point at, by the key that says so. */
export type Target = Exclude<KeyOf<AnchorTarget>, "of" | "in" | "row" | "part">;
export type ActionKind = KeyOf<Action>;
export type CheckKind = Exclude<KeyOf<Check>, "of">;

/** The words of a closed union, as data: adding one to the type without adding it here is an error. */
type Words<Union extends string> = Readonly<Record<Union, true>>;

export const KINDS: Words<Kind> = { task: true, process: true };

export const VIEWS: Words<View> = {
    list: true,
    form: true,
    kanban: true,
    calendar: true,
    pivot: true,
    graph: true,
    activity: true,
    settings: true,
};

export const CONTROLS: Words<Control> = {
    new: true,
    save: true,
    discard: true,
    search: true,
    filters: true,
    actions: true,
    add_line: true,
    breadcrumb: true,
    pager_next: true,
    pager_previous: true,
    filter: true,
    group_by: true,
    search_panel: true,
    action: true,
    print: true,
};

export const PARTS: Words<Part> = { header: true, box: true, body: true, footer: true };

export const ROWS: Words<RowPick> = { edited: true, first: true, last: true };

export const OPERATORS: Words<Operator> = {
    "=": true,
    "!=": true,
    ">": true,
    ">=": true,
    "<": true,
    "<=": true,
    in: true,
    "not in": true,
    like: true,
    ilike: true,
    "not like": true,
    "not ilike": true,
    "=like": true,
    "=ilike": true,
    child_of: true,
    parent_of: true,
    any: true,
    "not any": true,
};

export const TARGETS: Words<Target> = {
    menu: true,
    app: true,
    button: true,
    control: true,
    field: true,
    tab: true,
    status: true,
    column: true,
    record: true,
    view: true,
    css: true,
};

export const ACTIONS: Words<ActionKind> = {
    click: true,
    fill: true,
    pick: true,
    check: true,
    open: true,
    read: true,
};

export const CHECKS: Words<CheckKind> = { screen: true, form: true, record: true, exists: true };

export function isWord<Word extends string>(words: Words<Word>, value: unknown): value is Word {
    return typeof value === "string" && Object.hasOwn(words, value);
}

/** The keys of `thing` that are among `words`; of a well-formed union member there is exactly one. */
export function wordsIn<Word extends string>(words: Words<Word>, thing: object): readonly Word[] {
    return Object.keys(thing).filter((key) => isWord(words, key));
}

/** What an anchor points at. */
export function targetOf(anchor: Anchor): Target {
    return wordsIn(TARGETS, anchor)[0] ?? "css";
}
