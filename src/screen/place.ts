import type { Entry } from "./atlas";

/**
 * Where a target may stand, and, while it is folded away, the ways to it: a menu's entry stands in a
 * drop-down that is not in the page until its button is pressed.
 */
export interface Place {
    readonly region: Region;
    readonly spots: readonly Spot[];
    /** In cards: of these nobody can tell which is meant, though it may be one of them. Asked last. */
    readonly unsure?: readonly Spot[];
    /** Asked only while the target is not seen. Of each way the first spot that is seen is the opener. */
    readonly ways?: () => Ways;
}

export type Spots = Omit<Place, "region">;

export type Ways = readonly (readonly Spot[])[];

/** A browser finds a lone selector at once, but walks through the whole page for a list, or a leading `:is`. */
export interface Spot {
    readonly all: string;
    /** Which of `all`, where only Odoo's own data can tell; asked only when there are any. */
    readonly entry?: () => Entry | null;
    /** What of each bears its words; default: all of it. */
    readonly head?: string;
}

export type Region =
    /** The bar at the top and what drops down from it. */
    | "navigation"
    /** The topmost dialog if there is one, else the page's action. */
    | "work"
    | "dialog";

export function spot(all: string): Spot {
    return { all };
}
