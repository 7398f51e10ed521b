import type { Anchor } from "../scenario/types";
import {
    ACTION,
    DIALOG,
    NAVIGATION,
    placeOf,
    type Atlas,
    type Place,
    type Region,
} from "./anchors";
import { isVisible } from "./visible";

export type Sighting =
    /** `opens`: this is not the target itself, but what it is folded away in. */
    | { readonly kind: "found"; readonly element: HTMLElement; readonly opens: boolean }
    /** More than one thing could be meant: nobody is pointed at any of them. */
    | { readonly kind: "ambiguous"; readonly count: number }
    | { readonly kind: "absent" };

export const ABSENT: Sighting = { kind: "absent" };

/** One look for an anchor. Never guesses: two visible candidates are `ambiguous`. */
export function find(anchor: Anchor, atlas: Atlas, page: Document): Sighting {
    const place = placeOf(anchor, atlas);
    if (!place) {
        return ABSENT;
    }
    const roots = rootsOf(place.region, page);
    const there = look(place.all, place, roots);
    if (there.kind !== "absent") {
        return there;
    }
    for (const opener of place.openers ?? []) {
        const sighting = look(opener.all, {}, roots);
        if (sighting.kind === "found") {
            return { ...sighting, opens: true };
        }
    }
    return ABSENT;
}

function look(
    selector: string,
    { butNotIn }: Pick<Place, "butNotIn">,
    roots: readonly Element[],
): Sighting {
    const seen = new Set<HTMLElement>();
    for (const root of roots) {
        for (const element of root.querySelectorAll<HTMLElement>(selector)) {
            const foreign = butNotIn ? element.parentElement?.closest(butNotIn) : null;
            if (!(foreign && root.contains(foreign)) && isVisible(element)) {
                seen.add(element);
            }
        }
    }
    const [element] = seen;
    if (!element) {
        return ABSENT;
    }
    return seen.size === 1
        ? { kind: "found", element, opens: false }
        : { kind: "ambiguous", count: seen.size };
}

/** The parts of the page in which a target of this region may stand, the person's dialog first. */
function rootsOf(region: Region, page: Document): readonly Element[] {
    if (region === "navigation") {
        return [...page.querySelectorAll(NAVIGATION.join(","))];
    }
    const dialogs = page.querySelectorAll(DIALOG);
    const top = dialogs[dialogs.length - 1];
    const action = page.querySelector(ACTION);
    const dropped = [...page.querySelectorAll(".o-dropdown--menu")];
    if (top) {
        return [top, ...dropped];
    }
    return region === "dialog" || !action ? [] : [action, ...dropped];
}
