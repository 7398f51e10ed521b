import { Hindered } from "./hindrance";
import { LOADING, MAKES, MAKES_IN_DIALOG, OFFERED } from "./markup";
import { press } from "./press";
import { type } from "./typing";
import { until } from "./until";

/** Types what is not in Odoo yet, such as a vendor's account number, and takes the offer to create it. */
export function makeOffered(input: HTMLInputElement, text: string): Promise<void> {
    return make(input, text, MAKES);
}

/** Types the name of a record that is new, and has Odoo ask for the rest of it in a dialog. */
export function makeInDialog(input: HTMLInputElement, text: string): Promise<void> {
    return make(input, text, MAKES_IN_DIALOG);
}

async function make(input: HTMLInputElement, text: string, makes: string): Promise<void> {
    const root = input.closest<HTMLElement>(".o-autocomplete") ?? document.body;
    type(input, text);
    const offer = await until(
        () => !root.querySelector(LOADING) && root.querySelector<HTMLElement>(makes),
        () => new Hindered({ kind: "no_choice", wanted: text, among: [] }),
    );
    await press(offer);
    await until(
        () => !root.querySelector(OFFERED),
        () => new Hindered({ kind: "refused", wanted: text }),
    );
}
