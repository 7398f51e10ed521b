/** Where what is shown was put by whoever made it. */
const homes = new WeakMap<HTMLElement, Element>();

/**
 * In the top layer whatever came last is above: what is shown goes up again over a modal dialog that
 * opened meanwhile. All outside of a modal `<dialog>` is inert: it moves inside while that is open, or
 * nobody could press or focus anything in it.
 *
 * @param under the dialogs that it was above so far, in the order in which they opened
 */
export function stayOnTop(
    shown: readonly HTMLElement[],
    under: ReadonlySet<Element>,
): Set<Element> {
    const modal = [...document.querySelectorAll("dialog:modal")];
    const fresh = modal.filter((dialog) => !under.has(dialog));
    const opened = [...[...under].filter((dialog) => modal.includes(dialog)), ...fresh];
    for (const element of shown) {
        const home = homes.get(element) ?? element.parentElement;
        const place = opened.at(-1) ?? home;
        if (home && place && element.parentElement !== place) {
            homes.set(element, home);
            hide(element);
            place.append(element);
        }
    }
    if (fresh.length) {
        shown.forEach(hide);
    }
    shown.forEach(show);
    return new Set(opened);
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
