import { onPatched, onWillPatch, onWillUnmount, useExternalListener } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { isTypingInDropDown } from "../../screen/typing";

/** Out of reach of any field and of a dialog's trap, and used by nothing else in Odoo 19. */
const KEY = "alt+shift+l";

/**
 * One key takes the focus to the callout, or to the dock while there is none to see, and back to where
 * the person was; Escape takes it back too. A step that ends keeps the focus here.
 * While they choose in an open drop-down it stays where it is, since leaving would end their choice.
 */
export function useCalloutFocus(card: { el: HTMLElement | null }): void {
    const hotkey = useService("hotkey");
    let before: HTMLElement | null = null;
    let held = false;

    const isInside = (): boolean => Boolean(document.activeElement?.closest(".o_golive_ours"));
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
            const dock = document.querySelector<HTMLElement>(".o_golive_dock");
            const place = card.el.matches(":popover-open") ? card.el : (dock ?? card.el);
            const first = place.querySelector<HTMLElement>("button:not(:disabled)");
            (first ?? place).focus({ preventScroll: true });
        }
    };
    const onKeydown = (event: Event): void => {
        if (event instanceof KeyboardEvent && event.key === "Escape" && isInside()) {
            event.stopImmediatePropagation();
            event.preventDefault();
            back();
        }
    };
    onWillPatch(() => {
        held = isInside();
    });
    onPatched(() => {
        if (held && document.activeElement === document.body) {
            card.el?.focus({ preventScroll: true });
        }
    });
    onWillUnmount(hotkey.add(KEY, toggle, { global: true, bypassEditableProtection: true }));
    useExternalListener(window, "keydown", onKeydown, { capture: true });
}
