/**
 * What a scenario is: the contract between authors, the player, the server and the tests.
 *
 * Everything here is plain JSON: a scenario is stored in the database, travels between databases and
 * is frozen into every run that plays it. Nothing in it is ever evaluated as code.
 */

import type { Anchor, View } from "./anchor";

export type * from "./anchor";

/** How a scenario is played. */
export type Mode = "learn" | "practice" | "test" | "verify";

/** `task`: one person's work; `process`: a business cycle that may pass through several roles. */
export type Kind = "task" | "process";

export type Scalar = string | number | boolean;

/**
 * One condition of a domain, `[field, operator, value]`. A string value that starts with `$` is a
 * reference: `$order` (the id of a bound record), `$user`, `$site`, `$started` (UTC time at which the
 * run began) or `$param.<name>`. `$own.<field>` is another number of the same record: a line that came
 * short is `["quantity", "<", "$own.product_uom_qty"]`.
 */
export type Condition = readonly [field: string, operator: Operator, value: DomainValue];
export type Operator =
    | "="
    | "!="
    | ">"
    | ">="
    | "<"
    | "<="
    | "in"
    | "not in"
    | "like"
    | "ilike"
    | "not like"
    | "not ilike"
    | "=like"
    | "=ilike"
    | "child_of"
    | "parent_of"
    | "any"
    | "not any";
export type DomainValue = Scalar | readonly Scalar[] | Domain;

/** An Odoo domain in prefix notation, as JSON. */
export type Domain = readonly (Condition | "&" | "|" | "!")[];

/** What the person does at the anchor. */
export type Action =
    | { readonly click: true }
    /** Types a value: text, a number, or an ISO date (`2026-11-22`). */
    | { readonly fill: string | number }
    /** Chooses a record in a many2one by (part of) its name. May be `$param.<name>`, as may `fill`. */
    | { readonly pick: string }
    /** Ticks or clears a box. */
    | { readonly check: boolean }
    /** Opens the target: a row, a card, a page. */
    | { readonly open: true }
    /** Nothing to do but understand; the person says when. */
    | { readonly read: true };

/** A record of the run under a name: `$order` in later anchors and domains. */
export interface Bind {
    readonly name: string;
    readonly model: string;
    /**
     * `new`: the record that this step begins, bound when Odoo saves it, which may be steps later;
     * `open`: one that it opens.
     */
    readonly from: "new" | "open";
}

/** What must be true for a step to be done. */
export type Check =
    /** The screen shows this model in this view. Judged on the page; a waypoint, not an outcome. */
    | { readonly screen: { readonly model: string; readonly view?: View } }
    /**
     * The open form's field holds this value, saved or not. Without `is`: holds anything (for a list of
     * lines: at least one). Judged on the page while the form is open, and on the saved record after.
     * `lines`: at least one line of the one2many holds all these values, or where `true` any value
     * but none and 0. Values may be `$param.<name>`.
     */
    | { readonly form: FormCheck }
    /** The bound record matches. `of`: its name; default: the one bound last. Judged by the server. */
    | { readonly record: Domain; readonly of?: string }
    /** Such records exist. Judged by the server. */
    | { readonly exists: ExistsCheck };

export interface FormCheck {
    /** The form's model; default: the model of the record bound last. */
    readonly model?: string;
    readonly field: string;
    readonly is?: Scalar;
    readonly lines?: Readonly<Record<string, Scalar>>;
}

export interface ExistsCheck {
    readonly model: string;
    readonly domain: Domain;
    /** At least so many. @default 1 */
    readonly count?: number;
    /** `me`: made by this person since the run began; `anyone`: whoever made it, whenever. @default "me" */
    readonly by?: "me" | "anyone";
}

/** What should be seen when the step is done, for people, and the check that a record can show. */
export interface Expectation {
    readonly text?: string;
    readonly check?: Check;
}

