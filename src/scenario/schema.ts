import {
    array,
    boolean,
    custom,
    exactOptional as maybe,
    lazy,
    literal,
    number,
    object,
    picklist,
    pipe,
    record,
    string,
    transform,
    union,
    type GenericSchema,
} from "../vendor/valibot";
import type { Domain } from "./types";

/**
 * The types of `types.ts` for JSON from outside; a test holds both equal. A key that is not named
 * here is dropped, so that a newer server can talk to an older page. `parse` tells an author what
 * does not fit.
 */

type Entries = Readonly<Record<string, GenericSchema>>;

/** An object with these keys. What the server leaves empty (null) counts as left out. */
export function shape<Of extends Entries>(entries: Of) {
    return pipe(custom<object>(isObject, "an object"), transform(withoutNulls), object(entries));
}

/** An object that has exactly one of these keys, and the shape that stands there. */
function oneOf<Of extends GenericSchema>(variants: Readonly<Record<string, Of>>) {
    const kinds = Object.keys(variants);
    const none = custom<never>(() => false, `one of the keys ${kinds.join(", ")}`);
    return lazy((value) => {
        const there = isObject(value) ? withoutNulls(value) : {};
        const [kind = "", ...more] = kinds.filter((key) => Object.hasOwn(there, key));
        return more.length ? none : (variants[kind] ?? none);
    });
}

function isObject(value: unknown): value is object {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutNulls(value: object): object {
    return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null));
}

const text = string();
const texts = array(text);
export const scalar = union([text, number(), boolean()]);
const scalars = record(text, scalar);
const yes = literal(true);
const view = picklist([
    "list",
    "form",
    "kanban",
    "calendar",
    "pivot",
    "graph",
    "activity",
    "settings",
]);
const screen = shape({ model: text, view: maybe(view) });
const scope = { on: maybe(screen), dialog: maybe(boolean()) };

export const TARGETS = {
    menu: shape({ menu: text, ...scope }),
    app: shape({ app: text, ...scope }),
    button: shape({
        button: text,
        part: maybe(picklist(["header", "box", "body", "footer"])),
        row: maybe(text),
        ...scope,
    }),
    control: shape({
        control: picklist([
            "new",
            "save",
            "discard",
            "search",
            "filters",
            "actions",
            "add_line",
            "breadcrumb",
            "pager_next",
            "pager_previous",
            "send_message",
            "log_note",
            "message",
            "post",
            "filter",
            "group_by",
            "favorites",
            "search_panel",
            "action",
            "print",
        ]),
        of: maybe(text),
        ...scope,
    }),
    field: shape({
        field: text,
        in: maybe(text),
        row: maybe(picklist(["edited", "first", "last"])),
        ...scope,
    }),
    tab: shape({ tab: text, ...scope }),
    status: shape({ status: text, ...scope }),
    column: shape({ column: text, ...scope }),
    record: shape({ record: text, ...scope }),
    view: shape({ view, ...scope }),
    css: shape({ css: text, ...scope }),
};

export const ACTIONS = {
    click: shape({ click: yes }),
    fill: shape({ fill: union([text, number()]) }),
    pick: shape({ pick: text }),
    check: shape({ check: boolean() }),
    open: shape({ open: yes }),
    read: shape({ read: yes }),
};

/** @param domain the page leaves domains to the server: only an author's tools look into them */
export function scenarioWith(domain: GenericSchema<unknown, Domain>) {
    const JUDGED_BY_SERVER = {
        record: shape({ record: domain, of: maybe(text) }),
        exists: shape({
            exists: shape({
                model: text,
                domain,
                count: maybe(number()),
                by: maybe(picklist(["me", "anyone"])),
            }),
        }),
    };

    const check = oneOf({
        screen: shape({ screen }),
        form: shape({
            form: shape({
                model: maybe(text),
                field: text,
                is: maybe(scalar),
                lines: maybe(scalars),
            }),
        }),
        ...JUDGED_BY_SERVER,
    });

    const step = shape({
        key: text,
        title: text,
        say: text,
        why: maybe(text),
        actor: maybe(text),
        at: maybe(oneOf(TARGETS)),
        do: maybe(oneOf(ACTIONS)),
        data: maybe(texts),
        expect: maybe(shape({ text: maybe(text), check: maybe(check) })),
        binds: maybe(shape({ name: text, model: text, from: picklist(["new", "open"]) })),
        when: maybe(oneOf(JUDGED_BY_SERVER)),
        optional: maybe(boolean()),
        irreversible: maybe(boolean()),
        keeps: maybe(record(text, text)),
    });

    const given = shape({
        name: text,
        model: text,
        find: domain,
        ref: maybe(text),
        make: maybe(
            record(
                text,
                lazy((made) => (Array.isArray(made) ? array(scalars) : scalar)),
            ),
        ),
        press: maybe(texts),
        shared: maybe(yes),
        fills: maybe(record(text, text)),
        keeps: maybe(record(text, text)),
    });

    return shape({
        key: text,
        version: number(),
        name: text,
        summary: maybe(text),
        app: text,
        kind: picklist(["task", "process"]),
        roles: texts,
        minutes: number(),
        start: text,
        models: maybe(texts),
        given: maybe(array(given)),
        params: maybe(array(shape({ name: text, label: text, value: maybe(scalar) }))),
        passMark: maybe(number()),
        steps: array(step),
    });
}

const isList = (value: unknown): value is Domain => Array.isArray(value);

/** As a page reads it. */
export const SCENARIO = scenarioWith(custom<Domain>(isList, "a list"));
