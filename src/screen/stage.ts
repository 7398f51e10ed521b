import { overlap, placeBeside, sameBox, type Box } from "./geometry";
import { boxOf } from "./pointer";

/** Draws the ring around a target and the callout beside it, in the top layer, above dialogs. */
export interface Stage {
    draw(target: HTMLElement | null, box: Box | null): void;
    /** The callout's content changed: its size may have. */
    refresh(): void;
}

const GAP = 10;
const RING = 4;

export function makeStage(ring: HTMLElement, card: HTMLElement, dropDowns: string): Stage {
    let drawn: { box: Box; obstacles: readonly Box[] } | null = null;
    let shownFor: HTMLElement | null = null;

    const draw = (target: HTMLElement | null, box: Box | null): void => {
        if (!target || !box) {
            drawn = shownFor = null;
            hide(card);
            hide(ring);
            return;
        }
        if (target !== shownFor) {
            shownFor = target;
            bringIntoView(target, dropDowns);
            box = boxOf(target);
            show(ring);
            show(card);
            drawn = null;
        }
        const obstacles = boxesOf(dropDowns);
        if (drawn && sameBox(drawn.box, box) && sameBoxes(drawn.obstacles, obstacles)) {
            return;
        }
        drawn = { box, obstacles };
        moveRing(ring, box);
        moveCard(card, box, obstacles);
    };
    return {
        draw,
        refresh() {
            drawn = null;
        },
    };
}

/** Scrolls a target into sight, but never while a drop-down is open: scrolling closes it. */
function bringIntoView(target: HTMLElement, dropDowns: string): void {
    const box = boxOf(target);
    const window = boxOfWindow();
    const inSight = overlap(box, window) >= (box.right - box.left) * (box.bottom - box.top) * 0.6;
    if (!inSight && !document.querySelector(dropDowns)) {
        target.scrollIntoView({ block: "center", inline: "nearest" });
    }
}

function moveRing(ring: HTMLElement, box: Box): void {
    ring.style.transform = `translate(${box.left - RING}px, ${box.top - RING}px)`;
    ring.style.width = `${box.right - box.left + 2 * RING}px`;
    ring.style.height = `${box.bottom - box.top + 2 * RING}px`;
}

function moveCard(card: HTMLElement, target: Box, obstacles: readonly Box[]): void {
    const rtl = getComputedStyle(document.body).direction === "rtl";
    const spot = placeBeside({
        target,
        width: card.offsetWidth,
        height: card.offsetHeight,
        within: roomLeft(rtl),
        obstacles,
        rtl,
        gap: GAP,
    });
    card.style.transform = `translate(${Math.round(spot.left)}px, ${Math.round(spot.top)}px)`;
    card.dataset["side"] = spot.side;
    card.style.setProperty("--o-golive-arrow", `${Math.round(spot.arrow ?? 0)}px`);
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

function boxOfWindow(): Box {
    return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
}

function boxesOf(selector: string): readonly Box[] {
    return [...document.querySelectorAll(selector)].map(boxOf);
}

function sameBoxes(a: readonly Box[], b: readonly Box[]): boolean {
    return a.length === b.length && a.every((box, i) => b[i] !== undefined && sameBox(box, b[i]));
}

function show(element: HTMLElement): void {
    element.classList.add("o_golive_shown");
    if (!element.matches(":popover-open")) {
        element.showPopover();
    }
}

function hide(element: HTMLElement): void {
    element.classList.remove("o_golive_shown");
    if (element.matches(":popover-open")) {
        element.hidePopover();
    }
}
