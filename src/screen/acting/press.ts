import { DROP_DOWNS, ON_HOVER, ROW } from "../markup";
import { bringIntoView } from "../into_view";
import { boxOf } from "../pointer";
import { isVisible } from "../visible";
import { pressAt, type Point } from "./events";
import { Hindered, type Hindrance } from "./hindrance";
import { until } from "./until";

/**
 * Presses an element where a person would: in its middle, once nothing lies over it.
 *
 * @param patience how long it may be disabled or covered, in ms
 * @throws {Hindered}
 */
export async function press(element: HTMLElement, patience?: number): Promise<void> {
    let hindrance: Hindrance = { kind: "gone" };
    const free = await until(
        () => {
            const found = reach(element);
            if ("kind" in found) {
                hindrance = found;
                return null;
            }
            return found;
        },
        () => new Hindered(hindrance),
        patience,
    );
    pressAt(free.top, free.at);
}

/** Where a press on the element meets it, and what exactly; or what is in the way. */
function reach(element: HTMLElement): { top: Element; at: Point } | Hindrance {
    if (!element.isConnected || !isVisible(element)) {
        return { kind: "gone" };
    }
    if (element.matches(":disabled, .disabled, [aria-disabled=true]")) {
        return { kind: "disabled" };
    }
    if (element.closest(DROP_DOWNS)) {
        element.scrollIntoView({ block: "nearest" });
    } else {
        bringIntoView(element, DROP_DOWNS);
    }
    let over: Element | null = null;
    // No event that is sent has the browser hover: what shows then stands on its card.
    const ground = element.closest(ON_HOVER)?.closest(ROW);
    for (const at of pointsOf(element)) {
        const top = topAt(at);
        if (top && element.contains(top)) {
            return { top, at };
        }
        if (top && ground?.contains(top)) {
            return { top: element, at };
        }
        over ??= top;
    }
    return { kind: "covered", by: over ? nameOf(over) : "the edge of the window" };
}

/** The middle first, then to its sides: of a wide element the middle may be empty or covered. */
function pointsOf(element: HTMLElement): readonly Point[] {
    const { left, top, right, bottom } = boxOf(element);
    const y = (top + bottom) / 2;
    const inset = Math.min(8, (right - left) / 4);
    return [(left + right) / 2, left + inset, right - inset].map((x) => ({ x, y }));
}

/** What a press at this point meets; what is Golive's own makes way for it. */
function topAt({ x, y }: Point): Element | null {
    const stack = document.elementsFromPoint(x, y);
    return stack.find((element) => !element.closest(".o_golive_ours")) ?? null;
}

/** How a person who reads a log finds it: `div.o_notification “Saved”`. */
function nameOf(element: Element): string {
    const known = [...element.classList].find((name) => /^o[_-]/.test(name));
    const words = element.textContent.trim().replaceAll(/\s+/g, " ").slice(0, 40);
    return `${element.localName}${known ? `.${known}` : ""}${words && ` “${words}”`}`;
}
