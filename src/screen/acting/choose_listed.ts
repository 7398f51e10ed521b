import { FIND } from "../markup";
import { isVisible } from "../visible";
import { pickOne, type Wanted } from "./choose";
import { Hindered } from "./hindrance";
import { LISTED, LISTING, SEARCH_INPUT } from "./markup";
import { open } from "./open";
import { press } from "./press";
import { searchFor } from "./search";
import { until } from "./until";

/**
 * A many2one on a narrow screen: a press on it opens a dialog that lists its records. The name is
 * looked for there, and the card of that name opened.
 */
export async function chooseListed(input: HTMLElement, wanted: Wanted): Promise<void> {
    await press(input);
    const none = (): Error => new Hindered({ kind: "no_choice", wanted: wanted ?? "", among: [] });
    const dialog = await until(() => document.querySelector<HTMLElement>(LISTING), none);
    const records = (): readonly HTMLElement[] =>
        [...dialog.querySelectorAll<HTMLElement>(LISTED)].filter(isVisible);
    await until(() => records().length > 0, none);
    if (wanted !== null) {
        const find = dialog.querySelector<HTMLElement>(FIND);
        if (find) {
            await press(find);
        }
        const search = await until(() => dialog.querySelector<HTMLElement>(SEARCH_INPUT), none);
        await searchFor(search, wanted);
        const looked = wanted.toLowerCase();
        await until(() => {
            const now = records();
            return (
                now.length > 0 && now.every((one) => one.innerText.toLowerCase().includes(looked))
            );
        }, none);
    }
    await open(pickOne(records(), wanted));
    await until(
        () => !dialog.isConnected,
        () => new Hindered({ kind: "refused", wanted: wanted ?? "" }),
    );
}
