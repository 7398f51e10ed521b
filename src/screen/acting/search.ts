import { Hindered } from "./hindrance";
import { SEARCH_ITEM } from "./markup";
import { press } from "./press";
import { type } from "./typing";
import { until } from "./until";

/** The first thing that a search offers is to look for the text where one mostly looks. */
export async function searchFor(editor: HTMLElement, text: string): Promise<void> {
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
