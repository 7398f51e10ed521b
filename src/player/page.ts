import type { Scalar, View } from "../scenario/types";

/** A field of an open form. A many2one is `Named`; one2many and many2many are their lines. */
export type FieldValue = Scalar | null | Named | readonly Line[];
export interface Named {
    readonly id: number;
    readonly name: string;
}
export type Line = Readonly<Record<string, Scalar | null | Named>>;

/** A form that is open now, saved or not, in the page or in a dialog. */
export interface OpenForm {
    readonly model: string;
    /** null: Odoo has not saved it yet. */
    readonly resId: number | null;
    /** Only the fields that the script's checks read. */
    readonly values: Readonly<Record<string, FieldValue>>;
    /** Those of them that hold lines which were not loaded. */
    readonly partly?: readonly string[];
}

export interface Shown {
    readonly model: string | null;
    readonly view: string | null;
    /** The context of a wizard's action: the records that it was opened for, where Odoo tells. */
    readonly of?:
        { readonly active_model?: string; readonly active_ids?: readonly number[] } | undefined;
}

/** What the player knows of the screen: plain data, taken when something happened. */
export interface Page extends Shown {
    /** What an action opened in a dialog over it, such as a wizard; nothing that is chosen from. */
    readonly over?: Shown | null;
    /** Open forms, the one on top first. */
    readonly forms: readonly OpenForm[];
}

/** Whether the person is on a screen: a wizard counts as one, and the page under it stays one. */
export function shows(page: Page, wanted: { model: string; view?: View }): boolean {
    return [page, page.over].some(
        (shown) => shown?.model === wanted.model && isView(shown, wanted.view),
    );
}

/** Odoo calls the settings a form. */
function isView({ view }: Shown, wanted: View | undefined): boolean {
    return wanted === undefined || view === (wanted === "settings" ? "form" : wanted);
}

export const NOWHERE: Page = { model: null, view: null, forms: [] };
