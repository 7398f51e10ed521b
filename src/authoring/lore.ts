import type { Anchor, View } from "../scenario/types";
import type { Nameless } from "../screen/atlas";
import type { Sighting } from "../screen/find";

/** What is to be known of the page and of the scenario, to say what an element is called. */
export interface Lore {
    readonly page: Document;
    /** One look of the finder's, on this screen. */
    look(anchor: Anchor): Sighting;
    /** The screen on which the person works. */
    screen(): Screen | null;
    /** The list of lines whose line the dialog on top is of, and the model of its form. */
    line(): { readonly list: string; readonly model: string } | null;
    /** What Odoo's data calls the entries that have no name in the page. */
    namesOf(of: Nameless, element: Element): readonly string[];
    /** The xml ids of an action, by the number that Odoo writes. */
    actionsOf(number: string): readonly string[];
    /** What the scenario calls the record of the row or card with this `data-id`: `$order`. */
    recordsOf(dataId: string): readonly string[];
    /** The record that a row, a card or a value of the status bar stands for; null where none is saved. */
    recordAt(element: Element): Recorded | null;
}

export interface Screen {
    readonly model: string;
    readonly view: View | null;
}

/** A record that an element stands for. */
export interface Recorded {
    readonly model: string;
    readonly id: number;
    /** A stage, or the like: any number of runs may have it at once. */
    readonly shared: boolean;
}
