/**
 * Odoo closes drop-downs, date pickers and edited rows on a `pointerdown` anywhere else, and listens
 * for it on the window, in capture. A press on Golive is none of their business, and must not take the
 * focus from the field in which the person is typing. First registered, first heard.
 */
export function protectTyping(): void {
    window.addEventListener("pointerdown", keepToOurselves, { capture: true });
    window.addEventListener("mousedown", keepFocus, { capture: true });
}

function keepToOurselves(event: Event): void {
    if (isOurs(event)) {
        event.stopImmediatePropagation();
    }
}

function keepFocus(event: Event): void {
    if (isOurs(event)) {
        event.stopImmediatePropagation();
        event.preventDefault();
    }
}

function isOurs({ target }: Event): boolean {
    return target instanceof Element && target.closest(".o_golive_ours") !== null;
}
