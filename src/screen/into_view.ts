import { overlap, type Box } from "./geometry";
import { STAYS } from "./markup";
import { boxOf } from "./pointer";

/**
 * Scrolls a target into sight, but never while a drop-down is open: scrolling closes it.
 *
 * @returns whether it waits for that
 */
export function bringIntoView(target: HTMLElement, dropDowns: string): boolean {
    const box = boxOf(target);
    const area = (box.right - box.left) * (box.bottom - box.top);
    const inSight = windowsOn(target).every((window) => overlap(box, window) >= area * 0.6);
    if (inSight && !isUnderSticky(target, box)) {
        return false;
    }
    if (document.querySelector(dropDowns)) {
        return true;
    }
    target.scrollIntoView({ block: "center", inline: "nearest" });
    return false;
}

/** Scrolled out of sight: to where from what is seen. */
export function isAway(target: HTMLElement, box: Box): "up" | "down" | "aside" | "" {
    const past = windowsOn(target).find((window) => overlap(box, window) === 0);
    if (!past) {
        return "";
    }
    return box.bottom <= past.top ? "up" : box.top >= past.bottom ? "down" : "aside";
}

/** What stays where it is while the rest scrolls lies over its middle. */
function isUnderSticky(target: HTMLElement, { left, right, top, bottom }: Box): boolean {
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest(STAYS);
    return Boolean(over && !over.contains(target));
}

/** What a target is seen through: the window, and every box that it scrolls in. */
function windowsOn(target: HTMLElement): readonly Box[] {
    const windows = [boxOfWindow()];
    for (let around = target.parentElement; around; around = around.parentElement) {
        // A wide list scrolls sideways, and only so.
        const isHigher = around.scrollHeight > around.clientHeight;
        const isWider = around.scrollWidth > around.clientWidth;
        if (around !== document.body && (isHigher || isWider)) {
            const { overflowX, overflowY } = getComputedStyle(around);
            if ((isHigher && scrolls(overflowY)) || (isWider && scrolls(overflowX))) {
                windows.push(boxOf(around));
            }
        }
    }
    return windows;
}

function scrolls(overflow: string): boolean {
    return overflow === "auto" || overflow === "scroll";
}

export function boxOfWindow(): Box {
    return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
}
