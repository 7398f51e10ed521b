import { chooseOffered, chooseOne, isChosenFrom, type Wanted } from "./choose";
import { editorOf } from "./editor";
import { pressKey } from "./events";
import { Hindered } from "./hindrance";
import {
    AUTOCOMPLETE,
    DATE_PICKER,
    INVALID,
    IS_DATE,
    IS_NUMBER,
    READONLY,
    SEARCH_INPUT,
    SEARCH_ITEM,
} from "./markup";
import { press } from "./press";
import { commit, type } from "./typing";
import { until } from "./until";

/** How this person's Odoo writes things, and what it calls them: the page does not tell. */
export interface Formats {
    /** An ISO date or date and time as it is typed. */
    date(iso: string, withTime: boolean): string;
    number(value: number): string;
    /** Today, as ISO. */
    today(): string;
    /** The label of a selection field's value in an open form; null where there is no such. */
    label(field: string, value: string): string | null;
}

/** What one types where a scenario leaves the data to the person, by the kind of field. */
const WORDS = "Golive";

/**
 * Gives a field its value, as it is given in that field: typed, or chosen from what it offers.
 *
 * @param value a text, a number, an ISO date; null for any that fits
 * @throws {Hindered}
 */
export async function fill(
    element: HTMLElement,
    value: string | number | null,
    formats: Formats,
): Promise<void> {
    const wanted: Wanted = value === null ? null : String(value);
    if (isChosenFrom(element) && !element.matches(READONLY)) {
        const field = element.closest("[name]")?.getAttribute("name") ?? "";
        const label = wanted === null ? null : formats.label(field, wanted);
        await chooseOne(element, label ?? wanted, wanted);
        return;
    }
    const editor = await editorOf(element);
    if (editor instanceof HTMLInputElement && editor.matches(AUTOCOMPLETE)) {
        await chooseOffered(editor, wanted);
        return;
    }
    if (isChosenFrom(editor)) {
        await chooseOne(editor, wanted, wanted);
        return;
    }
    if (editor.matches(SEARCH_INPUT)) {
        await searchFor(editor, wanted ?? WORDS);
        return;
    }
    const holder = editor.closest<HTMLElement>(IS_DATE);
    if (holder) {
        await fillDate(editor, wanted ?? formats.today(), holder, formats);
        return;
    }
    type(editor, textFor(editor, value, formats));
    commit(editor);
    await taken(element, wanted);
}

function textFor(editor: HTMLElement, value: string | number | null, formats: Formats): string {
    const isNumber = editor.matches(IS_NUMBER) || editor.closest(".o_field_monetary") !== null;
    if (!isNumber) {
        return value === null ? WORDS : String(value);
    }
    const number = value === null ? 1 : Number(value);
    const typed = Number.isNaN(number) ? String(value) : formats.number(number);
    return editor.matches("[type=number]") ? String(number) : typed;
}

/** Enter ends a date: it closes the calendar, which gives the field its value. */
async function fillDate(
    editor: HTMLElement,
    iso: string,
    holder: HTMLElement,
    formats: Formats,
): Promise<void> {
    const isIso = /^\d{4}-\d\d-\d\d/.test(iso);
    const withTime = holder.matches(".o_field_datetime");
    type(editor, isIso ? formats.date(iso, withTime) : iso);
    commit(editor);
    pressKey(editor, "Enter");
    await until(
        () => !document.querySelector(DATE_PICKER),
        () => new Hindered({ kind: "refused", wanted: iso }),
    );
    await taken(holder, iso);
}

/** The first thing that a search offers is to look for the text where one mostly looks. */
async function searchFor(editor: HTMLElement, text: string): Promise<void> {
    type(editor, text);
    const item = await until(
        () => document.querySelector<HTMLElement>(SEARCH_ITEM),
        () => new Hindered({ kind: "no_choice", wanted: text, among: [] }),
    );
    await press(item);
    await until(
        () => !document.querySelector(SEARCH_ITEM),
        () => new Hindered({ kind: "refused", wanted: text }),
    );
}

/** Odoo marks what it cannot read when it next draws. */
async function taken(element: HTMLElement, wanted: Wanted): Promise<void> {
    await drawn();
    const isBad =
        element.matches(INVALID) || element.closest(INVALID)?.matches("td, .o_field_widget");
    if (element.isConnected && isBad) {
        throw new Hindered({ kind: "refused", wanted: wanted ?? "" });
    }
}

async function drawn(): Promise<void> {
    for (let frames = 2; frames && !document.hidden; frames--) {
        await new Promise(requestAnimationFrame);
    }
}
