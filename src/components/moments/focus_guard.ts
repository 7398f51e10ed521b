import { useExternalListener, useState } from "@odoo/owl";
import { isTypingInDropDown } from "../../screen/typing";

/**
 * Odoo takes the focus to a row's field again when the value that was left in it has arrived: a person
 * who went to Golive by keyboard stays there until they move the focus themselves. `isChoosing` tells
 * that they asked for the callout in the middle of a choice, which leaving would end.
 */
export function useFocusGuard(): { isChoosing: boolean } {
    const guard = useState({ isChoosing: false });
    let kept: HTMLElement | null = null;
    let row: Element | null = null;
    let isByHand = false;

    const onFocusin = (event: Event): void => {
        guard.isChoosing = false;
        const { target } = event;
        const from = event instanceof FocusEvent ? event.relatedTarget : null;
        if (!(target instanceof HTMLElement)) {
            return;
        }
        if (target.closest(".o_golive_ours")) {
            kept = target;
            row = from instanceof Element ? (from.closest("tr") ?? row) : row;
        } else if (kept?.isConnected && !isByHand && row?.contains(target)) {
            kept.focus({ preventScroll: true });
        } else {
            kept = row = null;
        }
        isByHand = false;
    };
    const onKeydown = (event: Event): void => {
        isByHand = true;
        if (event instanceof KeyboardEvent && event.altKey && event.shiftKey) {
            guard.isChoosing = event.code === "KeyL" && isTypingInDropDown(document);
        }
    };
    const byHand = (is: boolean) => () => {
        isByHand = is;
    };
    useExternalListener(window, "focusin", onFocusin, { capture: true });
    useExternalListener(window, "keydown", onKeydown, { capture: true });
    useExternalListener(window, "keyup", byHand(false), { capture: true });
    useExternalListener(window, "pointerdown", byHand(true), { capture: true });
    useExternalListener(window, "pointerup", byHand(false), { capture: true });
    return guard;
}
