import { onPatched, onWillPatch } from "@odoo/owl";

/** The focus stays in a part of ours whose focused button went away: on the part as a whole. */
export function useKeptFocus(part: { el: HTMLElement | null }): void {
    let held = false;
    onWillPatch(() => {
        held = part.el?.contains(document.activeElement) ?? false;
    });
    onPatched(() => {
        if (held && document.activeElement === document.body) {
            part.el?.focus({ preventScroll: true });
        }
    });
}
