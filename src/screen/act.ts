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
    const types = ["click", "change", "focusin", "focusout"] as const;
    let found: string | null = null;
    const onEvent = ({ type, target: at }: Event): void => {
        if (!(at instanceof Element)) {
            return;
        }
        if (type === "focusin") {
            found = at.textContent;
        }
        // An editor of formatted text tells of no change.
        const isEditor = at instanceof HTMLElement && at.isContentEditable;
        const wrote = type === "focusout" && isEditor && at.textContent !== found;
        const now = target();
        if (now?.element.contains(at)) {
            if (endsWith(now.action) === (wrote ? "change" : type)) {
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

/** The event by which a person ends an action: a click, or a value that was typed. */
function endsWith(action: Action): string | null {
    if ("read" in action) {
        return null;
    }
    return "fill" in action || "pick" in action ? "change" : "click";
}
