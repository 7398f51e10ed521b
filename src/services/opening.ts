import type { OdooEnv } from "@web/env";

/**
 * The service `golive.opening` of the boot file, as the floors below it know it: types only, so that
 * nothing here is loaded with Odoo.
 */
export interface OpeningService {
    readonly state: Opening;
    readonly forms: Forms;
    toggle(): void;
    fold(folded: boolean): void;
    /** Which run this tab plays now; null when it plays none. */
    plays(run: string | null): void;
    /** How many parts of other people's runs wait for this person; of which runs they took theirs. */
    awaits(turns: number, mine: readonly string[]): void;
    /** Something of ours broke: close, say so once, log it, and leave Odoo to itself. Never throws. */
    fail(error: unknown): void;
}

/** Whether Golive is open, and which run this tab was playing: all that is kept while it is closed. */
export interface Opening {
    open: boolean;
    /** Odoo's page stands: before that nothing of ours is fetched. */
    ready: boolean;
    /** The model of the screen. */
    model?: string | null;
    /** How many scenarios there are for this person on the screens of each model. */
    here: Readonly<Record<string, number>>;
    /** Key of the scenario that an empty list offered and the person chose. */
    wanted?: string | null;
    /** Folded to a strip: the callout carries the step. */
    folded: boolean;
    /** The run that this tab plays, or else one that the person left open. */
    run: string | null;
    /** This tab plays it: after a reload it goes on by itself. */
    playing: boolean;
    /** Parts of other people's runs that this person may take or has taken: told by the server, live. */
    turns: number;
    /** Uids of the runs whose part they have taken: counted in `turns`. */
    mine: readonly string[];
}

/** A form that is open, or a list: of a list it is the row that is typed in. */
export interface OpenForm {
    readonly env: { readonly inDialog?: boolean };
    /** None while the view loads, or no row is typed in. */
    readonly model: { readonly root?: FormRecord | undefined };
}

/** What is edited, as Odoo's model holds it, saved or not. */
export interface FormRecord {
    readonly id: string;
    readonly resModel: string;
    readonly resId: number | false;
    readonly data: Readonly<Record<string, unknown>>;
    /** What is typed in it goes. */
    discard?(): Promise<unknown>;
    readonly fields?: Readonly<
        Record<string, { readonly selection?: readonly (readonly [unknown, string])[] }>
    >;
}

/** Odoo's forms: those that are open now, in the page and in dialogs, and what they save. */
export interface Forms {
    /** The newest last. */
    readonly open: Set<OpenForm>;
    readonly listeners: Set<(saved: Saved) => void>;
}

/** Odoo saved the record of an open form; `created`: it had no id before. */
export interface Saved {
    readonly model: string;
    readonly resId: number;
    readonly created: boolean;
}

type Told = (told: { readonly count: number; readonly mine: readonly string[] }) => void;

/** What the server tells without being asked. */
export interface Push {
    subscribe(type: "golive.turns", callback: Told): void;
    unsubscribe(type: "golive.turns", callback: Told): void;
}

declare module "services" {
    interface Services {
        "golive.opening": { start(env: OdooEnv): OpeningService };
        /** Odoo's, of its addon `bus`. */
        bus_service: { start(): Push };
    }
}
