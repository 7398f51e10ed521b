/** A rectangle in CSS pixels of the window: left, top, right, bottom. */
export interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

export type Side = "bottom" | "top" | "end" | "start";

export interface Spot {
    readonly left: number;
    readonly top: number;
    readonly side: Side | "corner";
    /** Where along the callout's edge its arrow stands, in px; null where nothing is pointed at. */
    readonly arrow: number | null;
    /** The height that it has to make do with, in px, where it would cover its target otherwise. */
    readonly height?: number;
}

export interface Room {
    readonly target: Box;
    readonly width: number;
    readonly height: number;
    /** What the callout must stay within: the window less the dock. */
    readonly within: Box;
    /** What it must not cover besides its target: an open drop-down, a date picker. */
    readonly obstacles: readonly Box[];
    readonly rtl: boolean;
    /** Between callout and target. */
    readonly gap: number;
}

const MARGIN = 8;
const ORDER: readonly Side[] = ["bottom", "top", "end", "start"];

/** Less than this of a callout is not worth its place: a line of words above its buttons. */
const LOWEST = 110;

/**
 * Where a callout stands: beside its target on the first side where it fits without covering the
 * target or an obstacle; else above or below in the height that is left; else in the corner that
 * covers least. Pure: boxes in, a point out.
 */
export function placeBeside(room: Room): Spot {
    const spots = ORDER.map((side) => spotOn(side, room));
    const free = spots.find((spot) => isFree(spot, room));
    return free ?? squeezed(room) ?? cornerOf(room);
}

/** Above or below, where more is left. */
function squeezed(room: Room): Spot | undefined {
    const { within, target, gap } = room;
    const heights = {
        top: target.top - within.top - gap - MARGIN,
        bottom: within.bottom - target.bottom - gap - MARGIN,
    };
    const sides = (["top", "bottom"] as const)
        .filter((side) => heights[side] >= LOWEST && heights[side] < room.height)
        .sort((a, b) => heights[b] - heights[a]);
    return sides
        .map((side) => ({
            ...spotOn(side, { ...room, height: heights[side] }),
            height: heights[side],
        }))
        .find((spot) => isFree(spot, { ...room, height: spot.height }));
}

export function overlap(a: Box, b: Box): number {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return width > 0 && height > 0 ? width * height : 0;
}

export function sameBox(a: Box, b: Box): boolean {
    return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

function spotOn(side: Side, { target, width, height, within, rtl, gap }: Room): Spot {
    if (side === "top" || side === "bottom") {
        const wanted = rtl ? target.right - width : target.left;
        const left = clamp(wanted, within.left + MARGIN, within.right - MARGIN - width);
        const top = side === "bottom" ? target.bottom + gap : target.top - gap - height;
        const middle = (Math.max(target.left, left) + Math.min(target.right, left + width)) / 2;
        return { left, top, side, arrow: clamp(middle - left, 16, width - 16) };
    }
    const toTheRight = (side === "end") !== rtl;
    const left = toTheRight ? target.right + gap : target.left - gap - width;
    const wanted = (target.top + target.bottom - height) / 2;
    const top = clamp(wanted, within.top + MARGIN, within.bottom - MARGIN - height);
    return {
        left,
        top,
        side,
        arrow: clamp((target.top + target.bottom) / 2 - top, 16, height - 16),
    };
}

function isFree(spot: Spot, room: Room): boolean {
    const box = boxAt(spot, room);
    const { within } = room;
    const inside =
        box.left >= within.left &&
        box.right <= within.right &&
        box.top >= within.top &&
        box.bottom <= within.bottom;
    return inside && [room.target, ...room.obstacles].every((other) => overlap(box, other) === 0);
}

function cornerOf(room: Room): Spot {
    const { within, width, height, target, obstacles, rtl } = room;
    const start = within.left + MARGIN;
    const end = Math.max(within.left, within.right - MARGIN - width);
    const lefts = rtl ? [start, end] : [end, start];
    const tops = [Math.max(within.top, within.bottom - MARGIN - height), within.top + MARGIN];
    const corners = tops.flatMap((top) =>
        lefts.map((left): Spot => ({ left, top, side: "corner", arrow: null })),
    );
    const covered = (spot: Spot): number =>
        [target, ...obstacles].reduce((sum, other) => sum + overlap(boxAt(spot, room), other), 0);
    return corners.reduce((best, spot) => (covered(spot) < covered(best) ? spot : best));
}

function boxAt({ left, top }: Spot, { width, height }: Room): Box {
    return { left, top, right: left + width, bottom: top + height };
}

/** Within [low, high]; where the room is too small, `low` wins. */
function clamp(value: number, low: number, high: number): number {
    return Math.max(low, Math.min(value, high));
}
