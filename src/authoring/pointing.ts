/** What the person does while they point at things instead of working. */
export interface PointingPorts {
    /** The mouse is over this now; null: over nothing of Odoo's. */
    over(element: Element | null): void;
    pick(element: Element): void;
    /** Moves on by keyboard; -1: back. */
    move(by: 1 | -1): void;
    /** Enter: what the keyboard stands at. */
    take(): void;
    escape(): void;
}

const OURS = ".o_golive_ours";
const PRESSES = [
    "pointerdown",
    "pointerup",
    "mousedown",
    "mouseup",
    "click",
    "dblclick",
    "auxclick",
    "contextmenu",
] as const;
const MOVES: Readonly<Record<string, 1 | -1>> = {
    ArrowDown: 1,
    ArrowRight: 1,
    ArrowUp: -1,
    ArrowLeft: -1,
};

/** Takes every press and key before Odoo does: nothing happens on the page but that something is picked. */
export function listenForPick(view: Window, ports: PointingPorts): { stop(): void } {
    const page = view.document;
    let frame = 0;
    let at: readonly [number, number] = [0, 0];

    const onMove = (event: MouseEvent): void => {
        at = [event.clientX, event.clientY];
        frame ||= view.requestAnimationFrame(() => {
            frame = 0;
            ports.over(elementAt(page, at));
        });
    };
    const onPress = (event: Event): void => {
        if (isOurs(event)) {
            return;
        }
        swallow(event);
        if (event.type === "click" && event instanceof MouseEvent) {
            // A button that is switched off gets no click: what stands there is meant.
            const element = elementAt(page, [event.clientX, event.clientY]);
            if (element) {
                ports.pick(element);
            }
        }
    };
    const onKey = (event: KeyboardEvent): void => {
        if (event.key === "Escape") {
            swallow(event);
            ports.escape();
        } else if (!isOurs(event) && !event.ctrlKey && !event.metaKey && !event.altKey) {
            swallow(event);
            const by = event.key === "Tab" ? (event.shiftKey ? -1 : 1) : MOVES[event.key];
            if (by) {
                ports.move(by);
            } else if (event.key === "Enter" || event.key === " ") {
                ports.take();
            }
        }
    };
    PRESSES.forEach((type) => view.addEventListener(type, onPress, { capture: true }));
    view.addEventListener("keydown", onKey, { capture: true });
    view.addEventListener("mousemove", onMove, { capture: true, passive: true });
    return {
        stop() {
            view.cancelAnimationFrame(frame);
            PRESSES.forEach((type) => view.removeEventListener(type, onPress, { capture: true }));
            view.removeEventListener("keydown", onKey, { capture: true });
            view.removeEventListener("mousemove", onMove, { capture: true });
        },
    };
}

function swallow(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
}

function isOurs({ target }: Event): boolean {
    return target instanceof Element && target.closest(OURS) !== null;
}

function elementAt(page: Document, [x, y]: readonly [number, number]): Element | null {
    const [first] = page.elementsFromPoint(x, y);
    return first && !first.closest(OURS) ? first : null;
}
