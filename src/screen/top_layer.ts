/**
 * In the top layer whatever came last is above: what is shown goes up again over a modal dialog that
 * opened meanwhile. Both steps in one go keep the focus where it is.
 *
 * @param under the dialogs that it was above so far
 */
export function stayOnTop(
    shown: readonly HTMLElement[],
    under: ReadonlySet<Element>,
): Set<Element> {
    const modal = [...document.querySelectorAll("dialog:modal")];
    if (modal.some((dialog) => !under.has(dialog))) {
        shown.forEach(hide);
    }
    shown.forEach(show);
    return new Set(modal);
}

function show(element: HTMLElement): void {
    if (!element.matches(":popover-open")) {
        element.classList.add("o_golive_shown");
        element.showPopover();
    }
}

export function hide(element: HTMLElement): void {
    element.classList.remove("o_golive_shown");
    if (element.matches(":popover-open")) {
        element.hidePopover();
    }
}
