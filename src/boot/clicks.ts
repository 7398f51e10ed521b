/**
 * Odoo closes drop-downs and date pickers on a `pointerdown` or `scroll` anywhere else, and listens for
 * it on the window, in capture; it ends the editing of a row on a `click` that reaches the document. A
 * press on Golive or a turn of the wheel over it is none of their business, and must not take the focus
 * from the field in which the person is typing. First registered, first heard.
 *
 * @param chosen told the key of the scenario that the person chose on an empty list
 */
export function protectTyping(chosen: (key: string) => void): void {
    window.addEventListener("pointerdown", keepToOurselves, { capture: true });
    window.addEventListener("scroll", keepToOurselves, { capture: true });
    window.addEventListener("mousedown", keepFocus, { capture: true });
    document.body.addEventListener("click", (event) => {
        const key = within(event, ".o_golive_empty")?.dataset.goliveScenario;
        if (key) {
            chosen(key);
        }
        if (isOurs(event)) {
            event.stopPropagation();
        }
    });
}

function keepToOurselves(event: Event): void {
    if (isOurs(event)) {
        event.stopImmediatePropagation();
    }
}

function keepFocus(event: Event): void {
    if (isOurs(event)) {
        event.stopImmediatePropagation();
        // Save where the person is about to type to us.
        if (!(event.target instanceof HTMLTextAreaElement)) {
            event.preventDefault();
        }
    }
}

function isOurs(event: Event): boolean {
    return within(event, ".o_golive_ours") !== null;
}

function within({ target }: Event, selector: string): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