export interface Step {
    /** Stable within the scenario: results and translations hang on it. `[a-z][a-z0-9_]*` */
    readonly key: string;
    /** A short name for the road in the dock: "Choose the vendor". */
    readonly title: string;
    /** The instruction. */
    readonly say: string;
    /** The reason, in the user's operational terms. */
    readonly why?: string;
    /** The role that acts. Default: the scenario's first role. */
    readonly actor?: string;
    readonly at?: Anchor;
    readonly do?: Action;
    /** What is needed for it beside what is done and checked, as references: `$param.vendor`. */
    readonly data?: readonly string[];
    readonly expect?: Expectation;
    readonly binds?: Bind;
    /** Skipped unless this holds on a bound record or in the database. */
    readonly when?: Extract<Check, { record: Domain } | { exists: ExistsCheck }>;
    /**
     * The person may leave it out and the run still counts as complete. It is behind them too when
     * something lasting after it holds; as the last step nobody would come to it.
     */
    readonly optional?: boolean;
    /** It sends, posts or pays: the person is warned first. */
    readonly irreversible?: boolean;
    /**
     * Params that keep what the record of its check holds once the step is done, so that a later check
     * can ask for something else: param → field, as in `Given`. What was kept first stays.
     */
    readonly keeps?: Readonly<Record<string, string>>;
}

/**
 * A value that differs by site or data row: `$param.<name>` in domains, actions and form checks. Without
 * a value it is the person's own choice: they are shown no data to type, and a form check takes any.
 */
export interface Param {
    readonly name: string;
    readonly label: string;
    readonly value?: Scalar;
}

/**
 * A record that the scenario needs to begin: found, else made, one set per run, never one that another
 * run was given, unless that was given up. It is bound under its name before the first step. In production
 * nothing is made.
 */
export interface Given {
    readonly name: string;
    readonly model: string;
    /** May refer to `$user`, `$param.<name>` and to what stands before it in `given`. */
    readonly find: Domain;
    /** The xml id of the one that goes first, where it is there and fits: a stage that an app brings. */
    readonly ref?: string;
    /** Values to make it with when none is found, as the superuser. Its lines are lists of values. */
    readonly make?: Readonly<Record<string, Made>>;
    /**
     * Names of buttons of its form that are pressed once it is made, in this order. One of what Odoo
     * made of it is named behind the field that leads there: `picking_ids.button_validate`.
     */
    readonly press?: readonly string[];
    /** Nothing is done with it: any number of runs may have it at once, as a warehouse. */
    readonly shared?: true;
    /**
     * Params that get their value from it, as something to try with: param → field of the record, such
     * as `product_id` (its name) or `lot_id.name`. Where nothing may be made people have their own work,
     * and where the params have values they count: then it is neither found nor made, and has no name.
     * Empty: it is only there for such a record, as the stock of a product is.
     */
    readonly fills?: Readonly<Record<string, string>>;
    /**
     * Params that keep what it holds when the run begins, so that a check can ask for something else:
     * param → field; of a record, its id.
     */
    readonly keeps?: Readonly<Record<string, string>>;
}

/** A value to make a record with. For a many2one: an xml id, `$name`, `$param.<name>`, or a name to search for. */
export type Made = Scalar | readonly Readonly<Record<string, Scalar>>[];

export interface Scenario {
    /** `<app>.<what>`, e.g. `purchase.request_for_quotation`. */
    readonly key: string;
    /** Counts up; a shipped version never changes. */
    readonly version: number;
    readonly name: string;
    /** What the person will be able to do, in a sentence. */
    readonly summary?: string;
    /** The Odoo module whose work it is: `purchase`. */
    readonly app: string;
    readonly kind: Kind;
    /** Keys of the roles that take part, the first being the default actor: `procurement.buyer`. */
    readonly roles: readonly string[];
    /** How long it takes a beginner. */
    readonly minutes: number;
    /** The xml id of the action that it starts from. */
    readonly start: string;
    /** The models on whose screens it is offered. Default: those of its checks and bindings. */
    readonly models?: readonly string[];
    readonly given?: readonly Given[];
    readonly params?: readonly Param[];
    /** Share of checked steps that passes in `practice`. @default 0.8 */
    readonly passMark?: number;
    readonly steps: readonly Step[];
}
