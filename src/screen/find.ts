import type { Anchor } from "../scenario/types";
import { placeOf } from "./anchors";
import type { Atlas } from "./atlas";
import { CARD, REGIONS } from "./markup";
import type { Region, Spot } from "./place";
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
    const { region, spots, ways, unsure } = placeOf(anchor, atlas);
    const roots = rootsOf(region, page);
    const there = seenAt(spots, roots);
    if (there.length > 0 || !ways) {
        return sightingOf(there, false);
    }
    const openers = ways().flatMap((way) => {
        const seen = way.map((spot) => seenAt([spot], roots));
        return seen.find(({ length }) => length === 1) ?? [];
    });
    const isThere = unsure && !openers.length && page.getElementsByClassName(CARD).length;
    const count = isThere ? seenAt(unsure, roots).length : 0;
    return count ? { kind: "ambiguous", count } : sightingOf([...new Set(openers)], true);
}

function sightingOf(seen: readonly HTMLElement[], opens: boolean): Sighting {
    const [element] = seen;
    if (!element) {
        return ABSENT;
    }
    return seen.length === 1
        ? { kind: "found", element, opens }
        : { kind: "ambiguous", count: seen.length };
}

/** What stands there and is drawn, of one within the other the outer; more than two are as good as two. */
function seenAt(spots: readonly Spot[], roots: readonly Element[]): readonly HTMLElement[] {
    const seen = new Set<HTMLElement>();
    for (const { all, entry, head } of spots) {
        const visible = drawn(roots, all, entry ? Infinity : 2);
        const meant = entry && visible.size > 0 ? meantOf([...visible], entry(), head) : visible;
        meant.forEach((element) => seen.add(element));
    }
    return [...seen];
}

function drawn(roots: readonly Element[], all: string, enough: number): Set<HTMLElement> {
    const seen = new Set<HTMLElement>();
    for (const root of roots) {
        for (const element of root.querySelectorAll<HTMLElement>(all)) {
            const around = element.parentElement?.closest<HTMLElement>("[name]");
            if (
                !(around && seen.has(around)) &&
                isVisible(element) &&
                seen.add(element).size >= enough
            ) {
                return seen;
            }
        }
    }
    return seen;
}

function meantOf(
    visible: readonly HTMLElement[],
    entry: ReturnType<NonNullable<Spot["entry"]>>,
    head?: string,
): readonly HTMLElement[] {
    if (!entry) {
        return [];
    }
    if ("words" in entry) {
        const saying = (one: Element): Element | null => (head ? one.querySelector(head) : one);
        return visible.filter((one) => saying(one)?.textContent.trim() === entry.words);
    }
    const nth = visible[entry.nth];
    return nth && visible.length === entry.total ? [nth] : [];
}

/** The parts of the page in which a target of this region may stand: the person's dialog, or the page. */
function rootsOf(region: Region, page: Document): readonly Element[] {
    if (region === "navigation") {
        return each(REGIONS.navigation, page);
    }
    const { action, dropped } = REGIONS;
    const top = topDialog(page);
    const around = top || region === "dialog" ? "" : `${action}, `;
    return [...(top ? [top] : []), ...each(around + dropped, page)];
}

/** One by one: a browser is slow with lists of selectors. */
function each(all: string, page: Document): readonly Element[] {
    return all.split(", ").flatMap((one) => [...page.querySelectorAll(one)]);
}

/** The dialog that the person works in: a modal `<dialog>` is above Odoo's. */
export function topDialog(page: Document): Element | undefined {
    const last = (all: string): Element | undefined => [...page.querySelectorAll(all)].at(-1);
    return last(REGIONS.modal) ?? last(REGIONS.dialog);
}
