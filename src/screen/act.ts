import type { Action } from "../scenario/types";

/**
 * Tells when the person did to the target what a step asks, whatever came of it.
 *
 * @param target the element that is pointed at now, or null
 */
export function listenForAct(
    page: Document,
    target: () => { readonly element: HTMLElement; readonly action: Action } | null,
    acted: () => void,
): { stop(): void } {
    const types = ["click", "change"] as const;
    const onEvent = (event: Event): void => {
        const now = target();
        if (now && event.target instanceof Node && now.element.contains(event.target)) {
            if (endsWith(now.action).some((type) => type === event.type)) {
                acted();
            }
        }
    };
    types.forEach((type) => page.addEventListener(type, onEvent, { capture: true }));
    return {
        stop() {
            types.forEach((type) => page.removeEventListener(type, onEvent, { capture: true }));
        },
    };
}

/** The events by which a person ends an action: a click, or a value that was typed. */
function endsWith(action: Action): readonly string[] {
    if ("read" in action) {
        return [];
    }
    return "fill" in action || "pick" in action ? ["change"] : ["click"];
}
