import { onWillUnmount, useExternalListener } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { isTypingInDropDown } from "../../screen/typing";

/** Out of reach of any field and of a dialog's trap, and used by nothing else in Odoo 19. */
const KEY = "alt+shift+l";

/**
 * One key takes the focus to the callout and back to where the person was; Escape takes it back too.
 * While they choose in an open drop-down it stays where it is, since leaving would end their choice.
 */
export function useCalloutFocus(card: { el: HTMLElement | null }): void {
    const hotkey = useService("hotkey");
    let before: HTMLElement | null = null;

    const isInside = (): boolean => Boolean(card.el?.contains(document.activeElement));
    const back = (): void => {
        if (before?.isConnected) {
            before.focus({ preventScroll: true });
        }
        before = null;
    };
    const toggle = (): void => {
        if (isInside()) {
            back();
        } else if (card.el && !isTypingInDropDown(document)) {
            const active = document.activeElement;
            before = active instanceof HTMLElement ? active : null;
            const first = card.el.querySelector<HTMLElement>("button:not(:disabled)");
            (first ?? card.el).focus({ preventScroll: true });
        }
    };
    const onKeydown = (event: Event): void => {
        if (event instanceof KeyboardEvent && event.key === "Escape" && isInside()) {
            event.stopImmediatePropagation();
            event.preventDefault();
            back();
        }
    };
    onWillUnmount(hotkey.add(KEY, toggle, { global: true, bypassEditableProtection: true }));
    useExternalListener(window, "keydown", onKeydown, { capture: true });
}
