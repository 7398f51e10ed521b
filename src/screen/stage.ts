import { placeBeside, sameBox, type Box, type Room } from "./geometry";
import { boxOfWindow, bringIntoView, isAway } from "./into_view";
import { boxOf } from "./pointer";
import { hide, stayOnTop } from "./top_layer";

/** Draws the ring around a target and the callout beside it, in the top layer, above dialogs. */
export interface Stage {
    draw(target: HTMLElement | null, box: Box | null): void;
    /** The callout's content changed: its size may have. */
    refresh(): void;
    /** Scrolls the target into sight again. */
    bring(): void;
}

const GAP = 10;
const RING = 4;

export function makeStage(ring: HTMLElement, card: HTMLElement, dropDowns: string): Stage {
    let drawn: readonly Box[] | null = null;
    let shownFor: HTMLElement | null = null;
    let isOutOfSight = false;
    let under: ReadonlySet<Element> = new Set();

    const draw = (target: HTMLElement | null, box: Box | null): void => {
        if (!target || !box) {
            drawn = shownFor = null;
            hide(card);
            hide(ring);
            return;
        }
        if (target !== shownFor || isOutOfSight) {
            shownFor = target;
            isOutOfSight = bringIntoView(target, dropDowns);
            box = boxOf(target);
            drawn = null;
        }
        under = stayOnTop([ring, card], under);
        const rtl = getComputedStyle(document.body).direction === "rtl";
        const within = roomLeft(rtl);
        const width = card.offsetWidth;
        const height = heightOf(card);
        const obstacles = boxesOf(dropDowns);
        const size = { left: 0, top: 0, right: width, bottom: height };
        const now = [box, within, size, ...obstacles];
        if (drawn && sameBoxes(drawn, now)) {
            return;
        }
        drawn = now;
        const away = isAway(target, box);
        ring.dataset["away"] = card.dataset["away"] = away;
        card.querySelector(".o_golive_callout_bring")?.toggleAttribute("disabled", !away);
        moveRing(ring, box);
        moveCard(card, { target: box, within, width, height, obstacles, rtl, gap: GAP });
    };
    return {
        draw,
        refresh() {
            drawn = null;
        },
        bring() {
            shownFor = null;
        },
    };
}

function moveRing(ring: HTMLElement, box: Box): void {
    ring.style.transform = `translate(${box.left - RING}px, ${box.top - RING}px)`;
    ring.style.width = `${box.right - box.left + 2 * RING}px`;
    ring.style.height = `${box.bottom - box.top + 2 * RING}px`;
}

function moveCard(card: HTMLElement, room: Room): void {
    const spot = placeBeside(room);
    card.style.transform = `translate(${Math.round(spot.left)}px, ${Math.round(spot.top)}px)`;
    card.style.maxHeight = spot.height ? `${spot.height}px` : "";
    card.dataset["side"] = spot.side;
    card.style.setProperty("--o-golive-arrow", `${Math.round(spot.arrow ?? 0)}px`);
}

/** The height that it would like, whatever it has to make do with now. */
function heightOf(card: HTMLElement): number {
    const scroller = card.style.maxHeight && card.querySelector(".o_golive_callout_body");
    if (!scroller) {
        return card.offsetHeight;
    }
    const most = parseFloat(getComputedStyle(scroller).maxHeight);
    const { clientHeight, scrollHeight } = scroller;
    return card.offsetHeight - clientHeight + Math.min(scrollHeight, most);
}

/** The window less the dock. */
function roomLeft(rtl: boolean): Box {
    const window = boxOfWindow();
    const dock = document.querySelector(".o_golive_dock");
    if (!dock) {
        return window;
    }
    const box = boxOf(dock);
    if (box.right - box.left >= window.right * 0.9) {
        return { ...window, bottom: box.top };
    }
    return rtl ? { ...window, left: box.right } : { ...window, right: box.left };
}

function boxesOf(selector: string): readonly Box[] {
    return [...document.querySelectorAll(selector)].map(boxOf);
}

function sameBoxes(a: readonly Box[], b: readonly Box[]): boolean {
    return a.length === b.length && a.every((box, i) => b[i] !== undefined && sameBox(box, b[i]));
}
