import { Hindered } from "./hindrance";
import { LOADING, MAKES, OFFERED } from "./markup";
import { press } from "./press";
import { type } from "./typing";
import { until } from "./until";

/** Types what is not in Odoo yet, such as a vendor's account number, and takes the offer to create it. */
export async function makeOffered(input: HTMLInputElement, text: string): Promise<void> {
    const root = input.closest<HTMLElement>(".o-autocomplete") ?? document.body;
    type(input, text);
    const offer = await until(
        () => !root.querySelector(LOADING) && root.querySelector<HTMLElement>(MAKES),
        () => new Hindered({ kind: "no_choice", wanted: text, among: [] }),
    );
    await press(offer);
    await until(
        () => !root.querySelector(OFFERED),
        () => new Hindered({ kind: "refused", wanted: text }),
    );
}
