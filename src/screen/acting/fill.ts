import { chooseOffered, chooseOne, isChosenFrom, type Wanted } from "./choose";
import { chooseListed } from "./choose_listed";
import { editorOf } from "./editor";
import { moveFocus, pressKey } from "./events";
import { Hindered } from "./hindrance";
import {
    AUTOCOMPLETE,
    DATE_PICKER,
    FREE_TEXT,
    INVALID,
    IS_DATE,
    IS_NUMBER,
    LISTED_FROM,
    OF_ONE,
    READONLY,
    SEARCH_INPUT,
    TYPED_TAGS,
} from "./markup";
import { makeInDialog, makeOffered } from "./make_offered";
import { searchFor } from "./search";
import { commit, type } from "./typing";
import { until } from "./until";

/** Longest that a field stays marked that is right now, in ms. */
const WORKED_IN = 2000;

/** How this person's Odoo writes things, and what it calls them: the page does not tell. */
export interface Formats {
    /** An ISO date or date and time as it is typed. */
    date(iso: string, withTime: boolean): string;
    number(value: number): string;
    /** Today, as ISO. */
    today(): string;
    /** What one types where a scenario leaves the text to the person: no two alike, as serial numbers are. */
    words(): string;
    /** The label of a selection field's value in an open form; null where there is no such. */
    label(field: string, value: string): string | null;
}

/**
 * Gives a field its value, as it is given in that field: typed, or chosen from what it offers.
 *
 * @param value a text, a number, an ISO date; null for any that fits
 * @param isTyped what a many2one does not offer is the name of a record that is new
 * @throws {Hindered}
 */
export async function fill(
    element: HTMLElement,
    value: string | number | null,
    formats: Formats,
    isTyped = false,
): Promise<void> {
    const wanted: Wanted = value === null ? null : String(value);
    if (isChosenFrom(element) && !element.matches(READONLY)) {
        const field = element.closest("[name]")?.getAttribute("name") ?? "";
        const label = wanted === null ? null : formats.label(field, wanted);
        await chooseOne(element, label ?? wanted, wanted);
        return;
    }
    const listed = element.querySelector<HTMLElement>(LISTED_FROM);
    if (listed && !element.matches(READONLY)) {
        await chooseListed(listed, wanted);
        return;
    }
    const editor = await editorOf(element);
    if (editor instanceof HTMLInputElement && editor.matches(AUTOCOMPLETE)) {
        if (editor.closest(FREE_TEXT)) {
            writeFreely(editor, wanted ?? formats.words());
            return;
        }
        if (editor.closest(TYPED_TAGS)) {
            await makeOffered(editor, wanted ?? formats.words());
            return;
        }
        await (isTyped && editor.closest(OF_ONE)
            ? offeredOrNew(editor, wanted, formats)
            : chooseOffered(editor, wanted));
        return;
    }
    if (isChosenFrom(editor)) {
        await chooseOne(editor, wanted, wanted);
        return;
    }
    if (editor.matches(SEARCH_INPUT)) {
        await searchFor(editor, wanted ?? formats.words());
        return;
    }
    const holder = editor.closest<HTMLElement>(IS_DATE);
    if (holder) {
        await fillDate(editor, wanted ?? formats.today(), holder, formats);
        return;
    }
    type(editor, textFor(editor, value, formats));
    commit(editor);
    if (editor.isContentEditable) {
        // Such a text is the field's when it is left.
        moveFocus(null);
    }
    await taken(element, wanted);
}

/** A record of that name, else one that is begun under it. */
async function offeredOrNew(
    editor: HTMLInputElement,
    wanted: Wanted,
    formats: Formats,
): Promise<void> {
    try {
        if (wanted !== null) {
            await chooseOffered(editor, wanted);
            return;
        }
    } catch (error) {
        if (!(error instanceof Hindered) || error.hindrance.kind !== "no_choice") {
            throw error;
        }
    }
    await makeInDialog(editor, wanted ?? formats.words());
}

/** What is offered for such a text need not be taken. */
function writeFreely(editor: HTMLInputElement, text: string): void {
    type(editor, text);
    commit(editor);
    moveFocus(null);
}

function textFor(editor: HTMLElement, value: string | number | null, formats: Formats): string {
    const isNumber = editor.matches(IS_NUMBER) || editor.closest(".o_field_monetary") !== null;
    if (!isNumber) {
        return value === null ? formats.words() : String(value);
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
    // One that is empty opens its calendar by the focus alone, a moment later.
    moveFocus(editor);
    await drawn();
    type(editor, isIso ? formats.date(iso, withTime) : iso);
    commit(editor);
    pressKey(editor, "Enter");
    await until(
        () => !document.querySelector(DATE_PICKER),
        () => new Hindered({ kind: "refused", wanted: iso }),
    );
    await taken(holder, iso);
}

/** Odoo marks what it cannot read when it next draws; what was marked before, until it has worked it in. */
async function taken(element: HTMLElement, wanted: Wanted): Promise<void> {
    await drawn();
    const isBad = (): boolean =>
        element.isConnected &&
        (element.matches(INVALID) ||
            element.closest(INVALID)?.matches("td, .o_field_widget") === true);
    await until(
        () => !isBad(),
        () => new Hindered({ kind: "refused", wanted: wanted ?? "" }),
        WORKED_IN,
    );
}

async function drawn(): Promise<void> {
    for (let frames = 2; frames && !document.hidden; frames--) {
        await new Promise(requestAnimationFrame);
    }
}
