import { ABSENT, type Sighting } from "./find";
import type { Box } from "./geometry";
import { isVisible } from "./visible";

export interface Pointer {
    /** Looks now: something happened on the page. */
    look(): void;
    /** What it saw when it last looked. */
    sighting(): Sighting;
    stop(): void;
}

export interface PointerPorts {
    /** One look for the target. */
    seek(): Sighting;
    /** Every frame while there is a target, and once with null when it is lost. */
    draw(target: HTMLElement | null, box: Box | null): void;
    /** What is seen changed: found, lost, ambiguous. */
    seen(sighting: Sighting): void;
}

/** Follows a target frame by frame while there is one; while there is none, nothing runs. */
export function pointAt({ seek, draw, seen }: PointerPorts, view: Window = window): Pointer {
    let current: Sighting | null = null;
    let stopped = false;
    let frame = 0;

    const look = (): void => {
        if (stopped) {
            return;
        }
        const sighting = seek();
        const isNews = !current || !isSame(sighting, current);
        current = sighting;
        if (sighting.kind === "found") {
            frame ||= view.requestAnimationFrame(tick);
            draw(sighting.element, boxOf(sighting.element));
        } else {
            rest();
            draw(null, null);
        }
        if (isNews) {
            seen(sighting);
        }
    };
    const tick = (): void => {
        frame = 0;
        if (current?.kind !== "found") {
            return;
        }
        const { element } = current;
        if (!element.isConnected || !isVisible(element)) {
            look();
            return;
        }
        frame = view.requestAnimationFrame(tick);
        draw(element, boxOf(element));
    };
    const rest = (): void => {
        view.cancelAnimationFrame(frame);
        frame = 0;
    };
    return {
        look,
        sighting: () => current ?? ABSENT,
        stop() {
            stopped = true;
            rest();
            current = ABSENT;
            draw(null, null);
        },
    };
}

export function boxOf(element: Element): Box {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
}

function isSame(a: Sighting, b: Sighting): boolean {
    return a.kind === "found" && b.kind === "found"
        ? a.element === b.element && a.opens === b.opens
        : a.kind === b.kind;
}
