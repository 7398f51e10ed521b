import { ON_HOVER } from "./markup";

/**
 * Drawn, with a size, and not hidden by itself or an ancestor. It may be scrolled out of view, or be
 * shown by Odoo once the mouse is there: a person who is pointed at its place sees it.
 */
export function isVisible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return (
        width > 0 &&
        height > 0 &&
        (element.checkVisibility({ visibilityProperty: true }) ||
            (element.checkVisibility() && element.closest(ON_HOVER) !== null))
    );
}
