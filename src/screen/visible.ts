/** Drawn, with a size, and not hidden by itself or an ancestor. It may be scrolled out of view. */
export function isVisible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}
