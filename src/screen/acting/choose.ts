import { moveFocus, pressKey } from "./events";
import { Hindered } from "./hindrance";
import {
    ENTRIES,
    LOADING,
    OFFERED,
    OPEN_CHOICES,
    REFERENCE,
    SELECT_ITEM,
    SELECT_TOGGLER,
} from "./markup";
import { press } from "./press";
import { commit, type } from "./typing";
import { until } from "./until";
import { isVisible } from "../visible";

/** What is to be chosen: an entry by its name, or null for the first that there is. */
export type Wanted = string | null;

/** Types in a many2one or its like, waits for what it offers, and takes the entry that is meant. */
export async function chooseOffered(input: HTMLInputElement, wanted: Wanted): Promise<void> {
    const root = input.closest<HTMLElement>(".o-autocomplete") ?? document.body;
    // What is offered for nothing typed yet is not what is offered for the name.
    if (root.querySelector(OFFERED)) {
        pressKey(input, "Escape");
    }
    if (wanted === null && !input.value) {
        moveFocus(input);
        pressKey(input, "ArrowDown");
    } else {
        type(input, wanted ?? "");
    }
    await until(
        () => root.querySelector(OFFERED) && !root.querySelector(LOADING),
        () => new Hindered({ kind: "no_choice", wanted: wanted ?? "", among: [] }),
    );
    const entries = [...root.querySelectorAll<HTMLElement>(ENTRIES)];
    try {
        await press(pickOne(entries, wanted));
    } catch (error) {
        pressKey(input, "Escape");
        throw error;
    }
    await until(
        () => !root.querySelector(OFFERED),
        () => new Hindered({ kind: "refused", wanted: wanted ?? "" }),
    );
}

/** A selection: Odoo's own menu, the browser's, or choices that stand open. `value`: its technical name. */
export async function chooseOne(field: HTMLElement, wanted: Wanted, value: Wanted): Promise<void> {
    const toggler = self(field, SELECT_TOGGLER);
    if (toggler) {
        await press(toggler);
        const items = await until(
            () => {
                const found = [...document.querySelectorAll<HTMLElement>(SELECT_ITEM)];
                return found.some((item) => isVisible(item)) && found;
            },
            () => new Hindered({ kind: "closed" }),
        );
        await press(pickOne(items, wanted));
        return;
    }
    const select = self(field, "select");
    if (select instanceof HTMLSelectElement) {
        const options = [...select.options].filter((option) => option.value !== "false");
        moveFocus(select);
        select.value = pickOne(options, wanted, value).value;
        select.dispatchEvent(new Event("input", { bubbles: true }));
        commit(select);
        return;
    }
    const choices = [...field.querySelectorAll<HTMLElement>(OPEN_CHOICES)];
    const choice = pickOne(choices, wanted, value);
    if (!choice.matches("[type=checkbox]:checked")) {
        await press(choice);
    }
}

/** Whether the field is one of those, rather than one to type in. */
export function isChosenFrom(field: HTMLElement): boolean {
    return Boolean(self(field, `select, ${SELECT_TOGGLER}, ${OPEN_CHOICES}`));
}

function self(field: HTMLElement, selector: string): HTMLElement | null {
    return field.matches(selector) ? field : field.querySelector<HTMLElement>(selector);
}

/**
 * The entry that is meant: the one of that name, else the only one that has it in its name.
 *
 * @throws {Hindered} for none and for several: nothing is guessed
 */
export function pickOne<T extends HTMLElement>(
    entries: readonly T[],
    wanted: Wanted,
    value: Wanted = null,
): T {
    const [first] = entries;
    if (wanted === null && first) {
        return first;
    }
    const looked = (wanted ?? "").toLowerCase();
    const named = (fits: (name: string) => boolean): readonly T[] =>
        entries.filter((entry) => fits(nameOf(entry).toLowerCase()));
    const byValue = entries.filter((e) => value !== null && valueOf(e) === value);
    const ways = [
        byValue,
        named((name) => name === looked),
        named((name) => plain(name) === looked),
        named((name) => name.includes(looked)),
    ];
    const [found, ...others] = ways.find((some) => some.length > 0) ?? [];
    if (found && others.length === 0) {
        return found;
    }
    const among = (found ? [found, ...others] : entries).map(nameOf);
    throw new Hindered({ kind: found ? "several" : "no_choice", wanted: wanted ?? "", among });
}

/**
 * The first line of what it says: below it a form may show an address. A reference, which a product shows
 * behind its name, stands in front as it does in the field.
 */
function nameOf(entry: HTMLElement): string {
    const label = entry.matches("input") ? entry.parentElement : entry;
    const said = label?.innerText || label?.textContent || entry.getAttribute("aria-label") || "";
    const name = (said.trim().split("\n")[0] ?? "").trim();
    const reference = entry.querySelector(REFERENCE)?.textContent.trim();
    return reference && name.length > reference.length && name.endsWith(reference)
        ? `[${reference}] ${name.slice(0, -reference.length).trim()}`
        : name;
}

/** Without the reference in front and the tax number behind that Odoo may add to a name. */
function plain(name: string): string {
    return name.replace(/^\[[^\]]*\]\s*/, "").replace(/ [-‒] \S*\d\S*$/u, "");
}

function valueOf(entry: HTMLElement): string | null {
    const value = entry instanceof HTMLOptionElement ? entry.value : entry.dataset["value"];
    return value?.replace(/^"(.*)"$/, "$1") ?? null;
}
